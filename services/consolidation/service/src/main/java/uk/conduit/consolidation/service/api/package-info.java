/**
 * The one door through which pictures and briefings are read.
 *
 * <p>Only the unit's roles may read; administrators get 403. What a reader may not see is left out or, where leaving it out
 * would say "none", replaced by words; a child that a reader is excluded from does not exist for that reader. Every read
 * is committed to the read log before it is answered.
 */
@NullMarked
package uk.conduit.consolidation.service.api;

import org.jspecify.annotations.NullMarked;
