/** One JDBC transaction for each event, as most teams write it. */
@NullMarked
package uk.conduit.bench.plain.naive;

import org.jspecify.annotations.NullMarked;
