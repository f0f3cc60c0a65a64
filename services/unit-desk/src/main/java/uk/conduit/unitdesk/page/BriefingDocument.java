package uk.conduit.unitdesk.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One version of a briefing as the hub's API gives it: what is shown, already in words and already cut to what this
 * reader may see. The desk arranges it and adds nothing.
 *
 * @param kind SCHEDULED, ADDENDUM or DRAFT
 * @param marking such as OFFICIAL-SENSITIVE
 * @param handling such as UNIT ONLY
 * @param notices sentences that stand at the top, such as a silent feed
 * @param changes what this version changes against the one before
 * @param sources where what the cells say comes from, as far as it still counts and this reader may see it
 */
record BriefingDocument(
        LocalDate date,
        int version,
        String kind,
        String marking,
        Optional<String> handling,
        Window window,
        Instant asAt,
        List<String> notices,
        List<Feed> feeds,
        List<Change> changes,
        List<Section> sections,
        List<Source> sources) {

    /** Where each event behind the cells comes from, by the event's id. */
    Map<String, Source> sourcesByEvent() {
        return sources.stream().collect(Collectors.toMap(Source::event, Function.identity(), (one, same) -> one));
    }

    boolean draft() {
        return kind.equals("DRAFT");
    }

    /** From one cut to the next. */
    record Window(Instant from, Instant to) {}

    /** How far an agency's feed reaches; {@code state} is COVERED, BEHIND or NEVER. */
    record Feed(String agency, String state, Optional<Instant> coveredUntil, String words, int held, int rejected) {}

    /** What an addendum changes in one section. */
    record Change(String section, String words) {}

    /** One section; {@code words} stand beside the table, or in its place where it is empty. */
    record Section(String key, String title, List<String> words, List<Column> columns, List<Row> rows) {}

    /** A column of a section's table. */
    record Column(String key, String title) {}

    /** A row of a section's table; {@code childId} is the one child it speaks of, where it is one. */
    record Row(String key, Optional<String> childId, List<String> children, List<Cell> cells) {

        /** The cell of a column; empty where the row has none. */
        Optional<Cell> cell(Column column) {
            return cells.stream()
                    .filter(cell -> cell.column().equals(column.key()))
                    .findFirst();
        }
    }

    /** A cell: its sentences, the ids of the events behind it, and what to see at a glance. */
    record Cell(String column, List<String> lines, List<String> evidence, String mark, Optional<Answer> answer) {}

    /** Whether there is a police investigation, in a form for programs. */
    record Answer(@JsonProperty("case") String code) {}
}
