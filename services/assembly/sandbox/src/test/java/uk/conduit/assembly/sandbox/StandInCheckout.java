package uk.conduit.assembly.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A checkout in which services are stand-ins. Servers and declared access are the real ones, and so is sign-in, because
 * the registry and the access step rest on it.
 */
final class StandInCheckout {

    private static final List<String> REAL =
            List.of("services/platform/servers/target/servers", "services/assembly/sign-in", "deploy");

    private StandInCheckout() {}

    /** Lays it out in an empty folder. */
    static Path layOut(Path folder) throws IOException {
        Path real = Path.of(System.getProperty("conduit.home"));
        for (Service service : EnumSet.complementOf(EnumSet.of(Service.SIGN_IN))) {
            Path jar = service.program(folder).jar();
            Files.createDirectories(jar.getParent());
            write(jar);
            Files.writeString(
                    service.program(folder).module().resolve("jvm.options"), "-Xmx32m\n-XX:TieredStopAtLevel=1\n");
        }
        for (String each : REAL) {
            Path link = folder.resolve(each);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, real.resolve(each));
        }
        return folder;
    }

    static void unlink(Path checkout) throws IOException {
        for (String each : REAL) {
            Files.delete(checkout.resolve(each));
        }
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
