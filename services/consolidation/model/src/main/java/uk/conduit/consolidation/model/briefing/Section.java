package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One section of a briefing: a table, or words that say that it is empty and why that can or cannot be trusted.
 *
 * @param key names the section for programs
 * @param title names it for people
 * @param columns the columns
 * @param rows the rows
 * @param words what is said beside the table, or in its place where it is empty
 * @param whenEmpty what would be said of it if there were nothing to tell: what a reader reads from whom every row is
 *     hidden
 */
public record Section(
        String key, String title, List<Column> columns, List<Row> rows, List<Line> words, List<Line> whenEmpty) {

    /**
     * Sections of one agency that say of no row that part of it is not shown: where that stands would tell which agency holds
     * something, and of health that is the very thing that is restricted.
     */
    private static final Set<String> SILENT = Set.of("health", "education", "voluntary", RestrictedSection.KEY);

    private static final Reader EVERY_MEMBER = new Reader("", false, Set.of());

    private static final Line NOT_TOLD_HERE = Line.of(
            "What only some roles may see is not told in this section, whether there is any or not.", List.of());

    /** Copies the lists. A section that was published without words for an empty one has none. */
    public Section {
        whenEmpty = whenEmpty == null ? List.of() : List.copyOf(whenEmpty);
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

    Section(String key, String title, List<Column> columns, List<Row> rows, List<Line> words) {
        this(key, title, columns, rows, words, List.of());
    }

    Section orWhenEmpty(List<Line> newWhenEmpty) {
        return new Section(key, title, columns, rows, words, newWhenEmpty);
    }

    /** The section as this reader may see it. If nothing of it is left, it reads as one of which there is nothing to tell. */
    Section readBy(Reader reader) {
        List<Row> shown = rows.stream()
                .filter(row -> !row.isHiddenFrom(reader))
                .flatMap(row -> read(row, reader).stream())
                .toList();
        List<Line> said = new ArrayList<>(shown.isEmpty() && !rows.isEmpty() ? whenEmpty : List.of());
        words.stream().filter(line -> !said.contains(line)).forEach(said::add);
        if (SILENT.contains(key) && !reader.maySeeRestricted()) {
            said.add(NOT_TOLD_HERE);
        }
        return new Section(key, title, columns, shown, said, List.of());
    }

    /** What a reader without the restricted role, from whom nothing else is hidden, sees of a row. */
    Optional<Row> readByEveryMember(Row row) {
        return read(row, EVERY_MEMBER);
    }

    private Optional<Row> read(Row row, Reader reader) {
        if (row.isWhollyRestricted() && !row.cells().isEmpty() && !reader.maySeeRestricted()) {
            return Optional.empty();
        }
        boolean silent = SILENT.contains(key) && !reader.maySeeRestricted();
        Row read = (silent ? row.silentlyWithoutRestricted() : row).readBy(reader);
        return silent && row.saysSomething() && !read.saysSomething() ? Optional.empty() : Optional.of(read);
    }
}
