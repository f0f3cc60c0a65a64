package uk.conduit.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import uk.conduit.assembly.sandbox.Mode;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.assembly.sandbox.Sandbox;
import uk.conduit.assembly.sandbox.SandboxSettings;
import uk.conduit.assembly.sandbox.Servers;
import uk.conduit.bench.events.Dispatches;
import uk.conduit.bench.result.Circumstances;
import uk.conduit.bench.result.Measured;
import uk.conduit.bench.result.PipelineName;
import uk.conduit.bench.result.Report;
import uk.conduit.bench.result.Results;
import uk.conduit.bench.servers.Facts;
import uk.conduit.bench.servers.HubPipeline;
import uk.conduit.bench.servers.Loading;
import uk.conduit.bench.servers.PeerAccess;
import uk.conduit.bench.servers.Pipeline;
import uk.conduit.bench.servers.PlainPipelines;
import uk.conduit.bench.servers.RebuildPipeline;
import uk.conduit.bench.servers.Rig;
import uk.conduit.bench.servers.SinkPipeline;
import uk.conduit.bench.servers.StreamsPipeline;
import uk.conduit.bench.servers.Topics;

/**
 * Measures the intake: loads the topics once, then runs every pipeline once, and again, and again. Taking turns spreads
 * what else the machine does over all of them.
 */
final class MeasuringIntake {

    /** It does a few thousand a second; more would only take longer. */
    private static final long NAIVE_AT_MOST = 20_000;

    private final BenchSettings settings;
    private final PortPlan ports;
    private final Screen screen;

    MeasuringIntake(BenchSettings settings, PortPlan ports, Screen screen) {
        this.settings = settings;
        this.ports = ports;
        this.screen = screen;
    }

    /**
     * Measures, and ends every server.
     *
     * @throws uk.conduit.assembly.sandbox.SandboxRefusal if a sandbox of this checkout runs, or a part does not do its part
     */
    Report run() {
        SandboxSettings sandboxed = new SandboxSettings(settings.checkout(), Mode.BENCH, 1, ports);
        try (Sandbox sandbox = Sandbox.prepare(sandboxed, screen)) {
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "end-of-servers"));
            Servers servers = sandbox.startServers();
            try (Admin admin = Admin.create(servers.kafkaAdministrator())) {
                return measure(servers, admin);
            }
        }
    }

    private Report measure(Servers servers, Admin admin) {
        Topics topics = new Topics(admin);
        topics.repartition(settings.partitions());
        Loading.Loaded loaded = load(servers);
        Rig rig = new Rig(settings.checkout(), servers, topics, new PeerAccess(admin), topics.ends(), loaded.last());
        Map<String, String> facts = new Facts(servers, settings.checkout()).all(settings.partitions(), jvms());
        List<Measured> measured = new ArrayList<>();
        for (int run = 1; run <= settings.runs(); run++) {
            for (PipelineName name : settings.only()) {
                if (name != PipelineName.REBUILD) {
                    rig.clear();
                }
                screen.begin("run %d %s".formatted(run, name.word()), rig.records());
                Measured one = pipeline(rig, name).measure(run, screen::at);
                screen.end();
                screen.measured(one);
                measured.add(one);
            }
        }
        return new Report(circumstances(rig, loaded, facts), new Results(measured));
    }

    private static Map<String, String> jvms() {
        Map<String, String> jvms = new LinkedHashMap<>();
        jvms.put("consolidation", HubPipeline.JVM_OPTIONS);
        jvms.put("ceilings and naive", "bench/plain/jvm.options");
        jvms.put("jdbc-sink", "bench/sink/jvm.options");
        jvms.put("kafka-streams", "bench/streams/jvm.options");
        return jvms;
    }

    private Loading.Loaded load(Servers servers) {
        screen.says("seed %d".formatted(settings.seed()));
        long began = System.nanoTime();
        screen.begin("loading", settings.events());
        Dispatches dispatches = new Dispatches(settings.seed(), settings.events(), settings.children());
        Loading.Loaded loaded;
        try (Loading loading = new Loading(servers)) {
            loaded = loading.load(dispatches.all(), screen::at);
        }
        screen.end();
        screen.ready("topics loaded", Duration.ofNanos(System.nanoTime() - began));
        return loaded;
    }

    private static Pipeline pipeline(Rig rig, PipelineName name) {
        return switch (name) {
            case CONSOLIDATION -> new HubPipeline(rig, LocalTime.now(Clock.system(ZoneId.of("Europe/London"))));
            case REBUILD -> new RebuildPipeline(rig);
            case DECODE, COPY -> PlainPipelines.whole(rig, name);
            case NAIVE -> PlainPipelines.slice(rig, name, NAIVE_AT_MOST);
            case KAFKA_STREAMS -> new StreamsPipeline(rig, Clock.systemUTC());
            case JDBC_SINK -> new SinkPipeline(rig, Clock.systemUTC());
        };
    }

    private Circumstances circumstances(Rig rig, Loading.Loaded loaded, Map<String, String> facts) {
        Map<String, Long> roles = new TreeMap<>();
        loaded.roles()
                .forEach((role, many) ->
                        roles.put(role.name().toLowerCase(Locale.ROOT).replace('_', ' '), many));
        return new Circumstances(
                settings.seed(),
                rig.records(),
                settings.children(),
                settings.partitions(),
                settings.runs(),
                roles,
                facts);
    }
}
