package uk.conduit.agency.socialcare.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** How social care's systems write days. */
public final class Days {

    /** Where social care's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** As XML and JSON write them: 2026-11-23. */
    public static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;

    /** As the looked-after children return writes them: 23/11/2026. */
    public static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** The day; null if nothing is stated or what is stated is no day. */
    public static @Nullable LocalDate read(@Nullable String stated, DateTimeFormatter form) {
        if (stated == null) {
            return null;
        }
        try {
            return LocalDate.parse(stated.strip(), form);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
