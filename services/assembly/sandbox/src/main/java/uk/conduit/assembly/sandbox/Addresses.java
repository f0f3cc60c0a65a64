package uk.conduit.assembly.sandbox;

/**
 * Where a running sandbox answers. No address ends with a slash.
 *
 * @param unitDesk the unit's web pages
 * @param consolidation the read API
 * @param signIn who is who among people and systems
 * @param socialCareDoor where children's social care hands in records
 * @param policeDoor where the police hand in records
 * @param registry the schema registry's Confluent API
 * @param kafka the brokers
 */
public record Addresses(
        String unitDesk,
        String consolidation,
        String signIn,
        String socialCareDoor,
        String policeDoor,
        String registry,
        String kafka) {}
