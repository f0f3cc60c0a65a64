package uk.conduit.bench;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.conduit.assembly.sandbox.Mode;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.assembly.sandbox.Sandbox;
import uk.conduit.assembly.sandbox.SandboxSettings;
import uk.conduit.assembly.sandbox.Servers;
import uk.conduit.bench.events.DoorRecords;
import uk.conduit.bench.latency.LatencyReport;
import uk.conduit.bench.latency.LoadingDoors;
import uk.conduit.bench.latency.MeasuredStep;
import uk.conduit.bench.servers.Facts;
import uk.conduit.bench.servers.HubPipeline;
import uk.conduit.bench.servers.LedgerVerdict;
import uk.conduit.platform.servers.ServiceProcess;

/**
 * Measures how long it takes from a door's "accepted" until the read API tells the event: real doors, the real
 * consolidation, everybody signed in. One set of servers serves all runs, as it would for days.
 */
final class MeasuringLatency {

    /** As access declares it for the topics of every agency. */
    private static final int PARTITIONS = 4;

    private static final Duration READY = Duration.ofMinutes(2);

    private final LatencySettings settings;
    private final PortPlan ports;
    private final Screen screen;

    MeasuringLatency(LatencySettings settings, PortPlan ports, Screen screen) {
        this.settings = settings;
        this.ports = ports;
        this.screen = screen;
    }

    /**
     * Measures, and ends every server.
     *
     * @throws uk.conduit.assembly.sandbox.SandboxRefusal if a sandbox of this checkout runs, or a part does not do its part
     */
    LatencyReport run() {
        SandboxSettings sandboxed = new SandboxSettings(settings.checkout(), Mode.BENCH, 1, ports);
        try (Sandbox sandbox = Sandbox.prepare(sandboxed, screen)) {
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "end-of-servers"));
            Servers servers = sandbox.startServers();
            startServices(servers);
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            try {
                return measure(servers, http);
            } finally {
                // Whatever is still on its way when it fails is not waited for.
                http.shutdownNow();
            }
        }
    }

    private void startServices(Servers servers) {
        long began = System.nanoTime();
        LocalTime now = LocalTime.now(Clock.system(ZoneId.of("Europe/London")));
        List<ServiceProcess> services = new ArrayList<>();
        services.add(servers.beginConsolidation(HubPipeline.briefingFarFrom(now)));
        DoorRecords.AGENCIES.forEach(agency -> services.add(servers.beginDoor(agency.name())));
        services.forEach(service -> service.awaitReady(READY));
        screen.ready(
                "consolidation and %d doors".formatted(services.size() - 1),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private LatencyReport measure(Servers servers, HttpClient http) {
        screen.says("seed %d".formatted(settings.seed()));
        LoadingDoors doors = new LoadingDoors(
                http, servers.running(), new DoorRecords(settings.seed(), settings.children()), Clock.systemUTC());
        List<MeasuredStep> all = new ArrayList<>();
        for (int run = 1; run <= settings.runs(); run++) {
            for (int rate : settings.rates()) {
                screen.begin(
                        "run %d %d events/s".formatted(run, rate),
                        settings.step(rate).records());
                MeasuredStep one = doors.run(run, settings.step(rate), screen::at);
                screen.end();
                screen.measured(one);
                all.add(one);
            }
        }
        Map<String, String> facts = new Facts(servers, settings.checkout()).all(PARTITIONS, jvms());
        return new LatencyReport(
                new LatencyReport.Circumstances(
                        settings.seed(),
                        settings.children(),
                        settings.runs(),
                        settings.step(settings.rates().getFirst()),
                        new LedgerVerdict(servers).balances(),
                        facts),
                all);
    }

    private static Map<String, String> jvms() {
        Map<String, String> jvms = new LinkedHashMap<>();
        jvms.put("consolidation", HubPipeline.JVM_OPTIONS);
        DoorRecords.AGENCIES.forEach(
                agency -> jvms.put("the door of " + agency, "services/agency/" + agency + "/jvm.options"));
        return jvms;
    }
}
