/** The sample day: six agencies' records handed in at the real doors, relative to the day on which it runs. */
@NullMarked
package uk.conduit.assembly.sandbox.day;

import org.jspecify.annotations.NullMarked;
