package uk.conduit.bench.servers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import uk.conduit.bench.reading.Task;
import uk.conduit.bench.reading.Times;
import uk.conduit.bench.result.Measured;
import uk.conduit.bench.result.PipelineName;
import uk.conduit.platform.servers.ProgramProcess;

/**
 * The pipelines in plain Java. They take their own time: from the first poll that brought records until the last batch was
 * durable.
 */
public final class PlainPipelines implements Pipeline {

    private final Rig rig;
    private final PipelineName name;
    private final Map<String, Long> ends;

    private PlainPipelines(Rig rig, PipelineName name, Map<String, Long> ends) {
        this.rig = rig;
        this.name = name;
        this.ends = ends;
    }

    /** One that takes everything. */
    public static PlainPipelines whole(Rig rig, PipelineName name) {
        return new PlainPipelines(rig, name, rig.ends());
    }

    /** One that takes about so many records at most, the first of every partition. */
    public static PlainPipelines slice(Rig rig, PipelineName name, long most) {
        Map<String, Long> ends = new TreeMap<>();
        rig.ends().forEach((partition, end) -> ends.put(partition, Math.min(end, share(end, rig.records(), most))));
        return new PlainPipelines(rig, name, ends);
    }

    private static long share(long end, long records, long most) {
        return Math.ceilDiv(end * most, Math.max(records, 1));
    }

    @Override
    public Measured measure(int run, LongConsumer progress) {
        PeerStage stage = new PeerStage(rig, name, run);
        Task task = stage.task(ends);
        try (ProgramProcess process = stage.start("plain", List.of(name.word()), task)) {
            Looking looking = new Looking(process, stage.log());
            long[] memory = new long[1];
            looking.until("it had taken everything", () -> done(task).isPresent(), () -> {
                memory[0] = Math.max(memory[0], Memory.most(process.pid()));
                return begun(task);
            });
            return new Measured(name, run, task.records(), done(task).orElseThrow(), true, memory[0]);
        }
    }

    private static long begun(Task task) {
        return Times.read(task.report()).map(Times.Told::first).orElse(0L);
    }

    private static Optional<Duration> done(Task task) {
        return Times.read(task.report())
                .flatMap(told -> told.last().map(last -> Duration.ofMillis(last - told.first())));
    }
}
