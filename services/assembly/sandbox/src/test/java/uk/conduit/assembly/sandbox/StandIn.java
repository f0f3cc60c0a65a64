package uk.conduit.assembly.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for any of our services: it is healthy, and that is all. */
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

    /** A checkout in which every service is a stand-in; servers and declared access are the real ones. */
    static Path checkout(Path folder) throws IOException {
        Path real = Path.of(System.getProperty("conduit.home"));
        for (Service service : Service.values()) {
            Path jar = service.program(folder).jar();
            Files.createDirectories(jar.getParent());
            write(jar);
            Files.writeString(
                    service.program(folder).module().resolve("jvm.options"), "-Xmx32m\n-XX:TieredStopAtLevel=1\n");
        }
        Path servers = folder.resolve("services/platform/servers/target");
        Files.createDirectories(servers);
        Files.createSymbolicLink(servers.resolve("servers"), real.resolve("services/platform/servers/target/servers"));
        Files.createSymbolicLink(folder.resolve("deploy"), real.resolve("deploy"));
        return folder;
    }

    static void unlink(Path checkout) throws IOException {
        Files.delete(checkout.resolve("services/platform/servers/target/servers"));
        Files.delete(checkout.resolve("deploy"));
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        StandIn.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
