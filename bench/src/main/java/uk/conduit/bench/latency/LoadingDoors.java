package uk.conduit.bench.latency;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.bench.events.DoorRecords;

/** Hands records in at the doors and watches when some of them can be read. */
public final class LoadingDoors {

    /** So long it is waited, when the load is over, for what was accepted to be told. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http;
    private final RunningSandbox sandbox;
    private final DoorRecords records;
    private final Clock clock;
    private long handedIn;

    /**
     * Loads the doors of a sandbox that runs.
     *
     * @param records what is handed in, from the first on: no record is handed in twice
     * @param clock when a record was written down
     */
    public LoadingDoors(HttpClient http, RunningSandbox sandbox, DoorRecords records, Clock clock) {
        this.http = http;
        this.sandbox = sandbox;
        this.records = records;
        this.clock = clock;
    }

    /** Runs one step and tells what was measured. */
    public MeasuredStep run(int run, Step step, LongConsumer progress) {
        // Signed in anew: a token is good for minutes.
        Callers callers = new Callers(http, sandbox);
        Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
        AtomicInteger watched = new AtomicInteger();
        try (Watching watching = new Watching(callers)) {
            new OpenLoop(callers, records, clock)
                    .run(
                            step,
                            handedIn,
                            one -> {
                                if (step.counts(one.number())) {
                                    accepted.add(one);
                                }
                                if (step.watched(one.number())) {
                                    watched.incrementAndGet();
                                    watching.watch(one);
                                }
                            },
                            progress);
            handedIn += step.records();
            return MeasuredStep.of(run, step, accepted, watched.get(), watching.told(PATIENCE));
        }
    }
}
