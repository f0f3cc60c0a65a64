package uk.conduit.agency.core.inlet;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.DatedAhead;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.Sent;
import uk.conduit.schema.shared.Header;

/**
 * Takes a submission, whatever way it came: decodes it, translates each record, publishes what it means, and answers
 * each with a receipt, in order, "accepted" only once Kafka has acknowledged it.
 *
 * <p>Once a record could not be sent because Kafka is away, the rest is not tried: it gets "retry".
 */
public final class Inlet {

    private static final Logger LOGGER = LoggerFactory.getLogger(Inlet.class);

    private final EventPublisher publisher;
    private final TopicName topic;
    private final Acknowledged acknowledged;
    private final ReceiptCounts counts;

    /** The pipeline of one agency. */
    public Inlet(Agency agency, EventPublisher publisher, Acknowledged acknowledged, MeterRegistry meters) {
        this.publisher = publisher;
        this.topic = TopicName.caseEvents(agency);
        this.acknowledged = acknowledged;
        this.counts = new ReceiptCounts(agency, meters);
    }

    /**
     * Takes a submission to its end.
     *
     * @param limit how many bytes it may have
     * @throws EmptySubmission if it has none
     * @throws TooLarge if it has more; what came before has its receipts
     * @throws IOException if its bytes cannot be had, or its receipts have nobody to go to
     */
    public <N> void receive(
            NativeFormat<N> format, InputStream bytes, long limit, Submission submission, Receipts receipts)
            throws IOException {
        Window window = new Window(counts.counting(receipts));
        try {
            decode(format, new GuardedInput(bytes, limit, window::settle), submission, window);
        } catch (Packed packed) {
            window.add(Receipt.refused("the submission", "is packed with gzip; send it unpacked"));
            window.settle();
        }
    }

    private <N> void decode(NativeFormat<N> format, GuardedInput guarded, Submission submission, Window window)
            throws IOException {
        try {
            format.decode(guarded, submission, decoded -> take(format, decoded, submission, window));
        } catch (IOException | RuntimeException e) {
            window.rethrow();
            window.settle();
            guarded.rethrow();
            if (e instanceof IOException lost) {
                throw lost;
            }
            brokeOff(e, window);
        }
        window.rethrow();
        window.settle();
        guarded.rethrow();
    }

    /** The exception's message may hold a value, so its kind alone is told. */
    private void brokeOff(Exception e, Window window) throws IOException {
        LOGGER.atError()
                .addKeyValue("topic", topic)
                .addKeyValue("failure", e.getClass().getName())
                .log("A decoder failed");
        window.add(Receipt.refused("the rest", "could not be read any further"));
    }

    private <N> void take(NativeFormat<N> format, Decoded<N> decoded, Submission submission, Window window)
            throws IOException {
        switch (decoded) {
            case Decoded.Unreadable<N>(String place, String reason) -> window.add(Receipt.refused(place, reason));
            case Decoded.Found<N> found when window.isAway() -> window.add(Receipt.retry(found.place()));
            case Decoded.Found<N>(String place, N record) -> {
                switch (translate(format, record, submission)) {
                    case Translation.NoEvent(String reason) -> window.add(Receipt.noEvent(place, reason));
                    case Translation.Refused(String reason) -> window.add(Receipt.refused(place, reason));
                    case Translation.Event event
                    when isAhead(event.event(), submission) ->
                        window.add(Receipt.refused(place, "is dated more than a day after it was received"));
                    case Translation.Event event -> send(place, event, format.versionIsExtractTime(), window);
                }
            }
        }
    }

    private static boolean isAhead(SpecificRecord event, Submission submission) {
        Schema.Field header = event.getSchema().getField("header");
        return header != null
                && event.get(header.pos()) instanceof Header its
                && DatedAhead.of(its.getOccurredAt(), submission.receivedAt());
    }

    private <N> Translation translate(NativeFormat<N> format, N record, Submission submission) {
        try {
            return format.translate(record, submission);
        } catch (RuntimeException e) {
            LOGGER.atError()
                    .addKeyValue("topic", topic)
                    .addKeyValue("failure", e.getClass().getName())
                    .log("A translator failed");
            return new Translation.Refused("could not be translated");
        }
    }

    private void send(String place, Translation.Event event, boolean versionIsExtractTime, Window window)
            throws IOException {
        if (window.holds(event.record())) {
            // Another version in the same submission: what it said must be known before this one can be judged.
            window.settle();
        }
        Content content;
        try {
            content = Content.of(event.event());
        } catch (RuntimeException e) {
            window.add(Receipt.refused(place, "its event does not fit the published schema"));
            return;
        }
        switch (acknowledged.judge(event.record(), event.version(), content, versionIsExtractTime)) {
            case Acknowledged.Verdict.Unchanged(var id) -> window.add(Receipt.unchanged(place, id));
            case Acknowledged.Verdict.Contradiction() ->
                window.add(Receipt.refused(place, "the same version of this record was accepted with other content"));
            case Acknowledged.Verdict.New() -> {
                CompletableFuture<Sent> sent = publisher.publish(topic, event.key(), event.event());
                window.add(event.record(), sent, receipt(place, event, content));
            }
        }
    }

    /** What waits for its acknowledgement holds no event: those may be large, and many wait. */
    private Function<Sent, Receipt> receipt(String place, Translation.Event event, Content content) {
        SourceRecord record = event.record();
        long version = event.version();
        List<String> flags = event.flags();
        return sent -> switch (sent) {
            case Sent.Acknowledged _ -> {
                acknowledged.remember(record, version, content);
                yield Receipt.accepted(place, EventId.of(record, version), flags);
            }
            case Sent.Away _ -> Receipt.retry(place);
            case Sent.Impossible(String reason) -> Receipt.refused(place, reason);
        };
    }
}
