package uk.conduit.agency.socialcare;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

/** What became of every record of one submission, in the order of the records. */
public final class Tally {

    private final List<Translation.Event> events = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> problems = new TreeMap<>();
    private final Map<String, Integer> withoutEvent = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final Map<String, Translation> byPlace = new TreeMap<>();
    private final Set<Object> ids = new HashSet<>();
    private int flagged;

    /** Decodes and translates everything in these bytes. */
    public static <N> Tally of(NativeFormat<N> format, byte[] bytes, Submission submission) {
        return of(format, new ByteArrayInputStream(bytes), submission);
    }

    /** Decodes and translates everything in this stream. */
    public static <N> Tally of(NativeFormat<N> format, InputStream bytes, Submission submission) {
        Tally tally = new Tally();
        try {
            format.decode(bytes, submission, decoded -> tally.count(format, decoded, submission));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return tally;
    }

    private <N> void count(NativeFormat<N> format, Decoded<N> decoded, Submission submission) {
        switch (decoded) {
            case Decoded.Unreadable<N> unreadable -> refused.put(unreadable.place(), unreadable.reason());
            case Decoded.Found<N> found -> {
                Translation translation = format.translate(found.value(), submission);
                byPlace.put(found.place(), translation);
                count(found.place(), translation);
            }
        }
    }

    private void count(String place, Translation translation) {
        switch (translation) {
            case Translation.Refused no -> refused.put(place, no.reason());
            case Translation.NoEvent none -> withoutEvent.merge(none.reason(), 1, Integer::sum);
            case Translation.Event event -> count(event);
        }
    }

    private void count(Translation.Event event) {
        SocialCareCaseEvent said = (SocialCareCaseEvent) event.event();
        serialise(said);
        events.add(event);
        ids.add(event.id());
        kinds.merge(said.getDetail().getClass().getSimpleName(), 1, Integer::sum);
        flagged += event.flags().isEmpty() ? 0 : 1;
        event.flags().forEach(flag -> problems.merge(flag, 1, Integer::sum));
    }

    /** An event that cannot be written in the published language is none. */
    private static void serialise(SocialCareCaseEvent event) {
        try {
            new SpecificDatumWriter<>(SocialCareCaseEvent.class)
                    .write(event, EncoderFactory.get().directBinaryEncoder(new ByteArrayOutputStream(), null));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** How many records became events. */
    public int accepted() {
        return events.size();
    }

    /** How many events have different ids. */
    public int distinct() {
        return ids.size();
    }

    /** How many events carry a flag. */
    public int flagged() {
        return flagged;
    }

    /** How many events of each kind. */
    public Map<String, Integer> kinds() {
        return kinds;
    }

    /** How many times each problem was flagged. */
    public Map<String, Integer> problems() {
        return problems;
    }

    /** How many records were understood without an event, by reason. */
    public Map<String, Integer> withoutEvent() {
        return withoutEvent;
    }

    /** Where a record was refused, and why. */
    public Map<String, String> refused() {
        return refused;
    }

    /** The events, in order. */
    public List<SocialCareCaseEvent> events() {
        return events.stream().map(event -> (SocialCareCaseEvent) event.event()).toList();
    }

    /** The event made from the record at this place. */
    public SocialCareCaseEvent at(String place) {
        return (SocialCareCaseEvent) translated(place).event();
    }

    /** The flags of the event made from the record at this place. */
    public List<String> flagsAt(String place) {
        return translated(place).flags();
    }

    private Translation.Event translated(String place) {
        if (byPlace.get(place) instanceof Translation.Event event) {
            return event;
        }
        throw new AssertionError("No event at " + place + ", but at " + byPlace.keySet() + "; refused " + refused);
    }
}
