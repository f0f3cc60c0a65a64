package uk.conduit.agency.voluntary.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.Upn;

/** Reads a report out of what was typed, or says what must be mended first. */
public final class ReadingReport {

    private static final int MOST_LINES = 15;
    private static final int LONGEST_LINE = 200;
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");
    private static final String YES = "yes";

    private final Typed typed;
    private final LocalDateTime now;
    private final NhsNumber.Range numbers;
    private final Answers answers;

    /** What became of it. */
    public sealed interface Read {

        /** It is whole. */
        record Whole(Report report) implements Read {}

        /** It is not, and why, in the order of the page. */
        record Faulty(List<Fault> faults) implements Read {}
    }

    private ReadingReport(Typed typed, LocalDateTime now, NhsNumber.Range numbers) {
        this.typed = typed;
        this.now = now;
        this.numbers = numbers;
        this.answers = new Answers(typed, now.toLocalDate());
    }

    /**
     * Reads it.
     *
     * @param now the time in London, after which nothing can have happened
     * @param numbers whether NHS numbers kept for fictitious people count as valid
     */
    public static Read read(Typed typed, LocalDateTime now, NhsNumber.Range numbers) {
        return new ReadingReport(typed, now, numbers).read();
    }

    private Read read() {
        Choice basis = answers.needed(Field.BASIS, "Choose how you know about it");
        Choice reporter = answers.needed(Field.REPORTER, "Choose whether you know who reported it");
        LocalDate reportedOn = reportedOn();
        Report.Happened happened = happened();
        List<Report.Named> named = named();
        List<Sign> signs = typed.all(Field.SIGNS).stream()
                .flatMap(code -> Sign.of(code).stream())
                .distinct()
                .toList();
        Report.Child child = child();
        Choice informed = answers.needed(Field.INFORMED, "Choose whether the child was told that this is shared");
        Report.Contact contact = contact();
        List<Fault> faults = answers.faults();
        if (!faults.isEmpty()) {
            return new Read.Faulty(faults);
        }
        return new Read.Whole(new Report(
                Objects.requireNonNull(basis),
                Objects.requireNonNull(reporter),
                Objects.requireNonNull(reportedOn),
                happened,
                named,
                signs,
                child,
                Objects.requireNonNull(informed),
                contact));
    }

    private @Nullable LocalDate reportedOn() {
        int before = answers.faults().size();
        LocalDate day = answers.day(
                Field.REPORTED_DAY, Field.REPORTED_MONTH, Field.REPORTED_YEAR, "The day on which it was reported");
        if (day == null && answers.faults().size() == before) {
            answers.fault(Field.REPORTED_DAY, "Enter the day on which it was reported to you");
        }
        return day;
    }

    private Report.Happened happened() {
        String what = answers.text(Field.WHAT, "What was seen or heard");
        if (what == null) {
            answers.fault(Field.WHAT, "Describe what was seen or heard");
        }
        String where = answers.text(Field.WHERE, "Where it was");
        LocalDate seenOn =
                answers.day(Field.SEEN_DAY, Field.SEEN_MONTH, Field.SEEN_YEAR, "The day on which it was seen");
        LocalTime seenAt = seenAt(seenOn);
        Choice repeated = answers.chosen(Field.REPEATED);
        List<Choice> sharedWith = typed.all(Field.SHARED_WITH).stream()
                .flatMap(code -> Choice.of(Field.SHARED_WITH, code).stream())
                .distinct()
                .toList();
        return new Report.Happened(
                what == null ? "" : what,
                where,
                seenOn,
                seenAt,
                repeated == null ? null : repeated == Choice.REPEATED,
                sharedWith);
    }

    private @Nullable LocalTime seenAt(@Nullable LocalDate seenOn) {
        LocalTime time = answers.time(Field.SEEN_TIME);
        boolean noDay = typed.text(Field.SEEN_DAY).isEmpty();
        if (time != null && noDay) {
            answers.fault(Field.SEEN_DAY, "Enter the day that belongs to the time");
        }
        if (time != null
                && seenOn != null
                && !noDay
                && seenOn.equals(now.toLocalDate())
                && time.isAfter(now.toLocalTime())) {
            answers.fault(Field.SEEN_TIME, "The time must be in the past");
        }
        return time;
    }

    private List<Report.Named> named() {
        List<Report.Named> named = new ArrayList<>();
        for (Report.Named.Kind kind : Report.Named.Kind.values()) {
            answers.lines(kind.field(), kind.words(), MOST_LINES, LONGEST_LINE)
                    .forEach(line -> named.add(new Report.Named(kind, line)));
        }
        return named;
    }

    private Report.Child child() {
        String given = answers.text(Field.GIVEN_NAME, "The given name");
        String family = answers.text(Field.FAMILY_NAME, "The family name");
        String knownAs = answers.text(Field.KNOWN_AS, "The other name");
        boolean named = given != null || family != null || knownAs != null;
        boolean notKnown = typed.ticked(Field.NAME_NOT_KNOWN, YES);
        if (!named && !notKnown) {
            answers.fault(Field.GIVEN_NAME, "Enter a name of the child, or tick that no name is known");
        } else if (named && notKnown) {
            answers.fault(Field.NAME_NOT_KNOWN, "Enter a name or tick that no name is known, not both");
        }
        return new Report.Child(
                given,
                family,
                knownAs,
                answers.day(Field.BORN_DAY, Field.BORN_MONTH, Field.BORN_YEAR, "The birth date"),
                typed.ticked(Field.BORN_ESTIMATED, YES),
                answers.chosen(Field.SEX),
                postcode(),
                nhsNumber(),
                upn());
    }

    private @Nullable String postcode() {
        String stated = typed.text(Field.POSTCODE).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!stated.isEmpty() && !POSTCODE.matcher(stated).matches()) {
            answers.fault(Field.POSTCODE, "Enter a whole postcode, such as XX32 1RC, or leave it empty");
        }
        return stated.isEmpty() ? null : stated;
    }

    private @Nullable String nhsNumber() {
        String number = typed.text(Field.NHS_NUMBER).replaceAll("[\\s-]", "");
        if (!number.isEmpty() && !NhsNumber.holds(number, numbers)) {
            answers.fault(Field.NHS_NUMBER, "The NHS number does not hold. Check its 10 digits, or leave it empty");
        }
        return number.isEmpty() ? null : number;
    }

    private @Nullable String upn() {
        String number = typed.text(Field.UPN).toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        if (!number.isEmpty() && !Upn.holds(number)) {
            answers.fault(Field.UPN, "The pupil number does not hold. Check its 13 characters, or leave it empty");
        }
        return number.isEmpty() ? null : number;
    }

    private Report.@Nullable Contact contact() {
        String team = answers.text(Field.TEAM, "The team");
        String phone = answers.text(Field.TEAM_PHONE, "The team's number");
        if (team == null && phone != null) {
            answers.fault(Field.TEAM, "Enter the team whose number this is");
        }
        return team == null ? null : new Report.Contact(team, phone);
    }
}
