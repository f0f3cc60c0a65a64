package uk.conduit.agency.voluntary.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single answers out of what was typed, and notes what is wrong with them in the order of the page. */
final class Answers {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final Typed typed;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    Answers(Typed typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void fault(Field field, String words) {
        faults.add(new Fault(field, words));
    }

    /** What was chosen; null, with a fault, if nothing was. */
    @Nullable
    Choice needed(Field field, String otherwise) {
        Choice chosen = Choice.of(field, typed.text(field)).orElse(null);
        if (chosen == null) {
            fault(field, otherwise);
        }
        return chosen;
    }

    /** What was chosen; null if nothing was, or if it is not known. */
    @Nullable
    Choice chosen(Field field) {
        return Choice.of(field, typed.text(field))
                .filter(choice -> !choice.code().equals(Choice.NOT_KNOWN_CODE))
                .orElse(null);
    }

    /** A text that need not be there; null if it is not. */
    @Nullable
    String text(Field field, String what) {
        String text = typed.text(field);
        if (text.length() > field.longest()) {
            fault(field, what + " must be %,d characters or fewer".formatted(field.longest()));
        }
        return text.isEmpty() ? null : text;
    }

    /** The lines of a field, one thing each. */
    List<String> lines(Field field, String what, int most, int longest) {
        List<String> lines = typed.lines(field);
        if (lines.size() > most) {
            fault(field, what + " must be %d lines or fewer".formatted(most));
        } else if (lines.stream().anyMatch(line -> line.length() > longest)) {
            fault(
                    field,
                    "Each line of " + what.toLowerCase(Locale.UK)
                            + " must be %d characters or fewer".formatted(longest));
        }
        return lines;
    }

    /** A day that is past, from its three fields; null if none is filled or something is wrong. */
    @Nullable
    LocalDate day(Field first, Field second, Field third, String what) {
        String day = typed.text(first);
        String month = typed.text(second);
        String year = typed.text(third);
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        if (day.isEmpty() || month.isEmpty() || year.isEmpty()) {
            fault(first, what + " must have a day, a month and a year");
            return null;
        }
        LocalDate date = date(day, month, year);
        if (date == null) {
            fault(first, what + " must be a real date, such as 27 3 2026");
        } else if (date.isAfter(today)) {
            fault(first, what + " must be today or in the past");
        }
        return date;
    }

    private static @Nullable LocalDate date(String day, String month, String year) {
        if (!NUMBER.matcher(day).matches()
                || !NUMBER.matcher(month).matches()
                || year.length() != 4
                || !NUMBER.matcher(year).matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1900 ? null : date;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** A time of day; null if there is none or something is wrong. */
    @Nullable
    LocalTime time(Field field) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return null;
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            fault(field, "The time must be like 21:30");
            return null;
        }
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }
}
