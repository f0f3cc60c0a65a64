package uk.conduit.assembly.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.SampleDay;

class DemoTableTest {

    private static final JsonNode LEDGER = Hub.JSON.readTree("""
            {"agencies": [
              {"agency": "police", "consolidated": 31, "held": 0, "rejected": 2, "lag": 5},
              {"agency": "social-care", "consolidated": 1, "held": 0, "rejected": 0, "lag": 0}]}
            """);
    private static final JsonNode FEEDS =
            Hub.JSON.readTree("{\"feeds\": [{\"agency\": \"police\", \"coveredUntil\": \"2026-11-23T07:30:00Z\"}]}");

    @Test
    void putsWhatTheDoorSaidBesideWhatBecameOfIt() {
        // Given
        List<SampleDay.Handed> handed = List.of(
                new SampleDay.Handed("police", "history", new SampleDay.Answers(10, 10, 0, 0, 0, 0)),
                new SampleDay.Handed("police", "night", new SampleDay.Answers(31, 23, 4, 1, 3, 1)));

        // When
        String text = new DemoTable(handed, LEDGER, FEEDS).text();

        // Then
        assertThat(text.lines()
                        .filter(line -> line.startsWith("police"))
                        .findFirst()
                        .orElseThrow()
                        .split(" +"))
                .containsExactly("police", "41", "33", "4", "1", "3", "31", "0", "2", "5", "23", "Nov", "07:30");
        assertThat(text).contains("police: 1 of the records sent");
        assertThat(text.lines()).allMatch(line -> line.length() <= Terminal.WIDTH);
    }

    @Test
    void showsAnAgencyThatHasNoDoor() {
        // Given
        List<SampleDay.Handed> handed = List.of();

        // When
        String text = new DemoTable(handed, LEDGER, FEEDS).text();

        // Then
        assertThat(text).containsPattern("social-care +– +– ").contains("not known");
    }
}
