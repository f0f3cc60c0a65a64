/** What was measured, and how it is told: pure, without servers. */
@NullMarked
package uk.conduit.bench.result;

import org.jspecify.annotations.NullMarked;
