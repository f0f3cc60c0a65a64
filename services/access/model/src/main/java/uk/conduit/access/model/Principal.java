package uk.conduit.access.model;

import java.util.Comparator;

/**
 * Somebody the broker can authenticate, as its access rules write it.
 *
 * @param type {@code User}, for everybody the hub manages
 * @param name the name; {@code *} stands for everybody, and no principal of the hub is called that
 */
public record Principal(String type, String name) implements Comparable<Principal> {

    private static final Comparator<Principal> ORDER =
            Comparator.comparing(Principal::type).thenComparing(Principal::name);

    /** The user of this name. */
    public static Principal user(String name) {
        return new Principal("User", name);
    }

    /**
     * Reads the broker's notation.
     *
     * @throws IllegalArgumentException if the text is not a type and a name with a colon between
     */
    public static Principal parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("A principal is written type:name");
        }
        return new Principal(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(Principal other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + ":" + name;
    }
}
