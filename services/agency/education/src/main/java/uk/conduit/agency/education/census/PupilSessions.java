package uk.conduit.agency.education.census;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.table.Row;

/**
 * All rows of one pupil, one for each attendance code.
 *
 * @param rows the rows; never empty
 */
public record PupilSessions(List<Row> rows) {

    /** Copies the rows. */
    public PupilSessions {
        rows = List.copyOf(rows);
    }

    Row first() {
        return rows.getFirst();
    }

    static @Nullable String pupil(Row row) {
        return row.value(Lists.PUPIL);
    }

    /** Nothing: the rows are about a child. */
    @Override
    public String toString() {
        return "rows of a pupil";
    }
}
