package uk.conduit.agency.core;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.schema.shared.Flag;

/**
 * One record being read: turns what it states into values, and notes what is imperfect. A value with a problem is not
 * used; the record is accepted all the same, with a flag that says what its sender can mend.
 *
 * <p>"In the future" is judged against the record's own time (when it was recorded, or its extract made) and never
 * against the moment of receipt: the same record sent again next month must become the same event.
 */
public final class Reading {

    /** How far two clocks may be apart before a moment counts as being in the future. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    /** Nobody these records are about, and nothing that happened to them, is older. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** Nobody plans for a child further ahead. */
    private static final int MOST_YEARS_AHEAD = 20;

    private final Instant latest;
    private final LocalDate today;
    private final Set<Note> notes = new LinkedHashSet<>();

    private record Note(String field, Problem problem) {}

    private Reading(Instant ownTime) {
        latest = ownTime.plus(SKEW);
        today = latest.atZone(Occurred.LONDON).toLocalDate();
    }

    /** Reads a record that states what was known at a moment. */
    public static Reading asOf(Instant ownTime) {
        return new Reading(ownTime);
    }

    /** Notes a problem with a field, named as the agency names it. */
    public void flag(String field, Problem problem) {
        notes.add(new Note(field, problem));
    }

    /** A day that is past, as {@code yyyy-mm-dd}; null if it is not stated or cannot be used. */
    public @Nullable LocalDate day(String field, @Nullable String stated) {
        return past(field, anyDay(field, stated, DateTimeFormatter.ISO_LOCAL_DATE));
    }

    /** A day that is past, in a form of the agency's own; null if it is not stated or cannot be used. */
    public @Nullable LocalDate day(String field, @Nullable String stated, DateTimeFormatter form) {
        return past(field, anyDay(field, stated, form));
    }

    /** A day already read that must be past; null if it cannot be used. */
    public @Nullable LocalDate past(String field, @Nullable LocalDate day) {
        if (day == null || !day.isAfter(today)) {
            return day;
        }
        flag(field, Problem.DATE_IN_FUTURE);
        return null;
    }

    /** A day that may still come, such as a court date; not one in another age. */
    public @Nullable LocalDate plannedDay(String field, @Nullable String stated) {
        LocalDate day = anyDay(field, stated, DateTimeFormatter.ISO_LOCAL_DATE);
        if (day != null && day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            flag(field, Problem.DATE_IMPOSSIBLE);
            return null;
        }
        return day;
    }

    private @Nullable LocalDate anyDay(String field, @Nullable String stated, DateTimeFormatter form) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(stated.strip(), form);
            if (!day.isBefore(EARLIEST)) {
                return day;
            }
        } catch (DateTimeException impossible) {
            // Flagged below: an impossible date is the sender's to mend, and no reason to refuse the record.
        }
        flag(field, Problem.DATE_IMPOSSIBLE);
        return null;
    }

    /** A moment that is past, with its offset from UTC; null if it is not stated or cannot be used. */
    public @Nullable Instant moment(String field, @Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        Instant moment;
        try {
            moment = OffsetDateTime.parse(stated.strip()).toInstant();
        } catch (DateTimeException impossible) {
            flag(field, Problem.DATE_IMPOSSIBLE);
            return null;
        }
        return past(field, moment);
    }

    /** A moment already read that must be past; null if it cannot be used. */
    public @Nullable Instant past(String field, @Nullable Instant moment) {
        if (moment == null) {
            return null;
        }
        if (moment.isAfter(latest)) {
            flag(field, Problem.DATE_IN_FUTURE);
            return null;
        }
        if (moment.atZone(Occurred.LONDON).toLocalDate().isBefore(EARLIEST)) {
            flag(field, Problem.DATE_IMPOSSIBLE);
            return null;
        }
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    /** What a code means; null if it is not stated or not in the list. */
    public <T> @Nullable T code(String field, @Nullable String stated, Map<String, T> meanings) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        T meaning = meanings.get(stated.strip());
        if (meaning == null) {
            flag(field, Problem.UNKNOWN_CODE);
        }
        return meaning;
    }

    /** What a code means that is the name of a constant; null if it is not stated or there is none of that name. */
    public <E extends Enum<E>> @Nullable E code(String field, @Nullable String stated, Class<E> meanings) {
        return code(
                field,
                stated,
                Arrays.stream(meanings.getEnumConstants())
                        .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity())));
    }

    /** A code that passes through as it is; null if it is not stated or not in the list. */
    public @Nullable String code(String field, @Nullable String stated, Set<String> known) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        String code = stated.strip();
        if (known.contains(code)) {
            return code;
        }
        flag(field, Problem.UNKNOWN_CODE);
        return null;
    }

    /** An NHS number; null if none is stated. */
    public @Nullable Identifier nhsNumber(String field, @Nullable String stated, NhsNumber.Range range) {
        return stated == null || stated.isBlank() ? null : checked(field, Identifier.nhsNumber(stated, range));
    }

    /** A unique pupil number; null if none is stated. */
    public @Nullable Identifier upn(String field, @Nullable String stated) {
        return stated == null || stated.isBlank() ? null : checked(field, Identifier.upn(stated));
    }

    /** A former unique pupil number; null if none is stated. */
    public @Nullable Identifier formerUpn(String field, @Nullable String stated) {
        return stated == null || stated.isBlank() ? null : checked(field, Identifier.formerUpn(stated));
    }

    private Identifier checked(String field, Identifier identifier) {
        if (!identifier.checkHolds()) {
            flag(field, Problem.CHECK_FAILS);
        }
        return identifier;
    }

    /** What was noted, for the event's header. */
    public List<Flag> flags() {
        return notes.stream()
                .map(note -> new Flag(note.field(), note.problem().name()))
                .toList();
    }

    /** What was noted, for the receipt: {@code field: PROBLEM}. */
    public List<String> words() {
        return notes.stream().map(note -> note.field() + ": " + note.problem()).toList();
    }
}
