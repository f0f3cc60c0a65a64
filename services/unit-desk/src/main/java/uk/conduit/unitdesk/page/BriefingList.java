package uk.conduit.unitdesk.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which versions of which briefings exist.
 *
 * @param briefings the versions
 * @param nextCut when the next scheduled briefing is made, where the hub says so
 */
record BriefingList(List<Published> briefings, Optional<Instant> nextCut) {

    private static final Comparator<Published> NEWEST_FIRST = Comparator.comparing(Published::date)
            .thenComparingInt(Published::version)
            .reversed();

    /** Puts the newest first. */
    BriefingList {
        briefings = briefings.stream().sorted(NEWEST_FIRST).toList();
    }

    Optional<Published> latest() {
        return briefings.stream().findFirst();
    }

    /** One published version. */
    record Published(LocalDate date, int version, String kind, Optional<Instant> asAt) {}
}
