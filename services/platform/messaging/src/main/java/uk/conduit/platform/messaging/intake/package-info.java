/**
 * Reads topics in batches for a store that keeps the positions itself.
 *
 * <p>The store's transaction decides what has been read; Kafka's own committed offsets are written behind it and serve
 * dashboards alone. Three rules follow, all kept here:
 *
 * <ul>
 *   <li>Only what is proven never to succeed is refused: a batch that the store declines for its content (SQLSTATE classes
 *       22 and 23) is halved until the one bad record is alone. Every other failure is waited out, for as long as it takes,
 *       with the partitions it concerns paused and the waiting visible.
 *   <li>A reader that lost its partition finds the position moved, gives up what it holds, asks for the position again and
 *       goes on from there.
 *   <li>An {@link java.lang.Error} ends the process: a reader that stopped silently would look healthy.
 * </ul>
 */
@NullMarked
package uk.conduit.platform.messaging.intake;

import org.jspecify.annotations.NullMarked;
