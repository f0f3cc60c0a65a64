package uk.conduit.agency.core.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list.
 *
 * @param values what stands under each column that is read, without those that are empty
 * @param ordinal which one this is of the rows next to each other that have the same key; 1 but for true duplicates
 */
public record Row(Map<String, String> values, int ordinal) {

    /** Copies the values. */
    public Row {
        values = Map.copyOf(values);
    }

    /** What stands under the column; null if nothing does. */
    public @Nullable String value(String column) {
        return values.get(column);
    }

    /** Nothing: the row is about a child. */
    @Override
    public String toString() {
        return "a row";
    }
}
