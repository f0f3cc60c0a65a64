package uk.conduit.agency.core.inlet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.messaging.publish.Sent;

/**
 * The records of one submission whose receipts have not gone out, in their order. Bounded: when it is full, the oldest
 * is waited for, so that memory does not grow with the submission.
 */
final class Window {

    static final int SIZE = 500;

    private final Receipts receipts;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<SourceRecord> onTheWay = new HashSet<>();
    private boolean away;
    private @Nullable IOException failure;

    /** A receipt to be, the record it is about while that is on its way, and how to make the receipt. */
    private record Waiting(
            @Nullable SourceRecord record, CompletableFuture<Sent> sent, Function<Sent, Receipt> receipt) {}

    Window(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Whether something could not be sent because Kafka is away: what follows need not be tried. */
    boolean isAway() {
        return away;
    }

    /** Whether a version of this record is on its way. */
    boolean holds(SourceRecord record) {
        return onTheWay.contains(record);
    }

    /** Adds a receipt that is certain already. */
    void add(Receipt certain) throws IOException {
        add(new Waiting(null, CompletableFuture.completedFuture(new Sent.Acknowledged(0, 0)), any -> certain));
    }

    /** Adds a record that is on its way. */
    void add(SourceRecord record, CompletableFuture<Sent> sent, Function<Sent, Receipt> receipt) throws IOException {
        onTheWay.add(record);
        if (sent.isDone()) {
            noteAway(sent.join());
        }
        add(new Waiting(record, sent, receipt));
    }

    private void add(Waiting next) throws IOException {
        waiting.addLast(next);
        while (!waiting.isEmpty()
                && (waiting.size() > SIZE || waiting.getFirst().sent().isDone())) {
            first();
        }
    }

    /** Waits until every receipt has gone out. */
    void settle() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        while (!waiting.isEmpty()) {
            first();
        }
        try {
            receipts.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void first() throws IOException {
        Waiting oldest = waiting.removeFirst();
        Sent sent = oldest.sent().join();
        noteAway(sent);
        if (oldest.record() != null) {
            onTheWay.remove(oldest.record());
        }
        Receipt receipt = oldest.receipt().apply(sent);
        rethrow();
        try {
            receipts.accept(receipt);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void noteAway(Sent sent) {
        away |= sent instanceof Sent.Away;
    }

    /** Throws what made the receiver fail, if anything did. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
