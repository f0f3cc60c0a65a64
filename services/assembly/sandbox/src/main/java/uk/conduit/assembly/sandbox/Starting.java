package uk.conduit.assembly.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.conduit.platform.servers.BrokerCluster;
import uk.conduit.platform.servers.PostgresProcess;
import uk.conduit.platform.servers.PostgresSize;
import uk.conduit.platform.servers.RegistryProcess;
import uk.conduit.platform.servers.RegistryStorage;
import uk.conduit.platform.servers.RegistryWriters;
import uk.conduit.platform.servers.Secret;
import uk.conduit.platform.servers.ServerHome;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.servers.ServiceProgram;

/**
 * How each part is started: its process, what it is told, and the wait until it answers.
 *
 * @param settings how the sandbox is to be
 * @param parts takes charge of every process
 * @param progress is told when a part is ready
 */
record Starting(SandboxSettings settings, Parts parts, Progress progress) {

    static final String HUB_DATABASE = "consolidation";
    private static final String REGISTRY_DATABASE = "registry";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private StateFolder state() {
        return settings.state();
    }

    Credentials credentials() {
        return new Credentials(state());
    }

    Environment environment() {
        return new Environment(settings, credentials());
    }

    void secrets() {
        credentials().makeServiceSecrets();
    }

    PostgresProcess postgres(ServerHome home) {
        long began = System.nanoTime();
        PostgresProcess postgres = PostgresProcess.start(
                home,
                state().postgres(),
                settings.ports().postgres(),
                credentials().postgresSuperuser(),
                settings.mode() == Mode.BENCH ? PostgresSize.AMPLE : PostgresSize.SMALL);
        parts.own(Parts.Layer.DATABASE, List.of(postgres));
        postgres.awaitReady(PATIENCE);
        postgres.createDatabase(HUB_DATABASE, credentials().hubDatabase());
        postgres.createDatabase(REGISTRY_DATABASE, credentials().registryDatabase());
        ready("PostgreSQL", began);
        return postgres;
    }

    void registry(ServerHome home) {
        long began = System.nanoTime();
        RegistryProcess registry = RegistryProcess.start(
                home,
                state().registry(),
                new RegistryProcess.Ports(
                        settings.ports().registry(), settings.ports().registryHealth()),
                new RegistryStorage.InPostgres(
                        PostgresProcess.url(settings.ports().postgres(), REGISTRY_DATABASE),
                        REGISTRY_DATABASE,
                        credentials().registryDatabase()),
                new RegistryWriters.SystemsOf(
                        environment().addresses().signIn(), "conduit", DeclaredAccess.RECONCILER));
        parts.own(Parts.Layer.SERVERS, List.of(registry));
        registry.awaitReady(PATIENCE);
        ready("schema registry", began);
    }

    void brokers(ServerHome home) {
        long began = System.nanoTime();
        SortedMap<String, Secret> withPlain = new TreeMap<>();
        settings.withPlain()
                .forEach(agency -> withPlain.put(agency, credentials().kafka(agency)));
        BrokerCluster cluster = BrokerCluster.start(
                home,
                state().kafka(),
                settings.ports().brokers(settings.brokers()),
                credentials().kafka(BrokerCluster.ADMINISTRATOR),
                withPlain);
        parts.own(Parts.Layer.SERVERS, cluster.brokers());
        cluster.awaitReady(PATIENCE);
        ready(settings.brokers() == 1 ? "Kafka broker" : settings.brokers() + " Kafka brokers", began);
    }

    void access() {
        long began = System.nanoTime();
        int changes;
        try (DeclaredAccess access = DeclaredAccess.asFirstAdministrator(
                settings.checkout(), environment().addresses(), credentials())) {
            changes = access.makeSo();
        }
        ready("access as declared (%d changes)".formatted(changes), began);
    }

    void service(Service service, Parts.Layer layer) {
        long began = System.nanoTime();
        begun(service, service.program(settings.checkout()), layer, Map.of()).awaitReady(PATIENCE);
        ready(service.title(), began);
    }

    /**
     * A service that was started and is not waited for.
     *
     * @param program the service's program, which may be run in more than one way
     * @param besides what it is told besides the usual, or otherwise
     */
    ServiceProcess begun(Service service, ServiceProgram program, Parts.Layer layer, Map<String, String> besides) {
        Map<String, String> told = new HashMap<>(environment().of(service));
        told.putAll(besides);
        ServiceProcess process = ServiceProcess.start(
                program,
                service.port(settings.ports()),
                told,
                state().secrets(service.title()),
                state().log(service.title()));
        parts.own(layer, List.of(process));
        return process;
    }

    private void ready(String part, long began) {
        progress.ready(part, Duration.ofNanos(System.nanoTime() - began));
    }
}
