package uk.conduit.consolidation.model.briefing;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.conduit.platform.kernel.ChildId;

/**
 * One row of a briefing's table.
 *
 * @param key names the row within its section, the same in every version
 * @param children the children it speaks of; empty where it speaks of none
 * @param excluded user names of people who must not see it
 * @param hiddenFrom who must not see it either, because of what it says of others
 * @param cells the cells, in the order of the section's columns
 */
public record Row(
        String key, List<ChildId> children, SortedSet<String> excluded, HiddenFrom hiddenFrom, List<Cell> cells) {

    /** Copies the lists. A row that was published before any was hidden is hidden from nobody. */
    public Row {
        hiddenFrom = hiddenFrom == null ? HiddenFrom.NOBODY : hiddenFrom;
        children = List.copyOf(children);
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
        cells = List.copyOf(cells);
    }

    /** The same row, which these must not see either. */
    Row hiddenFrom(HiddenFrom some) {
        return new Row(key, children, excluded, some, cells);
    }

    boolean isHiddenFrom(Reader reader) {
        return !reader.maySee(children, excluded) || hiddenFrom.includes(reader);
    }

    /** Every child on whom it depends who may read it, or a part of it. */
    Stream<ChildId> concerned() {
        return Stream.of(
                        children.stream(),
                        hiddenFrom.children().stream(),
                        cells.stream().flatMap(cell -> cell.hiddenFrom().children().stream()))
                .flatMap(Function.identity());
    }

    /** What stands in its place where nothing of it may be read. */
    Row withoutCells() {
        return new Row(key, children, excluded, hiddenFrom, List.of());
    }

    Row readBy(Reader reader) {
        return with(cell -> cell.readBy(reader));
    }

    Row silentlyWithoutRestricted() {
        return with(Cell::silentlyWithoutRestricted);
    }

    /** Whether nothing of it, not even whom it is about, is for every member of the unit. */
    boolean isWhollyRestricted() {
        return cells.stream()
                .flatMap(cell -> cell.lines().stream())
                .allMatch(line -> line.audience() == Line.Audience.RESTRICTED);
    }

    Row restricted() {
        return with(Cell::restricted);
    }

    /** Whether it says anything beside whom it is about. */
    boolean saysSomething() {
        return cells.stream()
                .anyMatch(cell ->
                        !cell.column().equals(Naming.COLUMN) && !cell.lines().isEmpty());
    }

    private Row with(UnaryOperator<Cell> change) {
        return new Row(
                key, children, excluded, hiddenFrom, cells.stream().map(change).toList());
    }
}
