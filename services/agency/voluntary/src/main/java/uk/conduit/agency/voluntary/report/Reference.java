package uk.conduit.agency.voluntary.report;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a report is called: made before it is typed, so that the same report sent twice is one; short enough to be read
 * out on the telephone, without letters that are mistaken for each other; and by chance, so that it says nothing.
 */
public final class Reference {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("C(-[" + LETTERS + "]{" + GROUP + "}){" + GROUPS + "}");

    private Reference() {}

    /** A new one. */
    public static String from(RandomGenerator chance) {
        StringBuilder reference = new StringBuilder("C");
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i % GROUP == 0) {
                reference.append('-');
            }
            reference.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }

    /** Whether a text can be one. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
