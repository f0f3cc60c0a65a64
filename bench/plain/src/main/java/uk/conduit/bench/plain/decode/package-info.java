/** Ceiling A: poll and decode, and nothing else. */
@NullMarked
package uk.conduit.bench.plain.decode;

import org.jspecify.annotations.NullMarked;
