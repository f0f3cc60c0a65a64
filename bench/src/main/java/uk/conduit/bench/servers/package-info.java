/** How each pipeline is run on real servers, and its times taken. */
@NullMarked
package uk.conduit.bench.servers;

import org.jspecify.annotations.NullMarked;
