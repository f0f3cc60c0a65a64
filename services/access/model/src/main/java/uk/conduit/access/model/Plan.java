package uk.conduit.access.model;

import java.time.Instant;
import java.util.List;

/**
 * The ordered difference between what is declared and what there is, at one moment.
 *
 * <p>Order: what narrows or withdraws comes first (rules, then limits, then credentials), then what is new is made
 * (topics, their settings and schemas, then users, their limits and their rules), and last what widens. So access is
 * never, after any step, wider than before and after together. Only principals and topics that are declared are ever
 * changed; everything else found is told, and left as it is.
 *
 * @param moment the moment it was made for: a grant that is not in force then gives nothing
 * @param seen the digest of the state it was made from; it is carried out on that state and no other
 * @param changes what is to be done, in order
 * @param foreign what the cluster has that is not declared here, in words
 * @param unmendable what differs and cannot be changed in place, in words
 */
public record Plan(Instant moment, String seen, List<Change> changes, List<String> foreign, List<String> unmendable)
        implements PlanOutcome {

    /** Copies the lists. */
    public Plan {
        changes = List.copyOf(changes);
        foreign = List.copyOf(foreign);
        unmendable = List.copyOf(unmendable);
    }

    /**
     * Plans, or says why not: because the declaration breaks a rule, or because the plan would leave nobody who can
     * mend it.
     */
    public static PlanOutcome of(Declared declared, Actual actual, Instant moment) {
        List<Finding> findings = declared.findings();
        if (!findings.isEmpty()) {
            return new Refused(findings);
        }
        List<Change> changes = Differences.between(declared, actual, Wanted.of(declared, moment));
        List<Finding> dangers = LockOut.findings(declared.administration(), actual, changes);
        return dangers.isEmpty()
                ? new Plan(
                        moment,
                        actual.hash(),
                        changes,
                        Foreign.of(declared, actual),
                        Differences.unmendable(declared, actual))
                : new Refused(dangers);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
