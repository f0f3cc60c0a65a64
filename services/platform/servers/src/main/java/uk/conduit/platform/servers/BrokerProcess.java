package uk.conduit.platform.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One broker of a {@link BrokerCluster}; it also has a vote among the controllers. */
public final class BrokerProcess implements RunningProcess {

    private static final int HEAP_MEGABYTES = 384;

    private final ServerHome home;
    private final BrokerSettings settings;
    private OwnedProcess process;

    private BrokerProcess(ServerHome home, BrokerSettings settings) {
        this.home = home;
        this.settings = settings;
        this.process = run();
    }

    static BrokerProcess start(ServerHome home, BrokerSettings settings, List<String> formatWords) {
        OwnerOnly.folder(settings.folder());
        OwnerOnly.folder(settings.storage());
        OwnerOnly.write(properties(settings), asLines(settings.properties()));
        OwnerOnly.write(format(settings), String.join("\n", formatWords));
        return new BrokerProcess(home, settings);
    }

    /** Starts it again after {@link #close()} or {@link #kill()}, on the same ports and state. */
    public void restart() {
        if (process.isAlive()) {
            throw new IllegalStateException("The broker is running");
        }
        process = run();
    }

    @Override
    public String name() {
        return "broker " + settings.id();
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

    OwnedProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop();
    }

    private OwnedProcess run() {
        return OwnedProcess.start(
                name(),
                OwnedProcess.Ending.JVM,
                List.of(),
                Jvm.command(
                        HEAP_MEGABYTES,
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        home.brokerClassPath(),
                        BrokerMain.class.getName(),
                        properties(settings).toString(),
                        format(settings).toString(),
                        settings.storage().toString()),
                Map.of(),
                settings.folder().resolve("broker.log"));
    }

    private static Path properties(BrokerSettings settings) {
        return settings.folder().resolve("server.properties");
    }

    private static Path format(BrokerSettings settings) {
        return settings.folder().resolve("first-users");
    }

    private static String asLines(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
