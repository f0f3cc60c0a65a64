/**
 * Which of an agency's events count.
 *
 * <p>What an agency says about one matter is one statement, however many events it takes: the versions of one source
 * record, and the corrections and retractions that name them. Of each statement at most one event is effective. Which one
 * is a function of the set of events, never of the order in which they came, so that a correction may come before what it
 * corrects.
 */
@NullMarked
package uk.conduit.consolidation.model.statement;

import org.jspecify.annotations.NullMarked;
