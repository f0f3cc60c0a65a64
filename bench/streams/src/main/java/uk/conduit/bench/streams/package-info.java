/** A peer: a Kafka Streams application that folds counts for each child, as somebody who knows Kafka Streams would. */
@NullMarked
package uk.conduit.bench.streams;

import org.jspecify.annotations.NullMarked;
