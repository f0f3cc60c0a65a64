package uk.conduit.bench.servers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.LongConsumer;
import uk.conduit.assembly.sandbox.Servers;
import uk.conduit.bench.result.Measured;
import uk.conduit.bench.result.PipelineName;
import uk.conduit.platform.servers.ServiceProcess;

/**
 * Consolidation as it runs where it has the machine to itself, on an empty database.
 *
 * <p>Its time runs from the moment at which its positions exist (it has been given its partitions and has read nothing)
 * until its ledger accounts for every record of the topics and every one of them is folded into the picture that is kept
 * of its child. (Whoever reads is told the whole as soon as the ledger has it, and folds the rest.) All are read from its database every 50 ms. Then it proves its own ledger, as {@code conduit ledger} asks it
 * to; that is not part of the time.
 */
public final class HubPipeline implements Pipeline {

    private static final Duration READY = Duration.ofMinutes(2);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final int HALF_A_DAY = 12;
    private static final String HAS_POSITIONS = "SELECT to_regclass('positions') IS NOT NULL";
    private static final String PLACED = "SELECT count(*) FROM positions WHERE partition >= 0";
    private static final String ACCOUNTED =
            "SELECT coalesce(sum(consolidated + unchanged + held + rejected), 0) FROM ledger_ranges";

    private static final String BEHIND = """
            SELECT coalesce(sum(p.next_offset - coalesce(k.next_offset, 0)), 0)
            FROM positions p LEFT JOIN picture_positions k ON k.position_id = p.id""";

    private final Rig rig;
    private final LocalTime now;

    /**
     * Consolidation on these servers.
     *
     * @param now the time of day, from which its scheduled briefing is kept as far away as can be
     */
    public HubPipeline(Rig rig, LocalTime now) {
        this.rig = rig;
        this.now = now;
    }

    @Override
    public Measured measure(int run, LongConsumer progress) {
        Servers servers = rig.servers();
        Map<String, String> besides = Map.of("CONDUIT_CONSOLIDATION_CUT_AT", MINUTES.format(now.plusHours(HALF_A_DAY)));
        try (ServiceProcess process = servers.beginConsolidation(besides);
                Connection connection = servers.postgres().connect(servers.hubDatabase())) {
            Looking looking = new Looking(process, servers.log("consolidation"));
            looking.until("it made its tables", () -> number(connection, HAS_POSITIONS) == 1, () -> 0);
            looking.until("it was given its partitions", () -> number(connection, PLACED) > 0, () -> 0);
            long began = System.nanoTime();
            looking.until(
                    "it had taken everything",
                    () -> accounted(connection, progress) >= rig.records(),
                    () -> number(connection, ACCOUNTED));
            looking.until(
                    "it had kept every picture",
                    () -> number(connection, BEHIND) == 0,
                    () -> -number(connection, BEHIND));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            long memory = Memory.most(process.pid());
            process.awaitReady(READY);
            boolean sound = new LedgerVerdict(servers).balances();
            return new Measured(PipelineName.CONSOLIDATION, run, rig.records(), took, sound, memory);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }

    private static long accounted(Connection connection, LongConsumer progress) {
        long accounted = number(connection, ACCOUNTED);
        progress.accept(accounted);
        return accounted;
    }

    private static long number(Connection connection, String question) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return question.equals(HAS_POSITIONS) ? (rows.getBoolean(1) ? 1 : 0) : rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }
}
