package uk.conduit.consolidation.model.event;

/**
 * Somebody or something else that a record names.
 *
 * @param kind what it is
 * @param role the part it plays, such as {@code FOUND_WITH}
 * @param value what the source says of it
 */
public record Link(Kind kind, String role, String value) {

    /** What a record may name. */
    public enum Kind {
        PERSON,
        VEHICLE,
        PHONE,
        HANDLE,
        ADDRESS,
        PLACE,
        ORGANISATION,
        OTHER
    }

    /** The kind and the role alone. */
    @Override
    public String toString() {
        return kind + " (" + role + ")";
    }
}
