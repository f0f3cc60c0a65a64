package uk.conduit.assembly.sandbox;

import java.util.Map;

/**
 * Where a running sandbox answers. No address ends with a slash.
 *
 * @param unitDesk the unit's web pages
 * @param consolidation the read API
 * @param signIn who is who among people and systems
 * @param doors where each agency hands in records, by its name
 * @param registry the schema registry's Confluent API
 * @param kafka the brokers
 */
public record Addresses(
        String unitDesk,
        String consolidation,
        String signIn,
        Map<String, String> doors,
        String registry,
        String kafka) {

    /** Copies the doors. */
    public Addresses {
        doors = Map.copyOf(doors);
    }

    /**
     * Where an agency hands in records.
     *
     * @throws IllegalArgumentException if the sandbox has no door of that agency
     */
    public String door(String agency) {
        String door = doors.get(agency);
        if (door == null) {
            throw new IllegalArgumentException("There is no door of " + agency);
        }
        return door;
    }
}
