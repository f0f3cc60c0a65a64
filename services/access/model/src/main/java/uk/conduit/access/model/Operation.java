package uk.conduit.access.model;

/** What the broker lets somebody do, by its own names. */
public enum Operation {
    ALL,
    READ,
    WRITE,
    CREATE,
    DELETE,
    ALTER,
    DESCRIBE,
    CLUSTER_ACTION,
    DESCRIBE_CONFIGS,
    ALTER_CONFIGS,
    IDEMPOTENT_WRITE,
    CREATE_TOKENS,
    DESCRIBE_TOKENS,
    TWO_PHASE_COMMIT;

    /**
     * Whether being allowed this operation includes the other: reading, writing, deleting or altering a thing includes
     * describing it, and altering its settings includes seeing them. A refusal includes nothing but itself.
     */
    boolean includes(Operation other) {
        return this == ALL
                || this == other
                || switch (other) {
                    case DESCRIBE -> this == READ || this == WRITE || this == DELETE || this == ALTER;
                    case DESCRIBE_CONFIGS -> this == ALTER_CONFIGS;
                    default -> false;
                };
    }
}
