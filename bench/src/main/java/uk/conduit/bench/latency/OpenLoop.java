package uk.conduit.bench.latency;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.bench.events.DoorRecord;
import uk.conduit.bench.events.DoorRecords;
import uk.conduit.bench.latency.Callers.Receipt;
import uk.conduit.platform.kernel.Agency;

/**
 * Hands records in when they are due, whatever became of those before: a slow answer delays no other record, and what had to
 * wait is told as having waited since it was due.
 *
 * <p>Each agency's system has a few connections. One that is free takes everything that is due by then, and hands it in as
 * one request: a single record while the door keeps up, more of them when it does not.
 */
final class OpenLoop {

    private static final int CONNECTIONS = 4;
    private static final int RECORDS_IN_A_REQUEST = 200;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Callers callers;
    private final DoorRecords records;
    private final Clock clock;

    /** A record that is due, by its number in the step. */
    private record Due(long number, long at) {}

    OpenLoop(Callers callers, DoorRecords records, Clock clock) {
        this.callers = callers;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Runs a step. What has not been handed in when it is over is not handed in any more.
     *
     * @param first the number of the step's first record among all that are ever handed in
     * @param accepted is told of each record when its receipt is read
     * @param progress is told now and then how many were due
     */
    void run(Step step, long first, Consumer<Accepted> accepted, LongConsumer progress) {
        Map<Agency, BlockingQueue<Due>> queues = new HashMap<>();
        DoorRecords.AGENCIES.forEach(agency -> queues.put(agency, new LinkedBlockingQueue<>()));
        long began = System.nanoTime();
        long over = began + step.whole().toNanos();
        try (Crew crew = new Crew()) {
            queues.forEach((agency, queue) -> {
                for (int connection = 0; connection < CONNECTIONS; connection++) {
                    crew.start(() -> send(agency, queue, first, over, accepted));
                }
            });
            for (long number = 0; number < step.records() && !crew.hasFailed(); number++) {
                long due = began + step.due(number);
                sleepUntil(due);
                Objects.requireNonNull(queues.get(records.agency(first + number)))
                        .add(new Due(number, due));
                if (number % step.rate() == 0) {
                    progress.accept(number);
                }
            }
            crew.join();
        }
    }

    private static void sleepUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void send(Agency agency, BlockingQueue<Due> queue, long first, long over, Consumer<Accepted> accepted) {
        List<Due> some = new ArrayList<>();
        while (System.nanoTime() < over) {
            Due one = next(queue);
            if (one != null && System.nanoTime() < over) {
                some.add(one);
                queue.drainTo(some, RECORDS_IN_A_REQUEST - 1);
                handIn(agency, some, first, accepted);
                some.clear();
            }
        }
    }

    private static @Nullable Due next(BlockingQueue<Due> queue) {
        try {
            return queue.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while measuring.");
        }
    }

    private void handIn(Agency agency, List<Due> some, long first, Consumer<Accepted> accepted) {
        List<DoorRecord> handed = some.stream()
                .map(due -> records.at(first + due.number(), clock.instant()))
                .toList();
        String lines = handed.stream().map(DoorRecord::json).collect(Collectors.joining("\n"));
        List<Receipt> receipts = callers.handIn(agency, lines);
        if (receipts.size() != handed.size() || !receipts.stream().allMatch(Receipt::isOfWhatKafkaHas)) {
            throw new SandboxRefusal(ExitCode.PART_FAILED, "The door of %s did not accept a record.".formatted(agency));
        }
        for (int place = 0; place < handed.size(); place++) {
            Due due = some.get(place);
            accepted.accept(new Accepted(
                    due.number(),
                    handed.get(place),
                    due.at(),
                    receipts.get(place).at()));
        }
    }
}
