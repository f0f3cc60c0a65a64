package uk.conduit.agency.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.Translation;
import uk.conduit.schema.shared.Flag;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.LawfulBasis;
import uk.conduit.schema.shared.Subject;

/** Whether an event that a door accepted was understood: nothing in it comes from nowhere, and nothing is lost. */
final class Understood {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");
    private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,2}");
    private static final Pattern DIGEST =
            Pattern.compile("(fhir/)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Set<String> said = new HashSet<>();
    private final Predicate<String> derived;

    /** Words that undamaged events have beside those of their submission are the door's own. */
    Understood(String good, List<Translation.Event> events, Predicate<String> derived) {
        this.derived = derived;
        Set<String> sent = words(good);
        events.forEach(event -> texts(
                event.event(),
                text -> words(text).stream()
                        .filter(word -> !sent.contains(word))
                        .forEach(said::add)));
    }

    /** Checks every event that these bytes became. */
    void check(byte[] bytes, List<Translation.Event> events) {
        if (events.isEmpty()) {
            return;
        }
        String text = normal(new String(bytes, StandardCharsets.UTF_8));
        // Numbers of people are written with spaces and dashes, and kept without.
        String sent = text + "\n" + SEPARATORS.matcher(text).replaceAll("");
        for (Translation.Event event : events) {
            carried(event.event());
            named(event);
            texts(event.event(), value -> traced(value, sent));
        }
    }

    /** The published schema carries it, and its reader is told the same. */
    private static void carried(SpecificRecord event) {
        Schema schema = event.getSchema();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SpecificRecord read;
        try {
            Encoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(schema, SpecificData.getForSchema(schema)).write(event, encoder);
            read = new SpecificDatumReader<SpecificRecord>(schema, schema, SpecificData.getForSchema(schema))
                    .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(read.equals(event)).as("reads back as it was written").isTrue();
    }

    private static void named(Translation.Event event) {
        Header header = (Header) field(event.event(), "header");
        assertThat(header.getEventId()).isEqualTo(event.id().toString());
        assertThat(header.getSourceVersion()).isEqualTo(event.version());
        Subject subject = (Subject) field(event.event(), "subject");
        assertThat(subject.getReference()).isEqualTo(event.key());
        assertThat(event.key().isBlank()).as("a key is something").isFalse();
    }

    private void traced(String text, String sent) {
        if (DIGEST.matcher(text).matches() || derived.test(text)) {
            return;
        }
        for (String word : words(text)) {
            if (!said.contains(word) && !sent.contains(word) && !isOrdinal(word, sent)) {
                throw new AssertionError("A word of an event stands nowhere in what was sent: " + word);
            }
        }
    }

    /** Rows that say the same are counted, so that each has an id of its own. */
    private static boolean isOrdinal(String word, String sent) {
        return ORDINAL.matcher(word).matches()
                && Integer.parseInt(word) <= 1 + sent.lines().count();
    }

    private static Object field(SpecificRecord event, String name) {
        return event.get(event.getSchema().getField(name).pos());
    }

    private static void texts(Object value, Consumer<String> consumer) {
        switch (value) {
            case null -> {
                // Nothing is said.
            }
            case CharSequence text -> consumer.accept(text.toString());
            case Flag _ -> {
                // The name of a field, and of a problem: the door's own words.
            }
            case LawfulBasis _ -> {
                // Configured, whatever is sent.
            }
            case IndexedRecord record -> {
                for (Schema.Field field : record.getSchema().getFields()) {
                    texts(record.get(field.pos()), consumer);
                }
            }
            case Collection<?> many -> many.forEach(one -> texts(one, consumer));
            case Map<?, ?> map -> map.values().forEach(one -> texts(one, consumer));
            default -> {
                // Moments, days, numbers and codes of the published language.
            }
        }
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        stream(text).forEach(words::add);
        return words;
    }

    private static Stream<String> stream(String text) {
        return WORD.matcher(text.toUpperCase(Locale.ROOT)).results().map(MatchResult::group);
    }

    /** As it stands and with its escapes resolved, in capitals. */
    private static String normal(String text) {
        String resolved = ESCAPED.matcher(text).replaceAll(it -> quoted((char) Integer.parseInt(it.group(1), 16)));
        resolved = REFERENCE.matcher(resolved).replaceAll(it -> {
            String number = it.group(1);
            int point = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return Character.isValidCodePoint(point) ? Matcher.quoteReplacement(Character.toString(point)) : "?";
        });
        return (text + "\n" + resolved).toUpperCase(Locale.ROOT);
    }

    private static String quoted(char character) {
        return Matcher.quoteReplacement(String.valueOf(character));
    }
}
