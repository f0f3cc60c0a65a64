package uk.conduit.platform.servers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Apicurio registry, which speaks Confluent's REST API. */
public final class RegistryProcess implements RunningProcess {

    private static final int HEAP_MEGABYTES = 256;
    private static final String CONNECTIONS = "4";

    private final LoopbackPort port;
    private final OwnedProcess process;

    private RegistryProcess(LoopbackPort port, OwnedProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts one that whoever reaches it may change, and returns without waiting.
     *
     * @param folder for its configuration and log
     * @param health a second port, for the registry's own health page
     */
    public static RegistryProcess start(
            ServerHome home, Path folder, LoopbackPort port, LoopbackPort health, RegistryStorage storage) {
        return start(home, folder, new Ports(port, health), storage, new RegistryWriters.Anybody());
    }

    /**
     * Where it listens.
     *
     * @param api for its clients
     * @param health for its own health page
     */
    public record Ports(LoopbackPort api, LoopbackPort health) {}

    /**
     * Starts it and returns without waiting.
     *
     * @param folder for its configuration and log
     * @param writers who may change what it holds
     */
    public static RegistryProcess start(
            ServerHome home, Path folder, Ports ports, RegistryStorage storage, RegistryWriters writers) {
        OwnerOnly.folder(folder);
        Path configuration = OwnerOnly.write(folder.resolve("application.properties"), lines(ports, storage, writers));
        OwnedProcess process = OwnedProcess.start(
                "registry",
                OwnedProcess.Ending.JVM,
                List.of(),
                Jvm.command(
                        HEAP_MEGABYTES,
                        "-Dquarkus.config.locations=" + configuration,
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        home.registryJar().toString()),
                Map.of(),
                folder.resolve("registry.log"));
        return new RegistryProcess(ports.api(), process);
    }

    private static String lines(Ports ports, RegistryStorage storage, RegistryWriters writers) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", LoopbackPort.ADDRESS);
        properties.put("quarkus.http.port", Integer.toString(ports.api().number()));
        properties.put("quarkus.management.host", LoopbackPort.ADDRESS);
        properties.put(
                "quarkus.management.port", Integer.toString(ports.health().number()));
        properties.put("quarkus.http.cors.enabled", "false");
        properties.put("quarkus.http.access-log.enabled", "false");
        properties.put("quarkus.otel.sdk.disabled", "true");
        properties.put("quarkus.log.category.\"io.apicurio\".level", "WARN");
        properties.put("apicurio.datasource.jdbc.initial-size", CONNECTIONS);
        properties.put("apicurio.datasource.jdbc.min-size", "1");
        properties.put("apicurio.datasource.jdbc.max-size", CONNECTIONS);
        properties.putAll(storage.properties());
        properties.putAll(writers.properties());
        return properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Waits until it answers.
     *
     * @throws ServerDidNotStart if it ends before, or does not answer within the given time
     */
    public void awaitReady(Duration patience) {
        process.awaitReady(() -> Http.answers(URI.create(confluentUrl() + "/subjects")), patience);
    }

    /** The base address of Confluent's REST API. */
    public String confluentUrl() {
        return "http://" + port.hostAndPort() + "/apis/ccompat/v7";
    }

    /** The base address of the registry's own REST API. */
    public String ownUrl() {
        return "http://" + port.hostAndPort() + "/apis/registry/v3";
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.stop();
    }
}
