package uk.conduit.consolidation.service.store;

import java.time.Instant;

/**
 * Where a record came from.
 *
 * @param position the row of its partition's position
 * @param offset its offset there
 * @param appended when the broker received it
 */
public record Coordinate(int position, long offset, Instant appended) {}
