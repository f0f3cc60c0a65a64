/**
 * What social care's statements have in common, whatever format they come in: its code lists, the rules for imperfect
 * values, who the child is, and under which terms each kind of statement may be seen.
 */
@NullMarked
package uk.conduit.agency.socialcare.event;

import org.jspecify.annotations.NullMarked;
