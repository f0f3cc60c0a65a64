package uk.conduit.consolidation.model.event;

import java.time.LocalDate;
import java.util.List;
import uk.conduit.platform.kernel.EventId;

/** What every agency may say, whatever its field. */
public sealed interface CommonDetail extends Detail {

    /**
     * Replaces an earlier event of the same agency.
     *
     * @param supersedes the event that is replaced; it may not have arrived yet
     * @param reason why, in words
     * @param fields which fields were wrong
     * @param replacement what should have been said
     */
    record RecordCorrected(EventId supersedes, String reason, List<String> fields, Detail replacement)
            implements CommonDetail {
        /** Copies the fields. */
        public RecordCorrected {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /**
     * Withdraws an earlier event of the same agency, for good.
     *
     * @param retracts the event that is withdrawn; it may not have arrived yet
     * @param reason why, in words
     */
    record RecordRetracted(EventId retracts, String reason) implements CommonDetail {
        @Override
        public String toString() {
            return kind();
        }
    }

    /**
     * Something exists that stays with its owner; the event's contact says whom to ask.
     *
     * @param itemReference the owner's reference, meaningless to others
     * @param since since when
     */
    record RestrictedItemExists(String itemReference, LocalDate since) implements CommonDetail {
        @Override
        public String toString() {
            return kind();
        }
    }
}
