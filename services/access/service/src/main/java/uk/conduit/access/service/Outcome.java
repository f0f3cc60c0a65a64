package uk.conduit.access.service;

import uk.conduit.access.model.Change;

/** What became of one change of a plan. */
public sealed interface Outcome {

    /** The change. */
    Change change();

    /** In words: the plan's own, and what became of it. */
    String words();

    /**
     * It was acknowledged.
     *
     * @param change the change
     */
    record Done(Change change) implements Outcome {

        @Override
        public String words() {
            return change.words() + ": done";
        }
    }

    /**
     * It was refused, or nobody answered.
     *
     * @param change the change
     * @param reason why, without any secret
     */
    record Failed(Change change, String reason) implements Outcome {

        @Override
        public String words() {
            return change.words() + ": FAILED, " + reason;
        }
    }

    /**
     * It was not tried, because it depends on another that was not made.
     *
     * @param change the change
     * @param waitsFor that other
     */
    record Skipped(Change change, Change waitsFor) implements Outcome {

        @Override
        public String words() {
            return change.words() + ": not tried, because this was not made: " + waitsFor.words();
        }
    }
}
