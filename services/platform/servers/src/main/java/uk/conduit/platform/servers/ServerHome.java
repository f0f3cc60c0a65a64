package uk.conduit.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build laid out the servers' programs.
 *
 * @param folder holds {@code kafka/lib}, {@code registry} and {@code postgresql-archive}
 */
public record ServerHome(Path folder) {

    /**
     * The servers of the checkout that the system property {@code conduit.home} names.
     *
     * @throws IllegalStateException if the property is missing or nothing is built there
     */
    public static ServerHome ofThisCheckout() {
        return ofCheckout(Path.of(checkout()));
    }

    /** The servers of that checkout. */
    public static ServerHome ofCheckout(Path checkout) {
        ServerHome home = new ServerHome(checkout.resolve("services/platform/servers/target/servers"));
        if (!home.isComplete()) {
            throw new IllegalStateException("The servers are not built: nothing complete in " + home.folder);
        }
        return home;
    }

    private static String checkout() {
        String checkout = System.getProperty("conduit.home");
        if (checkout == null) {
            throw new IllegalStateException("The system property conduit.home must name the checkout");
        }
        return checkout;
    }

    private boolean isComplete() {
        return Files.isDirectory(folder.resolve("kafka/lib"))
                && Files.exists(registryJar())
                && Files.isDirectory(postgresArchive());
    }

    /** Our own entry into the broker, before Kafka's libraries. */
    String brokerClassPath() {
        return ourClasses() + ":" + folder.resolve("kafka/lib") + "/*";
    }

    Path registryJar() {
        return folder.resolve("registry/quarkus-run.jar");
    }

    /** PostgreSQL's own folder, with {@code bin} in it; unpacked when first asked for. */
    Path postgres() {
        Path unpacked = folder.resolve("postgresql");
        if (Files.notExists(unpacked)) {
            XzTarball.unpack(onlyFileOf(postgresArchive()), unpacked);
        }
        return unpacked;
    }

    private Path postgresArchive() {
        return folder.resolve("postgresql-archive");
    }

    private static Path onlyFileOf(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*.txz")) {
            return files.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ourClasses() {
        try {
            return Path.of(BrokerMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
