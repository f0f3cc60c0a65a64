/** A peer: Kafka Connect with the Debezium JDBC sink, as somebody who would rather configure than write would have it. */
@NullMarked
package uk.conduit.bench.sink;

import org.jspecify.annotations.NullMarked;
