package uk.conduit.consolidation.model.identity;

import java.time.Instant;
import java.util.Comparator;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityConfirmed;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityDecision;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityRejected;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * What a person decided of two subjects. It outranks every rule; of two decisions on one pair the later counts, and of
 * two of one moment the one with the greater event id.
 *
 * <p>It speaks of two subjects, not of the children they belonged to that day, so it holds through later links.
 *
 * @param one one subject
 * @param other the other subject
 * @param verdict whether they are the same child
 * @param decidedAt when it was decided
 * @param event the event that says so
 */
public record Decision(SubjectRef one, SubjectRef other, Verdict verdict, Instant decidedAt, EventId event)
        implements Comparable<Decision> {

    private static final Comparator<Decision> ORDER = Comparator.comparing(Decision::decidedAt)
            .thenComparing(Decision::event)
            .thenComparing(Decision::verdict)
            .thenComparing(Decision::one)
            .thenComparing(Decision::other);

    /** The decision that an event of the unit states. */
    public static Decision of(IdentityDecision stated, Instant decidedAt, EventId event) {
        Verdict verdict = switch (stated) {
            case IdentityConfirmed confirmed -> Verdict.SAME;
            case IdentityRejected rejected -> Verdict.NOT_SAME;
        };
        return new Decision(stated.one(), stated.other(), verdict, decidedAt, event);
    }

    /** What was decided. */
    public enum Verdict {
        SAME,
        NOT_SAME
    }

    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }
}
