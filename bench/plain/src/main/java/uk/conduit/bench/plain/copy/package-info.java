/** Ceiling B: poll, decode and COPY into one keyed table, with the offsets in the same transaction. */
@NullMarked
package uk.conduit.bench.plain.copy;

import org.jspecify.annotations.NullMarked;
