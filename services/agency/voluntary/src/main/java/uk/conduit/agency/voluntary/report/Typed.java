package uk.conduit.agency.voluntary.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed and ticked, as they did: kept while anything is wrong with it, and never on the server between two
 * requests. Characters that steer a screen and are no text are gone.
 *
 * @param values by field; a field that is not there is empty
 */
public record Typed(Map<Field, List<String>> values) {

    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    /** Copies the values. */
    public Typed {
        values = Map.copyOf(values);
    }

    /** An empty form; the day of the report is most often the day on which it is typed. */
    public static Typed on(LocalDate today) {
        return new Typed(Map.of(
                Field.REPORTED_DAY, List.of(Integer.toString(today.getDayOfMonth())),
                Field.REPORTED_MONTH, List.of(Integer.toString(today.getMonthValue())),
                Field.REPORTED_YEAR, List.of(Integer.toString(today.getYear()))));
    }

    /** What came from a form, whose values are found by name. */
    public static Typed of(Function<String, String @Nullable []> form) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String[] stated = form.apply(field.word());
            if (stated != null) {
                values.put(field, Arrays.stream(stated).map(Typed::text).toList());
            }
        }
        return new Typed(values);
    }

    private static String text(String stated) {
        String lines = stated.replace("\r\n", "\n").replace('\r', '\n');
        return STEERING.matcher(lines).replaceAll(" ");
    }

    /** All that was chosen of a field. */
    public List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** What was typed into a field, as it is shown again. */
    public String typed(Field field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** The same without blanks at its ends. */
    public String text(Field field) {
        return typed(field).strip();
    }

    /** Whether a box or a button was ticked. */
    public boolean ticked(Field field, String code) {
        return all(field).contains(code);
    }

    /** The lines of a field that hold something. */
    List<String> lines(Field field) {
        return typed(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Nothing: it may be about a child. */
    @Override
    public String toString() {
        return "what was typed";
    }
}
