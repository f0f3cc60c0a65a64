/**
 * What the pipelines that are measured beside the hub have in common, so that they differ in nothing but what they do with
 * an event: their task, their clock, and how they read.
 */
@NullMarked
package uk.conduit.bench.reading;

import org.jspecify.annotations.NullMarked;
