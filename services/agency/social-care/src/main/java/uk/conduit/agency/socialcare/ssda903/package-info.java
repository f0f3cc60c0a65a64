/**
 * The looked-after children return (SSDA903): its lists of children, of episodes, and of episodes missing or away, as CSV.
 *
 * <p>What names a placement never leaves the agency: the columns that would are never read. Of the list of children, the
 * columns about a mother's own child are never read either.
 */
@NullMarked
package uk.conduit.agency.socialcare.ssda903;

import org.jspecify.annotations.NullMarked;
