/** Pipelines in plain Java: the poll loop that they share, and one package for what each does with a batch. */
@NullMarked
package uk.conduit.bench.plain;

import org.jspecify.annotations.NullMarked;
