/** Tells the world that a briefing exists, without saying what is in it. */
@NullMarked
package uk.conduit.consolidation.service.publish;

import org.jspecify.annotations.NullMarked;
