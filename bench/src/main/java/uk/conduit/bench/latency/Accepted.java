package uk.conduit.bench.latency;

import uk.conduit.bench.events.DoorRecord;

/**
 * A record that a door has accepted.
 *
 * @param number its number in the step
 * @param record what was handed in
 * @param due when it was to be handed in, in nanoseconds
 * @param at when its receipt was read, in nanoseconds
 */
record Accepted(long number, DoorRecord record, long due, long at) {}
