package uk.conduit.access.model;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One step of a plan. Its words are the same in the plan and in the report of its execution. */
public sealed interface Change {

    /** When in a plan it comes. */
    Phase phase();

    /** What it does, in words. */
    String words();

    /** The principal, topic or subject that it changes. */
    String about();

    /** What must be there and in order for it. */
    default Set<String> needs() {
        return Set.of(about());
    }

    /**
     * Whether it waits for an earlier change of the plan: whatever gives something waits for every change before it of
     * what it needs; whatever takes something away waits for nothing.
     */
    default boolean dependsOn(Change earlier) {
        return phase() != Phase.NARROWING && needs().contains(earlier.about());
    }

    /** The phases of a plan, in their order. */
    enum Phase {
        /** Rights, credentials and unlimited use end first, so that access is never wider than before and after. */
        NARROWING,
        /** Then what is new is made: topics and their schemas, then principals with their limits and rights. */
        CREATING,
        /** Last, those who were there before get more. */
        WIDENING
    }

    /**
     * Makes a topic.
     *
     * @param topic what is declared
     * @param state what the cluster will have
     */
    record CreateTopic(TopicSpec topic, TopicState state) implements Change {

        @Override
        public Phase phase() {
            return Phase.CREATING;
        }

        @Override
        public String words() {
            return "create topic %s: %d partitions, %d copies, kept %d days"
                    .formatted(
                            topic.name(),
                            state.partitions(),
                            state.replicas(),
                            topic.retention().toDays());
        }

        @Override
        public String about() {
            return "topic " + topic.name();
        }
    }

    /**
     * Sets settings of a topic back to what is declared.
     *
     * @param topic the topic
     * @param from the settings found that differ
     * @param to the same settings as declared
     */
    record ConfigureTopic(String topic, SortedMap<String, String> from, SortedMap<String, String> to)
            implements Change {

        @Override
        public Phase phase() {
            return Phase.CREATING;
        }

        @Override
        public String words() {
            StringBuilder words =
                    new StringBuilder("configure topic ").append(topic).append(':');
            to.forEach((key, value) -> words.append(' ')
                    .append(key)
                    .append('=')
                    .append(value)
                    .append(" (was ")
                    .append(from.getOrDefault(key, "not set"))
                    .append(')'));
            return words.toString();
        }

        @Override
        public String about() {
            return "topic " + topic;
        }

        TopicState on(TopicState was) {
            SortedMap<String, String> settings = new TreeMap<>(was.settings());
            settings.putAll(to);
            return new TopicState(was.partitions(), was.replicas(), settings);
        }
    }

    /**
     * Gives a principal a password, which this record does not hold.
     *
     * @param credential whose, for which mechanism
     */
    record CreateCredential(Credential credential) implements Change {

        @Override
        public Phase phase() {
            return Phase.CREATING;
        }

        @Override
        public String words() {
            return "create user " + credential.principal().name() + ": "
                    + credential.mechanism().words();
        }

        @Override
        public String about() {
            return credential.principal().toString();
        }
    }

    /**
     * Takes a principal's password away.
     *
     * @param credential whose, for which mechanism
     * @param because why
     */
    record DeleteCredential(Credential credential, String because) implements Change {

        @Override
        public Phase phase() {
            return Phase.NARROWING;
        }

        @Override
        public String words() {
            return "delete credential of %s: %s (%s)"
                    .formatted(
                            credential.principal().name(),
                            credential.mechanism().words(),
                            because);
        }

        @Override
        public String about() {
            return credential.principal().toString();
        }
    }

    /**
     * Adds an access rule.
     *
     * @param acl the rule
     * @param because the agreement, clause and end of the grant
     * @param phase creating for a principal that is new, else widening
     */
    record AddAcl(Acl acl, String because, Phase phase) implements Change {

        @Override
        public String words() {
            return "allow: " + acl.words() + " (" + because + ")";
        }

        @Override
        public String about() {
            return acl.principal().toString();
        }

        @Override
        public Set<String> needs() {
            return acl.resource().kind() == Resource.Kind.TOPIC
                    ? Set.of(about(), "topic " + acl.resource().name())
                    : Set.of(about());
        }
    }

    /**
     * Removes an access rule. To remove a denial is to widen.
     *
     * @param acl the rule
     * @param because why no grant explains it
     */
    record RemoveAcl(Acl acl, String because) implements Change {

        @Override
        public Phase phase() {
            return acl.effect() == Acl.Effect.ALLOW ? Phase.NARROWING : Phase.WIDENING;
        }

        @Override
        public String words() {
            String verb = acl.effect() == Acl.Effect.ALLOW ? "withdraw: " : "lift: ";
            return verb + acl.words() + " (" + because + ")";
        }

        @Override
        public String about() {
            return acl.principal().toString();
        }
    }

    /**
     * Sets, moves or lifts one limit of a principal.
     *
     * @param principal whose
     * @param limit the limit, by the broker's name
     * @param from what it was; null for none
     * @param to what it becomes; null for none
     * @param phase creating for a principal that is new, else by whether it narrows
     */
    record SetLimit(
            Principal principal,
            String limit,
            @Nullable Double from,
            @Nullable Double to,
            Phase phase) implements Change {

        static SetLimit of(Principal principal, String limit, Map<String, Double> from, Map<String, Double> to) {
            Double was = from.get(limit);
            Double becomes = to.get(limit);
            boolean narrows = becomes != null && (was == null || becomes < was);
            return new SetLimit(principal, limit, was, becomes, narrows ? Phase.NARROWING : Phase.WIDENING);
        }

        SetLimit whileCreating() {
            return new SetLimit(principal, limit, from, to, Phase.CREATING);
        }

        @Override
        public String words() {
            return "limit %s: %s %s (was %s)".formatted(principal.name(), limit, value(to), value(from));
        }

        private static String value(@Nullable Double value) {
            return value == null ? "none" : "%.0f".formatted(value);
        }

        @Override
        public String about() {
            return principal.toString();
        }
    }

    /**
     * Says which change of a subject's schema the registry lets pass.
     *
     * @param subject the subject
     * @param from the level set before; null for none
     * @param to the level declared
     */
    record SetCompatibility(String subject, @Nullable Compatibility from, Compatibility to) implements Change {

        @Override
        public Phase phase() {
            return Phase.CREATING;
        }

        @Override
        public String words() {
            return "set compatibility of subject %s: %s (was %s)"
                    .formatted(subject, to, from == null ? "not set" : from);
        }

        @Override
        public String about() {
            return "subject " + subject;
        }
    }

    /**
     * Registers the current schema of a subject.
     *
     * @param subject the subject
     * @param schema its text
     */
    record RegisterSchema(String subject, String schema) implements Change {

        @Override
        public Phase phase() {
            return Phase.CREATING;
        }

        @Override
        public String words() {
            return "register the current schema of subject " + subject;
        }

        @Override
        public String about() {
            return "subject " + subject;
        }
    }
}
