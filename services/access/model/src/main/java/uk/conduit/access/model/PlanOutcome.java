package uk.conduit.access.model;

import java.util.List;

/** What planning comes to: a plan, or the reasons against one. */
public sealed interface PlanOutcome permits Plan, PlanOutcome.Refused {

    /**
     * Nothing is to be done until these are mended.
     *
     * @param findings what is wrong, and where
     */
    record Refused(List<Finding> findings) implements PlanOutcome, DriftOutcome {

        /** Copies the list. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
