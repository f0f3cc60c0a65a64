package uk.conduit.platform.kernel;

import java.util.regex.Pattern;

/**
 * An organisation that publishes case events: an agency, or the CSE unit itself, which is an agency like any other.
 *
 * <p>The name leads every topic and principal of the agency, because Kafka's prefixed access rules work on prefixes; it
 * is therefore limited to what a topic name allows.
 *
 * @param name lower-case words joined by hyphens, such as {@code social-care}
 */
public record Agency(String name) implements Comparable<Agency> {

    // Before the constants, which it checks.
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public static final Agency SOCIAL_CARE = new Agency("social-care");
    public static final Agency POLICE = new Agency("police");
    public static final Agency EDUCATION = new Agency("education");
    public static final Agency HEALTH = new Agency("health");
    public static final Agency VOLUNTARY = new Agency("voluntary");
    public static final Agency ADULT_SOCIAL_CARE = new Agency("adult-social-care");
    public static final Agency UNIT = new Agency("unit");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is not lower-case words joined by hyphens
     */
    public Agency {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An agency's name is lower-case words joined by hyphens");
        }
    }

    @Override
    public int compareTo(Agency other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
