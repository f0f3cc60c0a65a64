package uk.conduit.agency.core.folder;

import java.time.Instant;

/**
 * How a file ended, in numbers.
 *
 * @param finishedAt when
 * @param accepted records that are in Kafka because of this file
 * @param flagged those of them with a flag
 * @param unchanged records that were in Kafka before
 * @param noEvent records the hub has no event for
 * @param refused records that were refused; one is enough to put the file among the refused, though what was accepted
 *     stays accepted
 */
record Summary(Instant finishedAt, int accepted, int flagged, int unchanged, int noEvent, int refused) {}
