package uk.conduit.agency.socialcare.reading;

import org.jspecify.annotations.Nullable;

/** The agency's own reference for a child, which becomes the key of everything it says of the child. */
public final class ChildReference {

    private static final int LENGTH = 64;

    private ChildReference() {}

    /** The reference; null if none is stated or it cannot be one: longer than 64 characters, or with control characters. */
    public static @Nullable String read(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String reference = stated.strip();
        boolean usable = !reference.isEmpty()
                && reference.length() <= LENGTH
                && reference.chars().noneMatch(Character::isISOControl);
        return usable ? reference : null;
    }
}
