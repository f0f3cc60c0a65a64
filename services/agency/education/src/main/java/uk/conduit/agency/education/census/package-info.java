/**
 * The lists of the school census (Department for Education), as the council collects them from its schools: pupils on
 * roll, leavers, exclusions and counts of sessions.
 */
@NullMarked
package uk.conduit.agency.education.census;

import org.jspecify.annotations.NullMarked;
