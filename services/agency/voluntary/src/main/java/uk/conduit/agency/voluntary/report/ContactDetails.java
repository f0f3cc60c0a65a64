package uk.conduit.agency.voluntary.report;

import java.util.regex.Pattern;

/**
 * What looks like a telephone number or an e-mail address in words that somebody typed. It may be that of whoever reported,
 * which must not leave the organisation, or that of somebody the report is about; only whoever typed it can tell.
 */
public final class ContactDetails {

    /** Nine digits or more from a nought, a plus or the seven of a mobile number, grouped as people do. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])([+]|[(]?0|7)([ \\t\\u00A0().\\u2010-\\u2015-]{0,3}\\p{Nd}){8,14}(?!\\p{Nd})");

    private static final String PART = "[^\\s@<>(),;:]";

    /** Begins where a word begins, so that a long text without a blank takes no longer than another. */
    private static final Pattern EMAIL =
            Pattern.compile("(?<!" + PART + ")" + PART + "++@" + PART + "+[.][\\p{L}\\p{Nd}]{2,}");

    private ContactDetails() {}

    /** Whether something of the kind stands in a text. */
    public static boolean standIn(String text) {
        return PHONE.matcher(text).find() || EMAIL.matcher(text).find();
    }
}
