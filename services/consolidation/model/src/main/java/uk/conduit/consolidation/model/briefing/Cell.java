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
 */
public record Cell(
        String column,
        List<Line> lines,
        Mark mark,
        @Nullable PoliceAnswer answer) {

    private static final Line NOT_SHOWN =
            Line.of("Part of this is not shown to your role. Ask the unit manager.", List.of());

    /** Copies the lines. */
    public Cell {
        lines = List.copyOf(lines);
    }

    /** What to see at a glance; the words say it too. */
    public enum Mark {
        NONE,
        ATTENTION,
        RESTRICTED,
        NOT_KNOWN
    }

    static Cell of(String column, List<Line> lines) {
        return new Cell(column, lines, Mark.NONE, null);
    }

    static Cell of(String column, Line line) {
        return of(column, List.of(line));
    }

    static Cell empty(String column) {
        return of(column, List.of());
    }

    Cell marked(Mark newMark) {
        return new Cell(column, lines, newMark, answer);
    }

    /** What a reader without the restricted role sees: that something is not shown, and whom to ask. */
    Cell withoutRestricted() {
        if (lines.stream().noneMatch(line -> line.audience() == Audience.RESTRICTED)) {
            return this;
        }
        // First, where the mark stands: what follows is for every member of the unit.
        List<Line> visible = new ArrayList<>(List.of(NOT_SHOWN));
        lines.stream().filter(line -> line.audience() == Audience.UNIT).forEach(visible::add);
        boolean answerIsRestricted = answer != null && lines.getFirst().audience() == Audience.RESTRICTED;
        return new Cell(column, visible, Mark.RESTRICTED, answerIsRestricted ? PoliceAnswer.NOT_SHOWN : answer);
    }
}
