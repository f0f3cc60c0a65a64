package uk.conduit.consolidation.model.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;

/** How far two birth dates agree, best first (identity.md 4.4). */
enum BirthLevel {
    EXACT("the same"),
    /** Equal, but estimated or 1 January, which often means that only the year is known. */
    WEAK("the same, but estimated or 1 January"),
    SWAPPED("day and month swapped"),
    ONE_EDIT("one digit different"),
    TWO_PARTS("two of day, month and year the same"),
    DIFFERENT("different"),
    NOT_STATED("not stated by both");

    private final String words;

    BirthLevel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether both are the same date. */
    boolean equal() {
        return this == EXACT || this == WEAK;
    }

    /** Whether a slip of the pen explains the difference, where there is any. */
    boolean close() {
        return compareTo(ONE_EDIT) <= 0;
    }

    /** Whether both are stated and no slip of the pen explains the difference. */
    boolean opposes() {
        return this == TWO_PARTS || this == DIFFERENT;
    }

    /** The best that any date of one and any of the other give. */
    static BirthLevel of(List<Birth> one, List<Birth> other) {
        return one.stream()
                .flatMap(birth -> other.stream().map(second -> of(birth, second)))
                .min(BirthLevel::compareTo)
                .orElse(NOT_STATED);
    }

    private static BirthLevel of(Birth one, Birth other) {
        LocalDate a = one.date();
        LocalDate b = other.date();
        if (a.equals(b)) {
            boolean firm = !one.estimated() && !other.estimated() && !firstOfJanuary(a);
            return firm ? EXACT : WEAK;
        }
        if (swapped(a, b)) {
            return SWAPPED;
        }
        if (edits(a.toString(), b.toString()) == 1) {
            return ONE_EDIT;
        }
        return parts(a, b) == 2 ? TWO_PARTS : DIFFERENT;
    }

    private static boolean firstOfJanuary(LocalDate date) {
        return date.getMonth() == Month.JANUARY && date.getDayOfMonth() == 1;
    }

    private static boolean swapped(LocalDate a, LocalDate b) {
        try {
            return LocalDate.of(a.getYear(), a.getDayOfMonth(), a.getMonthValue())
                    .equals(b);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Both texts are of one length, so an edit is a digit that differs. */
    private static long edits(String a, String b) {
        return a.length() == b.length()
                ? IntStream.range(0, a.length())
                        .filter(place -> a.charAt(place) != b.charAt(place))
                        .count()
                : a.length();
    }

    private static int parts(LocalDate a, LocalDate b) {
        return (a.getYear() == b.getYear() ? 1 : 0)
                + (a.getMonth() == b.getMonth() ? 1 : 0)
                + (a.getDayOfMonth() == b.getDayOfMonth() ? 1 : 0);
    }
}
