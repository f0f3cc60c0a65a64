package uk.conduit.agency.socialcare.ssda903;

import java.util.List;
import java.util.Set;

/**
 * Which columns a list has.
 *
 * @param all every column, as the return defines them
 * @param read those that are read; the others do not leave the agency
 * @param key those that tell one row from another
 */
record Columns(List<String> all, Set<String> read, List<String> key) {

    /** The list of children. MOTHER and MC_DOB say that a girl has a child of her own, which is not the hub's to know. */
    static final Columns HEADER = new Columns(
            List.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
            Set.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN"),
            List.of("CHILD"));

    /** The list of episodes missing or away without authorisation. */
    static final Columns MISSING = new Columns(
            List.of("CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"),
            Set.of("CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"),
            List.of("CHILD", "MISSING", "MIS_START"));

    Columns {
        all = List.copyOf(all);
        read = Set.copyOf(read);
        key = List.copyOf(key);
    }
}
