package uk.conduit.consolidation.service.intake;

import uk.conduit.consolidation.service.store.Outcome;

/** What one record of a topic turned out to be. */
sealed interface ReadRecord {

    /**
     * An event, as far as can be told without the store.
     *
     * @param said what it says
     * @param schemaId the schema it was written with
     */
    record Understood(Said said, int schemaId) implements ReadRecord {}

    /**
     * No new event, now or for good.
     *
     * @param outcome unchanged, held or rejected
     * @param code why, as a code
     * @param words why, in words without any value
     */
    record Aside(Outcome outcome, String code, String words) implements ReadRecord {

        static Aside rejected(RejectReason reason) {
            return new Aside(Outcome.REJECTED, reason.name(), reason.words());
        }

        static Aside notStorable(String sqlState) {
            RejectReason reason = RejectReason.NOT_STORABLE;
            return new Aside(Outcome.REJECTED, reason.name(), reason.words() + " (SQLSTATE " + sqlState + ")");
        }

        static Aside unchanged() {
            return new Aside(Outcome.UNCHANGED, "UNCHANGED", "The record says what was said before");
        }

        static Aside held(String kind) {
            return new Aside(Outcome.HELD, "UNKNOWN_KIND", "The hub does not know events of kind " + kind + " yet");
        }
    }
}
