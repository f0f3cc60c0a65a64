package uk.conduit.access.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * What an access rule is about.
 *
 * @param kind the kind of thing
 * @param match whether the name is the thing's whole name or only its beginning
 * @param name the name; {@code *}, matched literally, stands for every thing of the kind
 */
public record Resource(Kind kind, Match match, String name) implements Comparable<Resource> {

    /** The cluster as a whole. */
    public static final Resource CLUSTER = new Resource(Kind.CLUSTER, Match.LITERAL, "kafka-cluster");

    /** The name that stands for every thing of a kind. */
    public static final String EVERY = "*";

    private static final Comparator<Resource> ORDER =
            Comparator.comparing(Resource::kind).thenComparing(Resource::name).thenComparing(Resource::match);

    /** One topic. */
    public static Resource topic(String name) {
        return new Resource(Kind.TOPIC, Match.LITERAL, name);
    }

    /** Every topic whose name begins so. */
    public static Resource topicsBeginning(String prefix) {
        return new Resource(Kind.TOPIC, Match.PREFIXED, prefix);
    }

    /** Every consumer group whose name begins so. */
    public static Resource groupsBeginning(String prefix) {
        return new Resource(Kind.GROUP, Match.PREFIXED, prefix);
    }

    /** Whether a rule on this resource reaches a thing of this name. */
    public boolean reaches(String thing) {
        return switch (match) {
            case LITERAL -> name.equals(thing) || name.equals(EVERY);
            case PREFIXED -> thing.startsWith(name);
        };
    }

    /** In words, such as {@code topic police.notices} or {@code groups beginning police.}. */
    public String words() {
        if (kind == Kind.CLUSTER) {
            return "the cluster";
        }
        String noun = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (match == Match.PREFIXED) {
            return noun + "s beginning " + name;
        }
        return name.equals(EVERY) ? "every " + noun : noun + " " + name;
    }

    @Override
    public int compareTo(Resource other) {
        return ORDER.compare(this, other);
    }

    /** The kinds of thing the broker guards. */
    public enum Kind {
        CLUSTER,
        TOPIC,
        GROUP,
        TRANSACTIONAL_ID,
        DELEGATION_TOKEN,
        USER
    }

    /** How a rule's name is compared. */
    public enum Match {
        LITERAL,
        PREFIXED
    }
}
