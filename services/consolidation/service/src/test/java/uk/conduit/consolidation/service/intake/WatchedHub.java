package uk.conduit.consolidation.service.intake;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.KafkaRelay;
import uk.conduit.platform.testkit.PostgresRelay;
import uk.conduit.platform.testkit.TcpProxy;

/**
 * A hub whose conversations with PostgreSQL and the broker pass a trap, so that a test can do something at an exact point
 * of a batch. The program is the one that is delivered and knows nothing of it.
 */
final class WatchedHub implements AutoCloseable {

    /** Nothing but batches then begins a transaction of its own accord, while a trap waits for one. */
    private static final Map<String, String> QUIET = Map.of("CONDUIT_KEPTPICTURES_EVERY", "1h");

    private final Trap trap = new Trap();
    private final TcpProxy database;
    private final TcpProxy broker;
    private final HubProcess program;

    /** A program that is yet to be started, where there is one broker. */
    WatchedHub(Site site, HubProcess program) {
        String url = program.database().url();
        int postgres = URI.create(url.substring("jdbc:".length())).getPort();
        String kafka = site.kafka().bootstrapServers();
        int kafkas = Integer.parseInt(kafka.substring(kafka.lastIndexOf(':') + 1));
        this.database = TcpProxy.before(postgres, port -> new PostgresRelay(trap));
        this.broker = TcpProxy.before(kafkas, port -> new KafkaRelay(port, trap));
        this.program = program.with(QUIET)
                .with(Map.of(
                        "CONDUIT_POSTGRES_URL",
                        url.replace(":" + postgres, ":" + database.port()),
                        "CONDUIT_KAFKA_BOOTSTRAP",
                        "127.0.0.1:" + broker.port()));
    }

    Trap trap() {
        return trap;
    }

    /** The program behind its proxies. */
    HubProcess program() {
        return program;
    }

    /** Starts it and does not wait. */
    ServiceProcess start() {
        return program.start();
    }

    @Override
    public void close() throws IOException {
        database.close();
        broker.close();
    }
}
