package uk.conduit.bench;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import uk.conduit.assembly.sandbox.Mode;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.assembly.sandbox.Sandbox;
import uk.conduit.assembly.sandbox.SandboxSettings;
import uk.conduit.assembly.sandbox.Servers;
import uk.conduit.bench.briefing.Answer;
import uk.conduit.bench.briefing.BriefingReport;
import uk.conduit.bench.briefing.Paper;
import uk.conduit.bench.briefing.Size;
import uk.conduit.bench.briefing.Unit;
import uk.conduit.bench.events.Caseload;
import uk.conduit.bench.events.Dispatch;
import uk.conduit.bench.servers.Facts;
import uk.conduit.bench.servers.Filling;
import uk.conduit.bench.servers.HubPipeline;
import uk.conduit.bench.servers.LedgerVerdict;
import uk.conduit.bench.servers.Memory;
import uk.conduit.bench.servers.Topics;
import uk.conduit.platform.servers.ServiceProcess;

/**
 * Measures how long it takes to make a briefing of more and more children, and to set one on paper.
 *
 * <p>A briefing tells what came since the one before. So at each size the cases are filled in and a briefing is published, as
 * on any morning; then a day's news comes, and drafts of the next one are asked for.
 */
final class MeasuringBriefings {

    /** As access declares it for the topics of every agency. */
    private static final int PARTITIONS = 4;

    private static final Duration READY = Duration.ofMinutes(2);
    private static final Instant COVERED_FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NEWS_AT_A_TIME = 20;

    private final BriefingSettings settings;
    private final PortPlan ports;
    private final Screen screen;
    private final Clock clock = Clock.systemUTC();

    MeasuringBriefings(BriefingSettings settings, PortPlan ports, Screen screen) {
        this.settings = settings;
        this.ports = ports;
        this.screen = screen;
    }

    /**
     * Measures, and ends every server.
     *
     * @throws uk.conduit.assembly.sandbox.SandboxRefusal if a sandbox of this checkout runs, or a part does not do its part
     */
    BriefingReport run() {
        SandboxSettings sandboxed = new SandboxSettings(settings.checkout(), Mode.BENCH, 1, ports);
        try (Sandbox sandbox = Sandbox.prepare(sandboxed, screen)) {
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "end-of-servers"));
            Servers servers = sandbox.startServers();
            ServiceProcess consolidation = servers.beginConsolidation(besides());
            ServiceProcess desk = servers.beginUnitDesk();
            consolidation.awaitReady(READY);
            desk.awaitReady(READY);
            HttpClient http = HttpClient.newHttpClient();
            try (Admin admin = Admin.create(servers.kafkaAdministrator());
                    Filling filling = new Filling(servers, consolidation, new Topics(admin))) {
                Unit.Pids pids = new Unit.Pids(consolidation.pid(), desk.pid());
                Unit unit = new Unit(http, servers.running(), pids, clock);
                return new Measuring(servers, pids, filling, unit).all();
            } catch (SQLException e) {
                throw new IllegalStateException("The database did not answer", e);
            } finally {
                http.shutdownNow();
            }
        }
    }

    /** Briefings are published when they are asked for, and nothing else is composed meanwhile. */
    private static Map<String, String> besides() {
        LocalTime now = LocalTime.now(Clock.system(ZoneId.of("Europe/London")));
        Map<String, String> besides = new HashMap<>(HubPipeline.briefingFarFrom(now));
        besides.put("CONDUIT_CONSOLIDATION_BETWEEN_ADDENDA", "24h");
        return besides;
    }

    /** On servers that run. */
    private final class Measuring {

        private final Servers servers;
        private final Unit.Pids pids;
        private final Filling filling;
        private final Unit unit;
        private final Caseload cases;

        Measuring(Servers servers, Unit.Pids pids, Filling filling, Unit unit) {
            this.servers = servers;
            this.pids = pids;
            this.filling = filling;
            this.unit = unit;
            this.cases = new Caseload(
                    settings.seed(),
                    settings.children().getLast(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }

        BriefingReport all() {
            screen.says("seed %d".formatted(settings.seed()));
            List<Size> sizes = new ArrayList<>();
            List<Paper> paper = new ArrayList<>();
            int before = 0;
            for (int children : settings.children()) {
                sizes.add(size(before, children, sizes.size()));
                screen.measured(sizes.getLast());
                if (paper.isEmpty()) {
                    // Of the smallest number, so that it is the briefing's own length that counts.
                    paper.add(paper(children));
                }
                before = children;
            }
            Map<String, String> facts = new Facts(servers, settings.checkout())
                    .all(
                            PARTITIONS,
                            Map.of(
                                    "consolidation",
                                    HubPipeline.JVM_OPTIONS,
                                    "the unit desk",
                                    "services/unit-desk/jvm.options"));
            return new BriefingReport(
                    new BriefingReport.Circumstances(
                            settings.seed(), settings.runs(), new LedgerVerdict(servers).balances(), facts),
                    sizes,
                    paper.getFirst());
        }

        private Size size(int before, int children, int round) {
            fill(
                    "%,d children".formatted(children),
                    IntStream.range(before, children).boxed().flatMap(child -> cases.record(child).stream()));
            filling.complete(COVERED_FROM, clock.instant(), clock);
            unit.publish();
            fill(
                    "news of %,d children".formatted(children),
                    IntStream.range(0, children)
                            .filter(Caseload::hasNews)
                            .boxed()
                            .flatMap(child -> cases.today(child, round).stream()));
            return new Size(children, filling.events(), answers(unit::draft), Memory.most(pids.consolidation()));
        }

        /** So much news that a briefing has the rows that are wanted. */
        private Paper paper(int children) {
            int round = settings.children().size();
            for (int child = 0; child < children && unit.draft().rows() < settings.rows(); child += NEWS_AT_A_TIME) {
                fill(
                        "news",
                        IntStream.range(child, Math.min(children, child + NEWS_AT_A_TIME))
                                .boxed()
                                .flatMap(each -> cases.today(each, round).stream()));
            }
            unit.publish();
            return new Paper(unit.published().rows(), answers(unit::pdf), Memory.most(pids.desk()));
        }

        private void fill(String what, Stream<Dispatch> events) {
            long began = System.nanoTime();
            filling.with(events, taken -> {});
            screen.ready(what, Duration.ofNanos(System.nanoTime() - began));
        }

        /** Once without taking the time, because nobody is the first every day. */
        private List<Answer> answers(Supplier<Answer> asked) {
            Answer _ = asked.get();
            return Stream.generate(asked).limit(settings.runs()).toList();
        }
    }
}
