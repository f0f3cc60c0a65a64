/**
 * Who is who: which references of which agencies stand for the same child.
 *
 * <p>The answer is a function of the set of subjects and of people's decisions, never of the order in which they came.
 * Linking two children into one, or one child into two, is the harm to avoid, so whatever is in doubt goes to a person:
 * {@link uk.conduit.consolidation.model.identity.Normaliser} makes what agencies state comparable,
 * {@link uk.conduit.consolidation.model.identity.BlockKeys} finds who could be the same,
 * {@link uk.conduit.consolidation.model.identity.Identity} decides.
 *
 * <p>Everything here is pure and prints no name, birth date or identifier.
 */
@NullMarked
package uk.conduit.consolidation.model.identity;

import org.jspecify.annotations.NullMarked;
