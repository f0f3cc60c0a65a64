package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered.Response;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/** Where the independent return interview after one return stands. */
sealed interface ReturnInterview {

    /** It was held. */
    record Held(Fact fact, ReturnInterviewHeld interview, boolean inTime) implements ReturnInterview {}

    /** The child declined it. */
    record Declined(Fact fact, ReturnInterviewOffered offer) implements ReturnInterview {}

    /** It is due. */
    record Due(Instant by, @Nullable Fact offered) implements ReturnInterview {}

    /** It should have been held by now. */
    record Overdue(Instant since, @Nullable Fact offered) implements ReturnInterview {}

    /** Whether nothing more is to be done. */
    default boolean settled() {
        return this instanceof Held || this instanceof Declined;
    }

    /**
     * The interview after a return: what was offered and held between this return and the next time the child went
     * missing.
     */
    static ReturnInterview after(Return theReturn, Picture picture, Settings settings, Instant asAt) {
        Instant by = theReturn.at().at().plus(settings.interviewWithin());
        Optional<Fact> held = within(theReturn, picture, Matter.INTERVIEW_HELD);
        if (held.isPresent()) {
            ReturnInterviewHeld interview = (ReturnInterviewHeld) held.get().detail();
            return new Held(held.get(), interview, !interview.heldAt().isAfter(by));
        }
        Optional<Fact> offered = within(theReturn, picture, Matter.INTERVIEW_OFFERED);
        if (offered.isPresent()
                && offered.get().detail() instanceof ReturnInterviewOffered offer
                && offer.response() == Response.DECLINED) {
            return new Declined(offered.get(), offer);
        }
        return asAt.isAfter(by) ? new Overdue(by, offered.orElse(null)) : new Due(by, offered.orElse(null));
    }

    private static Optional<Fact> within(Return theReturn, Picture picture, Matter matter) {
        return picture.all(matter).stream()
                .map(Map.Entry::getValue)
                .filter(fact -> times(fact).allMatch(theReturn::isFollowedBy))
                .max(Comparator.comparing(Fact::occurred).thenComparing(Fact::event));
    }

    private static Stream<Instant> times(Fact fact) {
        return switch (fact.detail()) {
            case ReturnInterviewHeld held -> Stream.of(held.heldAt());
            case ReturnInterviewOffered offered -> Stream.of(offered.offeredAt());
            default -> Stream.of();
        };
    }

    /** The facts behind the state. */
    default List<Fact> facts() {
        return switch (this) {
            case Held it -> List.of(it.fact());
            case Declined it -> List.of(it.fact());
            case Due it -> it.offered() == null ? List.of() : List.of(it.offered());
            case Overdue it -> it.offered() == null ? List.of() : List.of(it.offered());
        };
    }
}
