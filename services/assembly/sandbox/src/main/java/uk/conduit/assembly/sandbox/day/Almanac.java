package uk.conduit.assembly.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in the days and moments of the sample day's files: {@code {{date -14y -120d}}}, {@code {{moment -1d 16:00}}} (a
 * time in London), {@code {{moment cut -9h}}}, {@code {{census -3d}}} and
 * {@code {{return -3d}}} (a day as the lists of the school census and of the looked-after return write it). The same cut
 * gives the same files.
 *
 * @param cut the moment to which everything is relative
 */
public record Almanac(Instant cut) {

    private static final int FRIDAY = 5;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(date|moment|census|return) ([^}]+)}}");
    private static final DateTimeFormatter IN_A_CENSUS =
            DateTimeFormatter.ofPattern("uuuu-MMM-dd '00:00:00'", Locale.ENGLISH);
    private static final DateTimeFormatter IN_A_RETURN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    String fill(String template) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "date" -> date(place.group(2)).toString();
                            case "census" -> date(place.group(2)).format(IN_A_CENSUS);
                            case "return" -> date(place.group(2)).format(IN_A_RETURN);
                            default -> moment(place.group(2)).toString();
                        }));
    }

    /** The day so many years, months, days or working days away, as in {@code -14y -120d}, {@code -17y -6m}, {@code 5w}. */
    public LocalDate date(String offsets) {
        LocalDate day = cut.atZone(LONDON).toLocalDate();
        for (String offset : offsets.strip().split(" ", -1)) {
            day = shifted(day, offset);
        }
        return day;
    }

    /** A moment such as {@code cut -9h} or {@code -1d 16:00}: to the minute, as people write times. */
    public Instant moment(String words) {
        List<String> parts = List.of(words.strip().split(" ", -1));
        return parts.getFirst().equals("cut") ? beforeTheCut(parts) : atATimeOfDay(parts);
    }

    private Instant beforeTheCut(List<String> parts) {
        Instant moment = cut.truncatedTo(ChronoUnit.MINUTES);
        for (String offset : parts.subList(1, parts.size())) {
            moment = moment.plus(Duration.parse((offset.startsWith("-") ? "-PT" : "PT")
                    + offset.replaceFirst("-", "").toUpperCase(Locale.ROOT)));
        }
        return moment;
    }

    private Instant atATimeOfDay(List<String> parts) {
        LocalDate day = date(String.join(" ", parts.subList(0, parts.size() - 1)));
        return day.atTime(LocalTime.parse(parts.getLast())).atZone(LONDON).toInstant();
    }

    private static LocalDate shifted(LocalDate day, String offset) {
        long number = Long.parseLong(offset.substring(0, offset.length() - 1));
        return switch (offset.charAt(offset.length() - 1)) {
            case 'y' -> day.plusYears(number);
            case 'm' -> day.plusMonths(number);
            case 'w' -> workingDaysAfter(day, number);
            default -> day.plusDays(number);
        };
    }

    /** Monday to Friday; the sample day knows no bank holidays. */
    private static LocalDate workingDaysAfter(LocalDate day, long number) {
        LocalDate after = day;
        for (long left = number; left > 0; left -= after.getDayOfWeek().getValue() <= FRIDAY ? 1 : 0) {
            after = after.plusDays(1);
        }
        return after;
    }
}
