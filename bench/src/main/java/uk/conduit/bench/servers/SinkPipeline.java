package uk.conduit.bench.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Kafka Connect with the JDBC sink. Its time runs from the first record that its converter was handed until the last
 * record of every partition is in the table: a sink keeps the order of a partition, so everything before it is too. The
 * table is asked for those few rows, by their key, every 50 ms.
 */
public final class SinkPipeline implements Pipeline {

    private static final String IN_ITS_PLACE =
            "SELECT count(*) FROM rows WHERE event_id = ?::uuid AND record_offset >= ?";

    private final Rig rig;
    private final Clock clock;

    /** On these servers. */
    public SinkPipeline(Rig rig, Clock clock) {
        this.rig = rig;
        this.clock = clock;
    }

    @Override
    public Measured measure(int run, LongConsumer progress) {
        PeerStage stage = new PeerStage(rig, PipelineName.JDBC_SINK, run);
        Task task = stage.task(rig.ends());
        try (ProgramProcess process = stage.start("sink", List.of(), task)) {
            Looking looking = new Looking(process, stage.log());
            looking.until(
                    "it had taken a record", () -> Times.read(task.report()).isPresent(), () -> 0);
            long first = Times.read(task.report()).orElseThrow().first();
            awaitRows(looking, task.database(), progress);
            return new Measured(
                    PipelineName.JDBC_SINK,
                    run,
                    rig.records(),
                    Duration.ofMillis(clock.millis() - first),
                    true,
                    Memory.most(process.pid()));
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }

    private void awaitRows(Looking looking, Task.Database database, LongConsumer progress) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement asked = connection.prepareStatement(IN_ITS_PLACE)) {
            long[] bytes = new long[1];
            looking.until(
                    "it had written everything",
                    () -> rig.last().values().stream().allMatch(last -> isThere(asked, last)),
                    () -> {
                        bytes[0] = size(connection);
                        return bytes[0];
                    });
            progress.accept(rig.records());
        }
    }

    private static boolean isThere(PreparedStatement asked, Loading.Last last) {
        try {
            asked.setString(1, last.event().toString());
            asked.setLong(2, last.offset());
            try (ResultSet rows = asked.executeQuery()) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }

    /** Grows as rows come; cheaper than to count them. */
    private static long size(Connection connection) {
        try (PreparedStatement asked = connection.prepareStatement("SELECT pg_relation_size('rows')");
                ResultSet rows = asked.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }
}
