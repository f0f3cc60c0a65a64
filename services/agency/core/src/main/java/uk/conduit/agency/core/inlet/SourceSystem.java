package uk.conduit.agency.core.inlet;

import java.util.regex.Pattern;

/** What an agency may call one of its systems. */
public final class SourceSystem {

    /** The rule in words. */
    public static final String RULE = "a system's name is 1 to 64 letters, digits, dots, hyphens and underscores";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private SourceSystem() {}

    /** Whether a system may be called that. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
