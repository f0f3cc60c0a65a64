package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * A table with a row for each child of whom one of its columns has something to say.
 *
 * @param columns the columns after the child's name
 */
record PerChild(List<Of> columns) {

    /**
     * One column.
     *
     * @param column its key and title
     * @param cell what it says of a child; a cell without lines if there is nothing to say
     */
    record Of(Column column, BiFunction<Child, Context, Cell> cell) {

        static Of column(String key, String title, BiFunction<Child, Context, List<Line>> lines) {
            return cell(key, title, (child, context) -> Cell.of(key, lines.apply(child, context)));
        }

        static Of cell(String key, String title, BiFunction<Child, Context, Cell> cell) {
            return new Of(new Column(key, title), cell);
        }
    }

    PerChild {
        columns = List.copyOf(columns);
    }

    List<Column> titles() {
        return Stream.concat(
                        Stream.of(new Column(Naming.COLUMN, "Child")),
                        columns.stream().map(Of::column))
                .toList();
    }

    List<Row> rows(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = new ArrayList<>();
        context.children().forEach(child -> {
            List<Cell> cells =
                    columns.stream().map(of -> of.cell().apply(child, context)).toList();
            if (cells.stream().anyMatch(cell -> !cell.lines().isEmpty())) {
                rows.add(context.row(
                        child.id().toString(),
                        child,
                        Stream.concat(Stream.of(naming.of(child)), cells.stream())
                                .toList()));
            }
        });
        return rows;
    }

    /** What one agency said of these matters since the last briefing. */
    static Stream<Fact> news(Child child, Agency agency, Set<Matter> matters, Context context) {
        return said(child, agency, matters).filter(fact -> News.of(fact, context) == News.NEWS);
    }

    /** What one agency said of these matters, whenever. */
    static Stream<Fact> said(Child child, Agency agency, Set<Matter> matters) {
        return child.picture().facts().entrySet().stream()
                .filter(entry -> matters.contains(entry.getKey().matter())
                        && entry.getKey().agency().equals(agency))
                .map(Map.Entry::getValue);
    }

    /** What stands below the title: why an empty table can or cannot be trusted, and what came and is not told in it. */
    static List<Line> belowTheTitle(
            List<Row> rows, String nothing, Map<Agency, Set<String>> needed, List<Line> notNews, Context context) {
        return Stream.concat(
                        rows.isEmpty() ? Stream.of(new Trust(context).empty(nothing, needed)) : Stream.of(),
                        notNews.stream())
                .toList();
    }
}
