package uk.conduit.assembly.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BriefingTextTest {

    private static final String LONG = "An investigation is open into an offence in which the child is the victim; "
            + "ring the officer in the case before any visit is made to the address.";

    @Test
    void carriesTheMarkingAtBothEnds() {
        // Given
        JsonNode briefing = briefing("[]");

        // When
        String text = new BriefingText(false).of(briefing);

        // Then
        assertThat(text.lines().findFirst()).contains("OFFICIAL-SENSITIVE · UNIT ONLY");
        assertThat(text.lines().reduce((one, next) -> next)).contains("OFFICIAL-SENSITIVE · UNIT ONLY");
    }

    @Test
    void tellsTheDayTheVersionAndTheWindowInLocalTime() {
        // Given
        JsonNode briefing = briefing("[]");

        // When
        String text = new BriefingText(false).of(briefing);

        // Then
        assertThat(text)
                .contains("Briefing for Tuesday 23 June 2026, version 2 (addendum)")
                .contains("from 22 Jun 2026 08:30 to 23 Jun 2026 08:30");
    }

    @Test
    void saysOfAnEmptySectionWhyThatCanBeTrusted() {
        // Given
        JsonNode briefing = briefing("""
                [{"key": "flash", "title": "Flash", "words": "Nobody. Both feeds are complete.", "columns": [], "rows": []}]
                """);

        // When
        String text = new BriefingText(false).of(briefing);

        // Then
        assertThat(text).contains("FLASH").contains("Nobody. Both feeds are complete.");
    }

    @Test
    void wrapsEveryLineAtTheWidthAndIndentsWhatFollows() {
        // Given
        JsonNode briefing = briefing(row("ATTENTION"));

        // When
        String text = new BriefingText(true).of(briefing);

        // Then
        assertThat(text.lines()).allMatch(line -> line.length() <= Terminal.WIDTH);
        assertThat(text).contains("    Police  ! An investigation").containsPattern("\n {12}\\w");
    }

    @Test
    void wrapsALongTitleBesideWhatItIsTheTitleOf() {
        // Given
        JsonNode briefing = briefing(
                row("NONE").replace("\"title\": \"Police\"", "\"title\": \"Is there a police investigation?\""));

        // When
        String text = new BriefingText(false).of(briefing);

        // Then
        assertThat(text)
                .contains("    Is there a police       An investigation is open")
                .contains("    investigation?          ");
    }

    @Test
    void aDraftHasNoVersion() {
        // Given
        JsonNode draft = Hub.JSON.readTree(briefing("[]").toString().replace("ADDENDUM", "DRAFT"));

        // When
        String text = new BriefingText(false).of(draft);

        // Then
        assertThat(text).contains("Briefing for Tuesday 23 June 2026, DRAFT, not published");
    }

    @Test
    void marksWhatIsRestrictedOrNotKnownInWordsNotColours() {
        // Given
        JsonNode restricted = briefing(row("RESTRICTED"));
        JsonNode unknown = briefing(row("NOT_KNOWN"));

        // When
        String text = new BriefingText(false).of(restricted) + new BriefingText(false).of(unknown);

        // Then
        assertThat(text).contains("[restricted] An investigation").contains("? An investigation");
    }

    @Test
    void namesTheEventsBehindACellOnlyWhenAsked() {
        // Given
        JsonNode briefing = briefing(row("NONE"));

        // When
        String plain = new BriefingText(false).of(briefing);
        String withEvidence = new BriefingText(true).of(briefing);

        // Then
        assertThat(plain).doesNotContain("event-1");
        assertThat(withEvidence).contains("events: event-1, event-2");
    }

    private static String row(String mark) {
        return """
                [{"key": "new", "title": "New", "words": null,
                  "columns": [{"key": "child", "title": "Child"}, {"key": "police", "title": "Police"}],
                  "rows": [{"key": "1", "childId": null, "cells": [
                    {"column": "child", "lines": ["A child"], "evidence": [], "mark": "NONE"},
                    {"column": "police", "lines": ["%s"], "evidence": ["event-1", "event-2"], "mark": "%s"}]}]}]
                """.formatted(LONG, mark);
    }

    private static JsonNode briefing(String sections) {
        return Hub.JSON.readTree("""
                {"date": "2026-06-23", "version": 2, "kind": "ADDENDUM", "marking": "OFFICIAL-SENSITIVE",
                 "handling": "UNIT ONLY", "asAt": "2026-06-23T08:00:00Z",
                 "window": {"from": "2026-06-22T07:30:00Z", "to": "2026-06-23T07:30:00Z"},
                 "notices": ["The police feed has been silent since 04:00."], "changes": [], "sections": %s}
                """.formatted(sections));
    }
}
