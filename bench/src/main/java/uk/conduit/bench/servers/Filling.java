package uk.conduit.bench.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import uk.conduit.assembly.sandbox.Servers;
import uk.conduit.bench.events.Dispatch;
import uk.conduit.platform.servers.ServiceProcess;

/** Fills consolidation as everything comes to it: through the topics, and each time until it has taken all of it. */
public final class Filling implements AutoCloseable {

    private final Topics topics;
    private final Loading loading;
    private final Looking looking;
    private final Connection connection;

    /** Of a consolidation that runs on these servers. */
    public Filling(Servers servers, ServiceProcess consolidation, Topics topics) throws SQLException {
        this.topics = topics;
        this.loading = new Loading(servers);
        this.looking = new Looking(consolidation, servers.log("consolidation"));
        this.connection = servers.postgres().connect(servers.hubDatabase());
    }

    /** Publishes these events, and returns when consolidation has taken them and keeps every picture. */
    public void with(Stream<Dispatch> events, LongConsumer progress) {
        loading.load(events, number -> {});
        new HubProgress(connection).awaitAll(events(), looking, progress);
    }

    /** Says of every agency that everything between two moments has been sent. */
    public void complete(Instant from, Instant to, Clock clock) {
        loading.state(from, to, clock);
        new HubProgress(connection).awaitAll(events(), looking, taken -> {});
    }

    /** How many events the topics hold. */
    public long events() {
        return topics.ends().values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() throws SQLException {
        loading.close();
        connection.close();
    }
}
