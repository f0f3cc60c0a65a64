package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.platform.kernel.Contact;

/**
 * Whether there is a police investigation: the question the hub was built for. Seven answers, told apart, because "no" and
 * "we do not know" are different things to somebody who must decide about a child at nine in the morning.
 */
public sealed interface PoliceAnswer {

    /** What a reader without the restricted role gets where the answer is {@link Restricted}: never "none". */
    PoliceAnswer NOT_SHOWN = new NotShown();

    /** There is at least one; the open ones first. */
    record Known(List<Investigation> investigations) implements PoliceAnswer {
        /** Copies the list. */
        public Known {
            investigations = List.copyOf(investigations);
        }
    }

    /**
     * One investigation.
     *
     * @param reference the police reference
     * @param childsPart the child's part in it
     * @param status where it stands
     * @param since since when it has been open; null where only somebody's answer is known
     * @param closed when it was closed
     * @param outcome its outcome
     * @param ring whom to ring
     */
    record Investigation(
            String reference,
            ChildsPart childsPart,
            InvestigationStatus status,
            @Nullable LocalDate since,
            @Nullable LocalDate closed,
            @Nullable String outcome,
            Contact ring) {

        boolean open() {
            return closed == null;
        }

        @Override
        public String toString() {
            return "investigation " + status;
        }
    }

    /**
     * None is known: everything the police recorded between two moments has been received and holds none.
     *
     * @param from from when the police feed covers everything
     * @param asOf until when
     * @param asked who was asked as well and answered that there is none; null if nobody asked
     */
    record NoneKnown(Instant from, Instant asOf, @Nullable Asked asked) implements PoliceAnswer {}

    /** Somebody asked, and has no answer yet. */
    record Pending(Asked asked) implements PoliceAnswer {}

    /**
     * A question to the police.
     *
     * @param of of whom it was asked
     * @param at when
     */
    record Asked(String of, Instant at) {
        @Override
        public String toString() {
            return "asked at " + at;
        }
    }

    /** A record that may be this child's waits for identity review and has an investigation; nothing else of it is said. */
    record Possible(List<Contact> ask) implements PoliceAnswer {
        /** Copies the list. */
        public Possible {
            ask = List.copyOf(ask);
        }
    }

    /** Something exists that stays with its owner. */
    record Restricted(List<Contact> ask) implements PoliceAnswer {
        /** Copies the list. */
        public Restricted {
            ask = List.copyOf(ask);
        }
    }

    /**
     * Not known, because of the feed.
     *
     * @param reason what is the matter with it
     * @param reaches until when it had covered everything; null if never
     */
    record FeedSilent(Reason reason, @Nullable Instant reaches) implements PoliceAnswer {

        /** What is the matter with a feed. */
        public enum Reason {
            /** It has never said that it had sent everything. */
            NEVER_COVERED,
            /** It has said nothing for too long. */
            SILENT,
            /** What it covers has a gap. */
            GAP,
            /** A record that is or may be this child's was received and is held until it is understood. */
            RECORD_HELD,
            /** A record that is or may be this child's was received and rejected. */
            RECORD_REJECTED
        }
    }

    /** Not known, because what is recorded of this child is too little to find it in police records. */
    record Unmatched(List<String> missing) implements PoliceAnswer {
        /** Copies the list. */
        public Unmatched {
            missing = List.copyOf(missing);
        }
    }

    /** There is an answer that this reader's role does not include. */
    record NotShown() implements PoliceAnswer {}
}
