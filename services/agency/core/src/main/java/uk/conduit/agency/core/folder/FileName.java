package uk.conduit.agency.core.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a dropped file says. A file in a format whose records carry no version says when the extract was made
 * in its name: {@code name@20261123T0700Z.csv}, in UTC; seconds, and hyphens in the date, may be there or not. The file's
 * own time of change says nothing: copying changes it.
 *
 * @param value the whole name
 * @param format the name without the moment, by which a format recognises its files
 * @param extractedAt the moment, if the name states one
 */
record FileName(String value, String format, @Nullable Instant extractedAt) {

    private static final Pattern WITH_MOMENT = Pattern.compile(
            "(?<name>.+)@(?<year>\\d{4})-?(?<month>\\d{2})-?(?<day>\\d{2})T(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?Z(?<ending>\\.[^.@]+)");

    static FileName of(String value) {
        Matcher matcher = WITH_MOMENT.matcher(value);
        if (!matcher.matches()) {
            return new FileName(value, value, null);
        }
        return new FileName(value, matcher.group("name") + matcher.group("ending"), moment(matcher));
    }

    private static @Nullable Instant moment(Matcher matcher) {
        String second = matcher.group("second");
        try {
            return LocalDateTime.of(
                            number(matcher, "year"),
                            number(matcher, "month"),
                            number(matcher, "day"),
                            number(matcher, "hour"),
                            number(matcher, "minute"),
                            second == null ? 0 : Integer.parseInt(second))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Whether the file is still being written, or none of the door's business. */
    boolean isIgnored() {
        return value.startsWith(".") || value.endsWith(".part") || value.endsWith(".tmp");
    }

    /** The same name made different, for a folder that has it already. */
    String numbered(int number) {
        int dot = value.lastIndexOf('.');
        return dot <= 0 ? value + "~" + number : value.substring(0, dot) + "~" + number + value.substring(dot);
    }

    /** What may be logged in the name's stead. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "file " + digest();
    }
}
