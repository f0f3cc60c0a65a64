package uk.conduit.consolidation.model.briefing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import uk.conduit.platform.kernel.ChildId;

/**
 * One row of a briefing's table.
 *
 * @param key names the row within its section, the same in every version
 * @param children the children it speaks of; empty where it speaks of none
 * @param excluded user names of people who must not see it
 * @param cells the cells, in the order of the section's columns
 */
public record Row(String key, List<ChildId> children, SortedSet<String> excluded, List<Cell> cells) {

    /** Copies the lists. */
    public Row {
        children = List.copyOf(children);
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
        cells = List.copyOf(cells);
    }

    /** The same row, which these people must not see either. */
    Row hiddenFrom(Collection<String> others) {
        SortedSet<String> all = new TreeSet<>(excluded);
        all.addAll(others);
        return new Row(key, children, all, cells);
    }

    /** What stands in its place where nothing of it may be read. */
    Row withoutCells() {
        return new Row(key, children, excluded, List.of());
    }

    Row readBy(Reader reader) {
        return with(cell -> cell.readBy(reader));
    }

    Row silentlyWithoutRestricted() {
        return with(Cell::silentlyWithoutRestricted);
    }

    /** Whether it says anything beside whom it is about. */
    boolean saysSomething() {
        return cells.stream()
                .anyMatch(cell ->
                        !cell.column().equals(Naming.COLUMN) && !cell.lines().isEmpty());
    }

    private Row with(UnaryOperator<Cell> change) {
        return new Row(key, children, excluded, cells.stream().map(change).toList());
    }
}
