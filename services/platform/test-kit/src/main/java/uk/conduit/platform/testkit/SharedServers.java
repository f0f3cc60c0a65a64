package uk.conduit.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.servers.BrokerCluster;
import uk.conduit.platform.servers.BrokerPorts;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.servers.OwnerOnly;
import uk.conduit.platform.servers.PostgresProcess;
import uk.conduit.platform.servers.RegistryProcess;
import uk.conduit.platform.servers.RegistryStorage;
import uk.conduit.platform.servers.Secret;
import uk.conduit.platform.servers.ServerHome;

/** The servers of one test JVM: one of each kind, started by the first test that asks, ended with the JVM. */
final class SharedServers {

    private static final SharedServers OF_THIS_JVM = new SharedServers();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable Path folder;
    private @Nullable TestKafka kafka;
    private @Nullable RegistryProcess registry;
    private @Nullable PostgresProcess postgres;

    private SharedServers() {}

    static SharedServers ofThisJvm() {
        return OF_THIS_JVM;
    }

    synchronized TestKafka kafka() {
        if (kafka == null) {
            BrokerCluster cluster = BrokerCluster.start(
                    ServerHome.ofThisCheckout(), folder("kafka"), List.of(BrokerPorts.free()), Secret.random());
            cluster.awaitReady(PATIENCE);
            kafka = new TestKafka(cluster);
        }
        return kafka;
    }

    synchronized boolean hasKafka() {
        return kafka != null;
    }

    synchronized RegistryProcess registry() {
        if (registry == null) {
            registry = RegistryProcess.start(
                    ServerHome.ofThisCheckout(),
                    folder("registry"),
                    LoopbackPort.free(),
                    LoopbackPort.free(),
                    new RegistryStorage.InMemory());
            registry.awaitReady(PATIENCE);
        }
        return registry;
    }

    synchronized PostgresProcess postgres() {
        if (postgres == null) {
            postgres = PostgresProcess.start(
                    ServerHome.ofThisCheckout(), folder("postgresql"), LoopbackPort.free(), Secret.random());
            postgres.awaitReady(PATIENCE);
        }
        return postgres;
    }

    /** A name no other database of this JVM has. */
    String databaseName() {
        return "test_" + databases.incrementAndGet();
    }

    synchronized Path folder(String name) {
        if (folder == null) {
            folder = makeFolder();
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-of-test-servers"));
        }
        return OwnerOnly.folder(folder.resolve(name));
    }

    private static Path makeFolder() {
        try {
            return Files.createTempDirectory("conduit-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing here is worth an orderly end. */
    private synchronized void end() {
        if (kafka != null) {
            kafka.close();
        }
        if (registry != null) {
            registry.kill();
        }
        if (postgres != null) {
            postgres.kill();
        }
        if (folder != null) {
            OwnerOnly.remove(folder);
        }
    }
}
