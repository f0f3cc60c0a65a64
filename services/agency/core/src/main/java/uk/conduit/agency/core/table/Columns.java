package uk.conduit.agency.core.table;

import java.util.List;
import java.util.Set;

/**
 * Which columns a list has.
 *
 * @param all every column, as the agency names them
 * @param read those that are read; the others do not leave the agency
 * @param child the column that says whom a row is about; rows of one child stand together
 * @param key those that tell one row of a child from another
 */
public record Columns(List<String> all, Set<String> read, String child, List<String> key) {

    /** Copies the columns. */
    public Columns {
        all = List.copyOf(all);
        read = Set.copyOf(read);
        key = List.copyOf(key);
    }
}
