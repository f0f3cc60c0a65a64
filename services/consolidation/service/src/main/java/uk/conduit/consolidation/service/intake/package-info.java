/**
 * From records on the topics to rows in the store, each record with exactly one effect.
 *
 * <p>Reading a record (bytes, published language, model) is pure but for the schema registry; what a batch does to the
 * store is one transaction, whose locks are taken in one order everywhere: positions, event ids, positions that others move,
 * identity, subjects, pictures that are dropped. Pictures are folded behind it, in transactions of their own.
 */
@NullMarked
package uk.conduit.consolidation.service.intake;

import org.jspecify.annotations.NullMarked;
