package uk.conduit.access.service;

import java.util.List;

/** What the carrying out of a plan comes to. */
public sealed interface Application {

    /**
     * Nothing was done.
     *
     * @param reason why
     */
    record Refused(String reason) implements Application {}

    /**
     * Each change was tried in turn.
     *
     * @param outcomes what became of each, in the plan's order
     * @param visible whether the cluster was seen to be as the changes made say, within a few seconds
     */
    record Applied(List<Outcome> outcomes, boolean visible) implements Application {

        /** Copies the list. */
        public Applied {
            outcomes = List.copyOf(outcomes);
        }

        /** Whether every change was made. */
        public boolean isComplete() {
            return outcomes.stream().allMatch(Outcome.Done.class::isInstance);
        }
    }
}
