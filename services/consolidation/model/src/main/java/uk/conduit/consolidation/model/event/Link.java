package uk.conduit.consolidation.model.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The words of the role, in capitals: agencies write roles freely, as in {@code FOUND_WITH} or {@code found with}. */
    public Set<String> roleWords() {
        return Arrays.stream(role.toUpperCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The kind and the role alone. */
    @Override
    public String toString() {
        return kind + " (" + role + ")";
    }
}
