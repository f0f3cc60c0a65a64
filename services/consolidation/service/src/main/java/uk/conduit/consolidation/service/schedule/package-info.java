/** Makes the briefing when it is due, and its addenda when something comes late. */
@NullMarked
package uk.conduit.consolidation.service.schedule;

import org.jspecify.annotations.NullMarked;
