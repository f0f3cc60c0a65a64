package uk.conduit.unitdesk.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the desk says dates and codes. The hours are those on the unit's wall. */
final class Wording {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);

    private Wording() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(LONDON));
    }

    /** An agency as the hub's own sentences call it, so that a page has one name for it; any other by its code in words. */
    static String agency(String code) {
        return switch (code) {
            case "social-care" -> "Children's social care";
            case "voluntary" -> "Voluntary sector";
            case "unit" -> "CSE unit";
            default -> inWords(code);
        };
    }

    private static String inWords(String code) {
        String words = code.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String kind(String code) {
        return switch (code) {
            case "SCHEDULED" -> "Scheduled";
            case "ADDENDUM" -> "Addendum";
            case "DRAFT" -> "Draft, not published";
            default -> code;
        };
    }

    /** A code such as INDETERMINATE in words. */
    static String plain(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.UK);
    }

    /** What kind of name it is, to stand behind it; nothing behind the one that is in use. */
    static String use(String code) {
        return code.equals("CURRENT") ? "" : " (" + plain(code) + ")";
    }

    /** The heading of a cell that tells of the agencies involved with a child. */
    static String involvement(String column) {
        return switch (column) {
            case "agencies" -> "Involved since";
            case "heard" -> "Last heard, and whom to ring";
            case "silent" -> "Not involved, or not known";
            case "worker" -> "Who works with the child";
            default -> plain(column.replace('-', '_'));
        };
    }

    static String entries(int count) {
        return count == 1 ? "1 entry" : count + " entries";
    }
}
