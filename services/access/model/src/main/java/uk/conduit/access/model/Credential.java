package uk.conduit.access.model;

import java.util.Comparator;

/**
 * That a principal has a password for one mechanism. Never the password.
 *
 * @param principal whose it is
 * @param mechanism for which mechanism
 */
public record Credential(Principal principal, Mechanism mechanism) implements Comparable<Credential> {

    private static final Comparator<Credential> ORDER =
            Comparator.comparing(Credential::principal).thenComparing(Credential::mechanism);

    @Override
    public int compareTo(Credential other) {
        return ORDER.compare(this, other);
    }

    /** The mechanisms the broker keeps passwords for. The hub gives out the second only. */
    public enum Mechanism {
        SCRAM_SHA_256,
        SCRAM_SHA_512;

        /** By the name clients configure, such as {@code SCRAM-SHA-512}. */
        public String words() {
            return name().replace('_', '-');
        }
    }
}
