package uk.conduit.platform.kernel;

import java.util.Comparator;
import java.util.Locale;

/**
 * A typed identifier of a child as an agency stated it. A bad one is kept and flagged, and never used: most pupil
 * numbers in real social-care files fail their own check letter.
 *
 * @param scheme what kind of identifier
 * @param value what the agency stated, without spaces, upper case
 * @param checkHolds whether the value passes its scheme's own check
 */
public record Identifier(IdentifierScheme scheme, String value, boolean checkHolds) implements Comparable<Identifier> {

    private static final Comparator<Identifier> ORDER =
            Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value);

    /** Reads an NHS number as stated; {@code range} says whether numbers reserved for tests count as valid. */
    public static Identifier nhsNumber(String stated, NhsNumber.Range range) {
        String value = tidy(stated);
        return new Identifier(IdentifierScheme.NHS_NUMBER, value, NhsNumber.holds(value, range));
    }

    /** Reads a unique pupil number as stated. */
    public static Identifier upn(String stated) {
        String value = tidy(stated);
        return new Identifier(IdentifierScheme.UPN, value, Upn.holds(value));
    }

    /** Reads a former unique pupil number as stated. */
    public static Identifier formerUpn(String stated) {
        String value = tidy(stated);
        return new Identifier(IdentifierScheme.FORMER_UPN, value, Upn.holds(value));
    }

    /** An agency's own number; there is no check that it could fail. */
    public static Identifier local(String stated) {
        return new Identifier(IdentifierScheme.LOCAL, stated.strip(), true);
    }

    private static String tidy(String stated) {
        return stated.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Identifier other) {
        return ORDER.compare(this, other);
    }

    /** The scheme alone: the value identifies a child. */
    @Override
    public String toString() {
        return scheme + (checkHolds ? " (check holds)" : " (check fails)");
    }
}
