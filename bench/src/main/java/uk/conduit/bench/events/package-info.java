/**
 * The events that are measured with: a pure function of a seed and a number. Everybody in them is invented.
 */
@NullMarked
package uk.conduit.bench.events;

import org.jspecify.annotations.NullMarked;
