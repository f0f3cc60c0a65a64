/**
 * What is known of one child: the fold of the events about it.
 *
 * <p>A picture is a set of slots, and every slot keeps one statement: the one that comes last (or, where that is what
 * matters, first) in a fixed order. So a picture is mergeable, and late, repeated and out-of-order events need no special
 * case: adding an event to a picture gives the same as folding all events again. Nothing in a picture depends on the
 * present moment; "missing for nine hours" is worked out when the picture is read.
 */
@NullMarked
package uk.conduit.consolidation.model.picture;

import org.jspecify.annotations.NullMarked;
