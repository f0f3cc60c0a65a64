package uk.conduit.platform.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One of our own services as the build left it.
 *
 * @param name what it is called
 * @param module its folder, with {@code jvm.options} and {@code target/<artifact>.jar}
 * @param artifact its artifact id
 */
public record ServiceProgram(String name, Path module, String artifact) {

    /** The jar that starts it. */
    public Path jar() {
        return module.resolve("target").resolve(artifact + ".jar");
    }

    /** What its JVM is told. */
    Path options() {
        return module.resolve("jvm.options");
    }

    /** Whether there is something to start. */
    public boolean isBuilt() {
        return Files.exists(jar());
    }
}
