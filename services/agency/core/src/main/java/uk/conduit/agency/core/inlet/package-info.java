/**
 * The one pipeline behind every door: what a decoder found is translated, published, and answered with a receipt, in the
 * order in which it was sent, however it came.
 *
 * <p>Nothing is kept but a bounded memory of what Kafka has acknowledged. Accepted means durably in Kafka.
 */
@NullMarked
package uk.conduit.agency.core.inlet;

import org.jspecify.annotations.NullMarked;
