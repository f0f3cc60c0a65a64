package uk.conduit.platform.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One of our own services as the build left it.
 *
 * @param name what it is called
 * @param module its folder, with {@code target/<artifact>.jar}
 * @param artifact its artifact id
 * @param optionsFile the file of its folder with what its JVM is told
 * @param words what it is called with
 */
public record ServiceProgram(String name, Path module, String artifact, String optionsFile, List<String> words) {

    /** A program that is run as on a machine that it shares with everything else. */
    public ServiceProgram(String name, Path module, String artifact) {
        this(name, module, artifact, "jvm.options", List.of());
    }

    /** The same program, run as another file of its folder says. */
    public ServiceProgram runAs(String otherOptionsFile) {
        return new ServiceProgram(name, module, artifact, otherOptionsFile, words);
    }

    /** The same program, called with these words. */
    public ServiceProgram calledWith(String... otherWords) {
        return new ServiceProgram(name, module, artifact, optionsFile, List.of(otherWords));
    }

    /** The jar that starts it. */
    public Path jar() {
        return module.resolve("target").resolve(artifact + ".jar");
    }

    /** What its JVM is told. */
    Path options() {
        return module.resolve(optionsFile);
    }

    /** Whether there is something to start. */
    public boolean isBuilt() {
        return Files.exists(jar());
    }
}
