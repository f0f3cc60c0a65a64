/**
 * What the unit decides, published as events of the unit.
 *
 * <p>The unit is an agency like any other: a level that somebody set, an action, an allocation, "these two records are not
 * the same child" is an event on {@code unit.case-events} and comes back to the unit through the hub. Nothing is edited in
 * place, nothing is kept here, and no level is ever computed: each decision names the person who took it, from that
 * person's own token.
 */
@NullMarked
package uk.conduit.unitdesk.decision;

import org.jspecify.annotations.NullMarked;
