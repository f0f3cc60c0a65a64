package uk.conduit.agency.socialcare.cin;

import org.jspecify.annotations.Nullable;

/** How the census says yes and no: 1 and 0, or true and false. */
enum YesNo {
    YES,
    NO,
    NOT_STATED,
    UNKNOWN_CODE;

    static YesNo read(@Nullable String stated) {
        if (stated == null) {
            return NOT_STATED;
        }
        return switch (stated) {
            case "1", "true" -> YES;
            case "0", "false" -> NO;
            default -> UNKNOWN_CODE;
        };
    }
}
