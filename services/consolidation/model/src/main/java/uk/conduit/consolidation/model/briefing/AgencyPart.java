package uk.conduit.consolidation.model.briefing;

import java.util.List;
import java.util.Optional;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Asked;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Involvement;
import uk.conduit.platform.kernel.Agency;

/**
 * What is known of one agency's part with a child.
 *
 * @param agency the agency
 * @param involved its involvement, by what every member of the unit may see
 * @param hidden what it said that only some may see: beside it nobody may read "none known"
 * @param beyond what is known beyond that
 */
record AgencyPart(Agency agency, Optional<Involvement> involved, List<Fact> hidden, Beyond beyond) {

    AgencyPart {
        hidden = List.copyOf(hidden);
    }

    /** Whether something of the agency is told, or hidden: its silence means nothing then. */
    boolean isSpokenOf() {
        return involved.isPresent() || !hidden.isEmpty();
    }

    /** Whether silence means that the agency is not involved: only the last of these does. */
    sealed interface Beyond {}

    /**
     * A record of the agency that may be this child's waits for a person to decide.
     *
     * @param hidden whether only some may know of it
     */
    record MayBe(boolean hidden) implements Beyond {}

    /** What is recorded of the child is too little to find it among the agency's records. */
    record Unmatched(List<String> missing) implements Beyond {
        Unmatched {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A record of the agency that is or may be this child's was received and could not be used.
     *
     * @param held held until it is understood, rather than rejected
     */
    record NotUsed(boolean held) implements Beyond {}

    /** The police told somebody of an investigation that their feed does not show. */
    record Told() implements Beyond {}

    /** The police were asked, and have not answered. */
    record Pending(Asked asked) implements Beyond {}

    /** The feed does not reach far enough. */
    record FeedSilent(Reach reach) implements Beyond {}

    /** Everything the agency recorded has been received. */
    record Complete(Reach.Covered reach) implements Beyond {}

    /** The agency alone: the rest speaks of a child. */
    @Override
    public String toString() {
        return "part of " + agency;
    }
}
