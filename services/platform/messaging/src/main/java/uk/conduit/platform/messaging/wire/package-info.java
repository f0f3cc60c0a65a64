/**
 * Reads records in Confluent's wire format: a magic byte, the schema's id in four bytes, Avro binary.
 *
 * <p>Decoding is our own, not the serialiser library's, for two reasons. A registry that is away must never look like a
 * bad record: the first is waited out, the second is rejected. And Avro resolves a branch of a union that the reader does
 * not know to the first branch that fits by its structure, which would misread an event silently: here the writer's name
 * for the branch is asked first.
 */
@NullMarked
package uk.conduit.platform.messaging.wire;

import org.jspecify.annotations.NullMarked;
