package uk.conduit.bench.servers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongConsumer;
import uk.conduit.assembly.sandbox.Servers;
import uk.conduit.bench.result.Measured;
import uk.conduit.bench.result.PipelineName;
import uk.conduit.platform.servers.ServiceProcess;

/**
 * Rebuilds every picture from the events that consolidation has just taken, into empty tables beside its own.
 *
 * <p>The program takes its time itself: from the first event that it reads until the last picture is durable. It is right if
 * every picture is that of consolidation, byte for byte.
 */
public final class RebuildPipeline implements Pipeline {

    private static final String BEGUN = "SELECT (to_regclass('rebuilt.outcome') IS NOT NULL)::int";
    private static final String WRITTEN = "SELECT coalesce(sum(events), 0) FROM rebuilt.pictures";
    private static final String ENDED = "SELECT count(*) FROM rebuilt.outcome";

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Rig rig;

    /** The rebuild on these servers, right behind consolidation. */
    public RebuildPipeline(Rig rig) {
        this.rig = rig;
    }

    @Override
    public Measured measure(int run, LongConsumer progress) {
        Servers servers = rig.servers();
        try (ServiceProcess process = servers.beginRebuild();
                Connection connection = servers.postgres().connect(servers.hubDatabase())) {
            Looking looking = new Looking(process, servers.log("consolidation"));
            looking.until("it made its tables", () -> number(connection, BEGUN) == 1, () -> 0);
            long memory = 0;
            while (process.isAlive() && number(connection, ENDED) == 0) {
                memory = Memory.most(process.pid());
                progress.accept(number(connection, WRITTEN));
                Thread.sleep(BETWEEN);
            }
            looking.until("it compared them", () -> number(connection, ENDED) == 1, () -> 0);
            return measured(connection, run, memory);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    private Measured measured(Connection connection, int run, long memory) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT took_ms, same_cut AND different = 0 FROM rebuilt.outcome")) {
            row.next();
            return new Measured(
                    PipelineName.REBUILD,
                    run,
                    rig.records(),
                    Duration.ofMillis(row.getLong(1)),
                    row.getBoolean(2),
                    memory);
        }
    }

    private static long number(Connection connection, String question) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }
}
