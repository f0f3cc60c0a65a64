package uk.conduit.agency.education.census;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.record.Refusal;
import uk.conduit.agency.core.table.Row;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Sex;
import uk.conduit.schema.shared.Subject;

/** What all lists of the census have in common. */
final class CensusRules {

    /** As the lists write days: 2025-Feb-14 00:00:00. */
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MMM-dd HH:mm:ss", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private static final int LONGEST_REFERENCE = 64;
    private static final Map<String, Sex> SEX = Map.of("M", Sex.MALE, "F", Sex.FEMALE);
    private static final Map<String, NotKnownReason> NOT_KNOWN =
            Map.of("REFU", NotKnownReason.REFUSED, "NOBT", NotKnownReason.NOT_OBTAINED);

    private CensusRules() {}

    /** When the extract was made, which is the version of all its rows. */
    static Instant extractedAt(Submission submission) {
        Instant extractedAt = submission.extractedAt();
        if (extractedAt == null) {
            throw new Refusal("The sender must say when the extract was made");
        }
        return extractedAt;
    }

    /** The agency's own reference: never the pupil number. */
    static String reference(Row row, String column) {
        String stated = row.value(column);
        if (stated == null
                || stated.length() > LONGEST_REFERENCE
                || stated.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(column + " is missing or is no reference");
        }
        return stated;
    }

    /** A day without which the row says nothing; one that is still to come is flagged. */
    static LocalDate requiredDay(Row row, String column, Reading reading) {
        String stated = row.value(column);
        if (stated == null) {
            throw new Refusal(column + " is missing");
        }
        LocalDate day = day(stated);
        if (day == null) {
            throw new Refusal(column + " is not a date such as 2025-Feb-14 00:00:00");
        }
        reading.past(column, day);
        return day;
    }

    private static @Nullable LocalDate day(String stated) {
        try {
            return LocalDate.parse(stated, DAY);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** A count such as {@code 10.0}; null if it is not stated or none. */
    static @Nullable Integer count(Row row, String column, Reading reading) {
        String stated = row.value(column);
        if (stated == null) {
            return null;
        }
        if (!stated.matches("[0-9]{1,6}(\\.0)?")) {
            reading.flag(column, Problem.MALFORMED);
            return null;
        }
        return Integer.valueOf(stated.replace(".0", ""));
    }

    /** The pupil, as far as the row says who it is. */
    static Subject person(Row row, String reference, Reading reading, SharedParts parts) {
        Subject.Builder subject = parts.subject(reference, NotKnownReason.NOT_HELD_BY_SOURCE);
        LocalDate born = reading.day("dob", row.value("dob"), DAY);
        if (born != null) {
            subject.setDateOfBirth(born);
        } else if (row.value("dob") != null) {
            subject.setDateOfBirth(SharedParts.notKnown(NotKnownReason.UNUSABLE));
        }
        Sex sex = reading.code("sex", row.value("sex"), SEX);
        if (sex != null) {
            subject.setSex(sex);
        } else if (row.value("sex") != null) {
            subject.setSex(SharedParts.notKnown(NotKnownReason.UNUSABLE));
        }
        String ethnicity = row.value("ethnicity");
        if (ethnicity != null) {
            NotKnownReason reason = NOT_KNOWN.get(ethnicity);
            subject.setEthnicity(reason == null ? ethnicity : SharedParts.notKnown(reason));
        }
        return subject.setNames(names(row))
                .setIdentifiers(Stream.of(
                                reading.upn("upn", row.value("upn")),
                                reading.formerUpn("formerupn", row.value("formerupn")))
                        .filter(Objects::nonNull)
                        .map(SharedParts::published)
                        .toList())
                .build();
    }

    private static List<PersonName> names(Row row) {
        String given = row.value("forename");
        List<PersonName> names = new ArrayList<>();
        add(names, NameUse.CURRENT, given, row.value("surname"));
        add(names, NameUse.KNOWN_AS, given, row.value("preferredsurname"));
        add(names, NameUse.FORMER, given, row.value("formersurname"));
        return names;
    }

    private static void add(List<PersonName> names, NameUse use, @Nullable String given, @Nullable String family) {
        boolean stated = use == NameUse.CURRENT ? given != null || family != null : family != null;
        boolean another = names.stream().noneMatch(name -> Objects.equals(name.getFamily(), family));
        if (stated && another) {
            names.add(new PersonName(use, given, family));
        }
    }

    /** The school term in which an extract was made, such as 2025-spring: what a census counts is one term's. */
    static String term(Instant extractedAt) {
        LocalDate day = extractedAt.atZone(Occurred.LONDON).toLocalDate();
        String term = day.getMonthValue() >= 9 ? "autumn" : day.getMonthValue() >= 5 ? "summer" : "spring";
        return day.getYear() + "-" + term;
    }
}
