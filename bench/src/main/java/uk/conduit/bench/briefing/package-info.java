/** How long it takes to make a briefing of many children, and to set it on paper. */
@NullMarked
package uk.conduit.bench.briefing;

import org.jspecify.annotations.NullMarked;
