package uk.conduit.consolidation.service.intake;

import java.util.List;
import uk.conduit.platform.kernel.Agency;

/** The agencies whose topics the hub reads: it waits for all of them, so that a server for tests has all of them. */
public final class EveryAgency {

    private EveryAgency() {}

    /** All of them. */
    public static List<Agency> all() {
        return List.copyOf(new AgencyRecords(new Wire()).agencies());
    }
}
