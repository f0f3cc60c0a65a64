package uk.conduit.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka cluster of one or more brokers, each its own process, deny by default.
 *
 * <p>Only {@link #ADMINISTRATOR} may do anything at first: topics, users and access rules come from whoever holds its
 * password.
 */
public final class BrokerCluster implements AutoCloseable {

    /** Who sets a new cluster up, and may do everything. The service that keeps access has rights of its own. */
    public static final String ADMINISTRATOR = "admin";

    /** As whom brokers speak to each other. Nobody else has its password. */
    public static final String BROKER = "broker";

    private static final int ANSWER_MILLISECONDS = 3_000;

    private final List<BrokerPorts> ports;
    private final Secret administrator;
    private final List<BrokerProcess> brokers;

    private BrokerCluster(List<BrokerPorts> ports, Secret administrator, List<BrokerProcess> brokers) {
        this.ports = ports;
        this.administrator = administrator;
        this.brokers = brokers;
    }

    /**
     * Starts one broker for each pair of ports and returns without waiting.
     *
     * @param folder where the cluster keeps its state; what an earlier run left there, of the same number of brokers, is
     *     taken up
     * @param administrator the password of {@link #ADMINISTRATOR}; only the first start of this folder sets it
     */
    public static BrokerCluster start(ServerHome home, Path folder, List<BrokerPorts> ports, Secret administrator) {
        return start(home, folder, ports, administrator, new TreeMap<>());
    }

    /**
     * The same, for users of whom some have a client that cannot sign in with SCRAM.
     *
     * @param withPlain users who may sign in with PLAIN too, and their passwords
     */
    public static BrokerCluster start(
            ServerHome home,
            Path folder,
            List<BrokerPorts> ports,
            Secret administrator,
            SortedMap<String, Secret> withPlain) {
        OwnerOnly.folder(folder);
        Secret betweenBrokers = OwnerOnly.secret(folder.resolve("between-brokers"));
        String clusterId = clusterId(folder);
        List<BrokerProcess> brokers = new ArrayList<>();
        for (int node = 0; node < ports.size(); node++) {
            BrokerSettings settings = new BrokerSettings(folder, ports, node, betweenBrokers, withPlain);
            brokers.add(BrokerProcess.start(home, settings, settings.formatWords(clusterId, administrator)));
        }
        return new BrokerCluster(List.copyOf(ports), administrator, List.copyOf(brokers));
    }

    /**
     * Waits until every broker has joined.
     *
     * @throws ServerDidNotStart if one ends before, or not all join within the given time
     */
    public void awaitReady(Duration patience) {
        for (BrokerProcess broker : brokers) {
            broker.process().awaitReady(this::allHaveJoined, patience);
        }
    }

    /** Where clients connect first. */
    public String bootstrapServers() {
        return ports.stream().map(each -> each.clients().hostAndPort()).collect(Collectors.joining(","));
    }

    /** Client settings to connect as the administrator. They hold its password. */
    public Map<String, Object> administratorSettings() {
        return clientSettings(ADMINISTRATOR, administrator);
    }

    /** Client settings to connect as this user. They hold the password. */
    public Map<String, Object> clientSettings(String user, Secret password) {
        return clientSettings(bootstrapServers(), user, password);
    }

    /** Client settings to connect to these brokers as this user. They hold the password. */
    public static Map<String, Object> clientSettings(String bootstrapServers, String user, Secret password) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password.value()));
        return settings;
    }

    /** The brokers, in the order of their ports. */
    public List<BrokerProcess> brokers() {
        return brokers;
    }

    /** Stops all brokers together: one alone might wait for a majority that will not come. */
    @Override
    public void close() {
        brokers.parallelStream().forEach(BrokerProcess::close);
    }

    private boolean allHaveJoined() {
        if (ports.stream().anyMatch(each -> !each.clients().answers())) {
            return false;
        }
        Map<String, Object> settings = administratorSettings();
        settings.put("default.api.timeout.ms", ANSWER_MILLISECONDS);
        settings.put("request.timeout.ms", ANSWER_MILLISECONDS);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeCluster()
                            .nodes()
                            .get(ANSWER_MILLISECONDS, TimeUnit.MILLISECONDS)
                            .size()
                    == ports.size();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the brokers", e);
        }
    }

    private static String clusterId(Path folder) {
        Path file = folder.resolve("cluster-id");
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String made = Uuid.randomUuid().toString();
        OwnerOnly.write(file, made);
        return made;
    }
}
