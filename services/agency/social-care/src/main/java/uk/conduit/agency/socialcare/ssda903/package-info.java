/**
 * The looked-after children return (SSDA903): its lists of children and of episodes missing or away, as CSV.
 *
 * <p>Its list of placements is not read: what names a placement never leaves the agency. Of the list of children, the
 * columns about a mother's own child are never read either.
 */
@NullMarked
package uk.conduit.agency.socialcare.ssda903;

import org.jspecify.annotations.NullMarked;
