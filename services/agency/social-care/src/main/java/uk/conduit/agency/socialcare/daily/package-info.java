/**
 * JSON in the shape of the Department for Education's daily children's social care feed, with the hub's own additions
 * beside it: exact times, the question put to the police, contacts, strategy discussions, assessments of exploitation,
 * missing episodes and return interviews, restricted items, corrections and retractions. {@code GET /schemas/social-care-daily.json} describes both.
 *
 * <p>Each nested object is one native record. An object marked {@code purge} withdraws what was said from it before.
 */
@NullMarked
package uk.conduit.agency.socialcare.daily;

import org.jspecify.annotations.NullMarked;
