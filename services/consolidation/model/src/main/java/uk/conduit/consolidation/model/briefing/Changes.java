package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Line.Audience;

/** Finds what differs between two versions of one briefing. What changes with the hour alone is no difference. */
final class Changes {

    private Changes() {}

    static List<Change> between(List<Section> before, List<Section> after) {
        Map<String, Section> old = before.stream().collect(Collectors.toMap(Section::key, section -> section));
        List<Change> changes = new ArrayList<>();
        for (Section section : after) {
            if (!section.key().equals("feeds")) {
                changes.addAll(between(old.get(section.key()), section));
            }
        }
        return changes;
    }

    private static List<Change> between(@Nullable Section before, Section after) {
        Map<String, Row> old = rows(before == null ? List.of() : before.rows());
        Map<String, Row> now = rows(after.rows());
        List<Change> changes = new ArrayList<>();
        // A row about a child whom another section speaks of is no news; what changed in it is.
        boolean followsTheOthers = after.key().equals(InvolvementSection.KEY);
        now.forEach((key, row) -> {
            Row was = old.get(key);
            if (was == null && followsTheOthers) {
                return;
            }
            if (was == null) {
                changes.add(change(after, null, row, "added: " + firstWords(row)));
            } else if (!lasting(was).equals(lasting(row))) {
                changes.add(change(after, was, row, "changed: " + changedColumns(after, was, row)));
            }
        });
        old.forEach((key, row) -> {
            if (!now.containsKey(key) && !followsTheOthers) {
                changes.add(change(after, row, null, "no longer listed: " + firstWords(row)));
            }
        });
        return changes;
    }

    private static Change change(Section section, @Nullable Row was, @Nullable Row now, String words) {
        Row row = now == null ? Objects.requireNonNull(was) : now;
        boolean restricted = seenByEveryMember(section, was).equals(seenByEveryMember(section, now));
        return new Change(
                section.key(),
                row.children(),
                row.excluded(),
                "%s: %s".formatted(section.title(), words),
                restricted ? Audience.RESTRICTED : Audience.UNIT);
    }

    private static List<String> seenByEveryMember(Section section, @Nullable Row row) {
        return Optional.ofNullable(row)
                .flatMap(section::readByEveryMember)
                .map(Changes::lasting)
                .orElse(List.of());
    }

    private static Map<String, Row> rows(List<Row> rows) {
        Map<String, Row> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    private static String firstWords(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.column().equals(Naming.COLUMN))
                .flatMap(cell -> cell.lines().stream())
                .map(Line::text)
                .findFirst()
                .orElse("a row");
    }

    private static String changedColumns(Section section, Row was, Row row) {
        String columns = section.columns().stream()
                .filter(column -> !lasting(was, column.key()).equals(lasting(row, column.key())))
                .map(Section.Column::title)
                .collect(Collectors.joining(", "));
        return "%s (%s)".formatted(firstWords(row), columns);
    }

    private static List<String> lasting(Row row) {
        return row.cells().stream().flatMap(Changes::lasting).toList();
    }

    private static List<String> lasting(Row row, String column) {
        return row.cells().stream()
                .filter(cell -> cell.column().equals(column))
                .flatMap(Changes::lasting)
                .toList();
    }

    /** A passing line counts by the kind of thing it says, not by its words. */
    private static Stream<String> lasting(Cell cell) {
        String answer = cell.answer() == null ? "" : cell.answer().getClass().getSimpleName();
        return Stream.concat(
                Stream.of(cell.column() + "/" + cell.mark() + "/" + answer),
                cell.lines().stream().filter(Line::lasting).map(Line::text));
    }
}
