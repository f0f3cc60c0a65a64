package uk.conduit.assembly.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;

/** Stands in for one of our services: it is healthy, and that is all. Runs with no other class of ours beside it. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        String service =
                System.getenv("CONDUIT_KAFKA_USERNAME").toUpperCase(Locale.ROOT).replace('-', '_');
        int port = Integer.parseInt(System.getenv("CONDUIT_" + service + "_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
