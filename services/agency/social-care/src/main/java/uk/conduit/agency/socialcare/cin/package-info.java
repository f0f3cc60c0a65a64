/**
 * The children-in-need census as XML, in the shapes of 2022 and 2026.
 *
 * <p>The census speaks of children, but a case event speaks of one thing that happened; one native record is therefore
 * the smallest element that says so: a child's identifiers, a referral, its closure, an assessment, the beginning or the
 * end of an enquiry or of a plan.
 */
@NullMarked
package uk.conduit.agency.socialcare.cin;

import org.jspecify.annotations.NullMarked;
