package uk.conduit.agency.socialcare.ssda903;

import java.util.List;
import java.util.Set;
import uk.conduit.agency.core.table.Columns;

/** The columns of the return's lists, as the return defines them. */
final class Lists {

    private static final String CHILD = "CHILD";

    /** The list of children. MOTHER and MC_DOB say that a girl has a child of her own, which is not the hub's to know. */
    static final Columns HEADER = new Columns(
            List.of(CHILD, "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
            Set.of(CHILD, "SEX", "DOB", "ETHNIC", "UPN"),
            CHILD,
            List.of(CHILD));

    /** The list of episodes missing or away without authorisation. */
    static final Columns MISSING = new Columns(
            List.of(CHILD, "DOB", "MISSING", "MIS_START", "MIS_END"),
            Set.of(CHILD, "DOB", "MISSING", "MIS_START", "MIS_END"),
            CHILD,
            List.of(CHILD, "MISSING", "MIS_START"));

    /** The list of episodes. HOME_POST, PL_POST and URN would name where a child lives, and are never read. */
    static final Columns EPISODES = new Columns(
            List.of(
                    CHILD,
                    "DECOM",
                    "RNE",
                    "LS",
                    "CIN",
                    "PLACE",
                    "PLACE_PROVIDER",
                    "DEC",
                    "REC",
                    "REASON_PLACE_CHANGE",
                    "HOME_POST",
                    "PL_POST",
                    "URN"),
            Set.of(CHILD, "DECOM", "RNE", "LS", "PLACE", "DEC", "REC", "REASON_PLACE_CHANGE"),
            CHILD,
            List.of(CHILD, "DECOM"));

    private Lists() {}
}
