package uk.conduit.consolidation.model.briefing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One section of a briefing: a table, or words that say that it is empty and why that can or cannot be trusted.
 *
 * @param key names the section for programs
 * @param title names it for people
 * @param columns the columns
 * @param rows the rows
 * @param words what is said beside the table, or in its place where it is empty
 */
public record Section(String key, String title, List<Column> columns, List<Row> rows, List<Line> words) {

    /** Copies the lists. */
    public Section {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        words = List.copyOf(words);
    }

    /**
     * A column.
     *
     * @param key names it for programs
     * @param title names it for people
     */
    public record Column(String key, String title) {}

    Section withRows(UnaryOperator<Stream<Row>> change) {
        return new Section(key, title, columns, change.apply(rows.stream()).toList(), words);
    }
}
