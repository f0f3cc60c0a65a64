package uk.conduit.bench.plain;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.conduit.bench.plain.copy.CopyingRows;
import uk.conduit.bench.plain.decode.DecodingOnly;
import uk.conduit.bench.plain.naive.EventByEvent;
import uk.conduit.bench.reading.EventRows;
import uk.conduit.bench.reading.Task;
import uk.conduit.bench.reading.Times;

/**
 * Runs one pipeline to its end: {@code PlainPipeline <pipeline> <task file>}. Two readers share the partitions, as
 * consolidation's two do.
 */
public final class PlainPipeline {

    private static final int READERS = 2;

    private PlainPipeline() {}

    /** Makes what a reader does with its records. */
    private interface Making {
        Taking make() throws SQLException;
    }

    /** Runs the pipeline named by the first word on the task in the file named by the second. */
    public static void main(String[] words) throws SQLException, InterruptedException {
        Task task = Task.read(Path.of(words[1]));
        EventRows rows = new EventRows(task.registry());
        Making making = switch (words[0]) {
            case "decode" -> () -> new DecodingOnly(rows);
            case "copy" -> {
                CopyingRows.prepare(task.database());
                yield () -> new CopyingRows(rows, task.database());
            }
            case "naive" -> {
                EventByEvent.prepare(task.database());
                yield () -> new EventByEvent(rows, task.database());
            }
            default -> throw new IllegalArgumentException("No pipeline is called " + words[0]);
        };
        run(task, making);
    }

    private static void run(Task task, Making making) throws InterruptedException {
        Times times = new Times(task.report());
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<Void>> running = new ArrayList<>();
            for (SortedMap<String, Long> share : shares(task.endsInOrder())) {
                running.add(readers.submit(() -> {
                    try (Taking taking = making.make()) {
                        new PollLoop(task, times, share).run(taking);
                    }
                    return null;
                }));
            }
            for (Future<Void> reader : running) {
                reader.get();
            }
            times.done();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A reader failed", failed.getCause());
        }
    }

    /** Every second partition for the one reader, the rest for the other. */
    static List<SortedMap<String, Long>> shares(SortedMap<String, Long> ends) {
        List<SortedMap<String, Long>> shares = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            shares.add(new TreeMap<>());
        }
        int place = 0;
        for (var end : ends.entrySet()) {
            shares.get(place++ % READERS).put(end.getKey(), end.getValue());
        }
        return shares;
    }
}
