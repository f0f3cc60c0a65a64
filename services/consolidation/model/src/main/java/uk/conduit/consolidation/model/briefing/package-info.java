/**
 * Arranges pictures into the unit's briefing.
 *
 * <p>{@link uk.conduit.consolidation.model.briefing.Briefing#compose} is a function: the same pictures, coverage, window
 * and moment give the same briefing. Every line knows the events it came from, and "no" is never said where "we do not
 * know" is true.
 */
@NullMarked
package uk.conduit.consolidation.model.briefing;

import org.jspecify.annotations.NullMarked;
