package uk.conduit.agency.socialcare.daily;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Problem;
import uk.conduit.schema.socialcare.PoliceAnswer;
import uk.conduit.schema.socialcare.PoliceInvestigationQuery;

/** Reads whether the police were asked about an investigation. */
final class PoliceQuery {

    private static final String FIELD = "police_investigation_query";

    private static final Map<String, PoliceAnswer> ANSWERS = Map.of(
            "PENDING", PoliceAnswer.PENDING,
            "KNOWN", PoliceAnswer.KNOWN,
            "NONE", PoliceAnswer.NONE);

    private PoliceQuery() {}

    /** The question and its answer; null if nobody has asked, or if it does not say of whom and when. */
    static @Nullable PoliceInvestigationQuery read(Fields episode) {
        Fields query = episode.in(FIELD);
        if (query == null) {
            return null;
        }
        String askedOf = query.text("asked_of");
        Instant askedAt = query.moment("asked_at");
        if (askedOf == null || askedAt == null) {
            episode.reading().flag(FIELD, Problem.MALFORMED);
            return null;
        }
        PoliceAnswer answer = episode.reading().code("answer", query.text("answer"), ANSWERS);
        return new PoliceInvestigationQuery(
                askedOf,
                askedAt,
                // An answer that cannot be read is still to be had.
                answer == null ? PoliceAnswer.PENDING : answer,
                query.moment("answered_at"),
                query.text("reference"));
    }
}
