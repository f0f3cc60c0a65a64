package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Line.Audience;

/**
 * One cell of a briefing's table.
 *
 * @param column the key of its column
 * @param lines what it says
 * @param mark what to see at a glance
 * @param answer the police-investigation answer in a form for programs, where the cell gives it
 * @param hiddenFrom from whom the whole cell is hidden, though they may read the row
 */
public record Cell(
        String column,
        List<Line> lines,
        Mark mark,
        @Nullable PoliceAnswer answer,
        HiddenFrom hiddenFrom) {

    private static final Line NOT_SHOWN =
            Line.of("Part of this is not shown to your role. Ask the unit manager.", List.of());

    /** Copies the lines. A cell that was published before any was hidden from somebody is hidden from nobody. */
    public Cell {
        lines = List.copyOf(lines);
        hiddenFrom = hiddenFrom == null ? HiddenFrom.NOBODY : hiddenFrom;
    }

    /** What to see at a glance; the words say it too. */
    public enum Mark {
        NONE,
        ATTENTION,
        RESTRICTED,
        NOT_KNOWN
    }

    static Cell of(String column, List<Line> lines) {
        return of(column, lines, Mark.NONE, null);
    }

    static Cell of(String column, List<Line> lines, Mark mark, @Nullable PoliceAnswer answer) {
        return new Cell(column, lines, mark, answer, HiddenFrom.NOBODY);
    }

    static Cell of(String column, Line line) {
        return of(column, List.of(line));
    }

    static Cell empty(String column) {
        return of(column, List.of());
    }

    Cell marked(Mark newMark) {
        return new Cell(column, lines, newMark, answer, hiddenFrom);
    }

    /** The same cell, of which these read only that part of the row is not shown. */
    Cell hiddenFrom(HiddenFrom some) {
        return new Cell(column, lines, mark, answer, some);
    }

    /** The same cell for readers with the restricted role alone. */
    Cell restricted() {
        return new Cell(column, lines.stream().map(Line::restricted).toList(), mark, answer, hiddenFrom);
    }

    /** The cell as this reader may see it. */
    Cell readBy(Reader reader) {
        if (hiddenFrom.includes(reader)) {
            return of(column, List.of(NOT_SHOWN), Mark.RESTRICTED, answer == null ? null : PoliceAnswer.NOT_SHOWN);
        }
        return reader.maySeeRestricted() ? this : withoutRestricted();
    }

    /** Without what is restricted, and without a word that something was: where the place itself would tell what. */
    Cell silentlyWithoutRestricted() {
        return new Cell(
                column,
                lines.stream().filter(line -> line.audience() == Audience.UNIT).toList(),
                mark,
                answer,
                hiddenFrom);
    }

    /** What a reader without the restricted role sees: that something is not shown, and whom to ask. */
    Cell withoutRestricted() {
        if (lines.stream().noneMatch(line -> line.audience() == Audience.RESTRICTED)) {
            return this;
        }
        if (column.equals(Naming.COLUMN)) {
            return silentlyWithoutRestricted();
        }
        // First, where the mark stands: what follows is for every member of the unit.
        List<Line> visible = new ArrayList<>(List.of(NOT_SHOWN));
        lines.stream().filter(line -> line.audience() == Audience.UNIT).forEach(visible::add);
        boolean answerIsRestricted = answer != null && lines.getFirst().audience() == Audience.RESTRICTED;
        return new Cell(
                column, visible, Mark.RESTRICTED, answerIsRestricted ? PoliceAnswer.NOT_SHOWN : answer, hiddenFrom);
    }
}
