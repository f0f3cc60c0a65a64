/** Patterns in attendance, found in counts by printed rules. Pure: the same counts meet the same rules. */
@NullMarked
package uk.conduit.agency.education.attendance;

import org.jspecify.annotations.NullMarked;
