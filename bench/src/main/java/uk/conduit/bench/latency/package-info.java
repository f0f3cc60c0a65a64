/** How long it takes from a door's "accepted" until whoever reads the hub is told. */
@NullMarked
package uk.conduit.bench.latency;

import org.jspecify.annotations.NullMarked;
