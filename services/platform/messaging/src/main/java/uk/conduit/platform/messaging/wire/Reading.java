package uk.conduit.platform.messaging.wire;

/**
 * What became of the bytes of one record.
 *
 * @param <T> the agency's record type
 */
public sealed interface Reading<T> {

    /**
     * The record, in the reader's shape.
     *
     * @param value the record
     * @param schemaId the schema it was written with
     * @param <T> the agency's record type
     */
    record Understood<T>(T value, int schemaId) implements Reading<T> {
        /** The schema alone: the record is about a child. */
        @Override
        public String toString() {
            return "understood, schema " + schemaId;
        }
    }

    /**
     * A record whose kind of event this reader does not know yet: to be kept until it does.
     *
     * @param kind the kind, by its name in the published language
     * @param <T> the agency's record type
     */
    record UnknownKind<T>(String kind) implements Reading<T> {}

    /**
     * Bytes that can never be read as they are.
     *
     * @param fault what is wrong with them; never a value from them
     * @param <T> the agency's record type
     */
    record Unreadable<T>(Fault fault) implements Reading<T> {}

    /** What can be wrong with the bytes of a record. */
    enum Fault {
        /** There is no magic byte with a schema id behind it. */
        NOT_FRAMED,
        /** The registry knows no Avro schema of this id. */
        UNKNOWN_SCHEMA,
        /** It was written as another type of record than the topic is for. */
        OTHER_RECORD_TYPE,
        /** The bytes do not follow the schema they name, or the schema cannot be read by ours. */
        BROKEN
    }
}
