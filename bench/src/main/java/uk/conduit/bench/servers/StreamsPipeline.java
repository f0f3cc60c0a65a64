package uk.conduit.bench.servers;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import uk.conduit.bench.reading.Task;
import uk.conduit.bench.reading.Times;
import uk.conduit.bench.result.Measured;
import uk.conduit.bench.result.PipelineName;
import uk.conduit.platform.servers.ProgramProcess;

/**
 * The Kafka Streams application. Its time runs from the first record that it was handed until its group has committed the
 * end of every partition, which it does in the transaction that holds the last changes of its store; that is asked of the
 * broker every 50 ms.
 */
public final class StreamsPipeline implements Pipeline {

    private final Rig rig;
    private final Clock clock;

    /** On these servers. */
    public StreamsPipeline(Rig rig, Clock clock) {
        this.rig = rig;
        this.clock = clock;
    }

    @Override
    public Measured measure(int run, LongConsumer progress) {
        PeerStage stage = new PeerStage(rig, PipelineName.KAFKA_STREAMS, run);
        Task task = stage.task(rig.ends());
        try (ProgramProcess process = stage.start("streams", List.of(), task)) {
            Looking looking = new Looking(process, stage.log());
            long[] done = new long[1];
            looking.until(
                    "it had committed everything",
                    () -> {
                        done[0] = rig.topics().committed(stage.group());
                        progress.accept(done[0]);
                        return done[0] >= rig.records();
                    },
                    () -> done[0]);
            long last = clock.millis();
            long first = Times.read(task.report()).orElseThrow().first();
            return new Measured(
                    PipelineName.KAFKA_STREAMS,
                    run,
                    rig.records(),
                    Duration.ofMillis(last - first),
                    true,
                    Memory.most(process.pid()));
        }
    }
}
