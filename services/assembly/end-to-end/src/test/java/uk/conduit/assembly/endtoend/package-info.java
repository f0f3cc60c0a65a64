/** A day in the hub as a test: native records in at the doors, one briefing out. */
@NullMarked
package uk.conduit.assembly.endtoend;

import org.jspecify.annotations.NullMarked;
