package uk.conduit.access.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Visibility.Profile;

/**
 * Leave for one principal to write or read, under a clause of an agreement, for a time.
 *
 * @param principal who may
 * @param topics which topic, or which beginning of topics' names
 * @param flow write or read
 * @param content which kinds of event, and how much of them
 * @param basis which agreement and clause says so
 * @param term from when until when
 * @param consent who asked and who agreed
 */
public record Grant(
        Principal principal, Resource topics, Flow flow, Content content, Basis basis, Term term, Consent consent) {

    /**
     * The broker's rules for it. Reading needs a consumer group as well; it is always one whose name begins with the
     * agency's own, because a right to another's group is a right to its positions. Both READ and WRITE include
     * DESCRIBE. An idempotent producer needs nothing more.
     */
    SortedSet<Acl> acls(Agency agency) {
        SortedSet<Acl> acls = new TreeSet<>();
        acls.add(Acl.allow(principal, flow.operation, topics));
        if (flow == Flow.READ) {
            acls.add(Acl.allow(principal, Operation.READ, Resource.groupsBeginning(agency + ".")));
        }
        return acls;
    }

    /** In words, such as {@code police WRITE topic police.case-events}. */
    public String words() {
        return principal.name() + " " + flow + " " + topics.words();
    }

    /** What can be granted. There is no word for more, so more cannot be granted. */
    public enum Flow {
        READ(Operation.READ),
        WRITE(Operation.WRITE);

        private final Operation operation;

        Flow(Operation operation) {
            this.operation = operation;
        }
    }

    /**
     * What may flow under a grant.
     *
     * @param kinds kinds of event; empty means every kind the clause names
     * @param profile how much of them at most
     */
    public record Content(Set<String> kinds, Profile profile) {

        /** Copies the set. */
        public Content {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Where it is written that a grant may be.
     *
     * @param agreement the agreement's id
     * @param clause the clause's number
     */
    public record Basis(String agreement, String clause) {

        Optional<Clause> in(Declared declared) {
            return declared.agreement(agreement).flatMap(found -> found.clause(clause));
        }

        @Override
        public String toString() {
            return agreement + " clause " + clause;
        }
    }

    /**
     * Two people at least: one asks, another agrees.
     *
     * @param requestedBy who asked
     * @param approvedBy who agreed
     */
    public record Consent(Person requestedBy, List<Person> approvedBy) {

        /** Copies the list. */
        public Consent {
            approvedBy = List.copyOf(approvedBy);
        }
    }
}
