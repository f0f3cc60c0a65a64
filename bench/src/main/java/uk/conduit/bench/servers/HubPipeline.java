package uk.conduit.bench.servers;

import java.sql.Connection;
import java.sql.SQLException;
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

    /** How it is run here. */
    public static final String JVM_OPTIONS = "services/consolidation/service/jvm-alone.options";

    private static final Duration READY = Duration.ofMinutes(2);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final int HALF_A_DAY = 12;
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
        try (ServiceProcess process = servers.beginConsolidation(briefingFarFrom(now));
                Connection connection = servers.postgres().connect(servers.hubDatabase())) {
            Looking looking = new Looking(process, servers.log("consolidation"));
            HubProgress hub = new HubProgress(connection);
            looking.until("it made its tables", hub::hasTables, () -> 0);
            looking.until("it was given its partitions", hub::hasPartitions, () -> 0);
            long began = System.nanoTime();
            hub.awaitAll(rig.records(), looking, progress);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            long memory = Memory.most(process.pid());
            process.awaitReady(READY);
            boolean sound = new LedgerVerdict(servers).balances();
            return new Measured(PipelineName.CONSOLIDATION, run, rig.records(), took, sound, memory);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }

    /** What consolidation is told so that its scheduled briefing is as far from a time of day as can be. */
    public static Map<String, String> briefingFarFrom(LocalTime now) {
        return Map.of("CONDUIT_CONSOLIDATION_CUT_AT", MINUTES.format(now.plusHours(HALF_A_DAY)));
    }
}
