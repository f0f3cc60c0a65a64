package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.picture.Fact;

/**
 * What is news: received since the cut before, and dated within the last days. What is older came late and is history;
 * what is dated in the future is a mistake of the source, flagged and not used.
 */
enum News {
    NEWS,
    HISTORY,
    FUTURE,
    KNOWN_BEFORE;

    static News of(Fact fact, Context context) {
        if (!context.isNew(fact)) {
            return KNOWN_BEFORE;
        }
        return dated(fact.occurred(), context);
    }

    /** What it would be if it had come since the cut before. */
    static News dated(Fact fact, Context context) {
        return dated(fact.occurred(), context);
    }

    private static News dated(Moment occurred, Context context) {
        Instant asAt = context.asAt();
        if (occurred.at().isAfter(asAt)) {
            return FUTURE;
        }
        return occurred.at().isBefore(asAt.minus(context.settings().news())) ? HISTORY : NEWS;
    }
}
