package uk.conduit.agency.core.inlet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.Sent;

/** A publisher for tests: it acknowledges what it is told to, goes away after so many events, and remembers all. */
public final class HeldPublisher implements EventPublisher {

    /** An event that was given to it. */
    public record Given(TopicName topic, int partition, String key, SpecificRecord event) {}

    private final List<Given> given = new ArrayList<>();
    private final List<CompletableFuture<Sent>> held = new ArrayList<>();
    private int acknowledges;
    private boolean holds;
    private int flushedAfter = -1;

    private HeldPublisher(int acknowledges, boolean holds) {
        this.acknowledges = acknowledges;
        this.holds = holds;
    }

    /** Acknowledges everything at once. */
    public static HeldPublisher present() {
        return new HeldPublisher(Integer.MAX_VALUE, false);
    }

    /** Acknowledges so many events, then Kafka is away. */
    public static HeldPublisher presentFor(int events) {
        return new HeldPublisher(events, false);
    }

    /** Acknowledges nothing until told. */
    static HeldPublisher holding() {
        return new HeldPublisher(Integer.MAX_VALUE, true);
    }

    /** Kafka is back. */
    public synchronized void returns() {
        acknowledges = Integer.MAX_VALUE;
    }

    synchronized void acknowledgeAll() {
        holds = false;
        held.forEach(it -> it.complete(new Sent.Acknowledged(0, 0)));
    }

    /** All that it was given, in order. */
    public synchronized List<Given> given() {
        return given;
    }

    synchronized int flushedAfter() {
        return flushedAfter;
    }

    synchronized int waiting() {
        return (int) held.stream().filter(it -> !it.isDone()).count();
    }

    @Override
    public synchronized CompletableFuture<Sent> publish(TopicName topic, String key, SpecificRecord event) {
        return publish(topic, -1, key, event);
    }

    @Override
    public synchronized CompletableFuture<Sent> publish(
            TopicName topic, int partition, String key, SpecificRecord event) {
        given.add(new Given(topic, partition, key, event));
        if (acknowledges-- <= 0) {
            return CompletableFuture.completedFuture(new Sent.Away("TimeoutException"));
        }
        CompletableFuture<Sent> sent = new CompletableFuture<>();
        held.add(sent);
        if (!holds) {
            sent.complete(new Sent.Acknowledged(0, given.size()));
        }
        return sent;
    }

    @Override
    public synchronized OptionalInt partitions(TopicName topic) {
        return acknowledges > 0 ? OptionalInt.of(4) : OptionalInt.empty();
    }

    @Override
    public synchronized void flush() {
        flushedAfter = given.size();
    }
}
