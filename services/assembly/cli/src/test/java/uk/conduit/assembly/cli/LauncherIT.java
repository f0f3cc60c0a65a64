package uk.conduit.assembly.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.conduit.assembly.sandbox.ExitCode;

/** The script {@code conduit}, in a checkout that holds nothing but itself and this module as it was built. */
class LauncherIT {

    /** How a run of the script ended. */
    private record Ended(int code, String words) {}

    private static final Path CHECKOUT = Path.of(System.getProperty("conduit.home"));

    private static final Path MODULE = CHECKOUT.resolve("services/assembly/cli");

    /** What a plain Debian has. */
    private static final List<String> PROGRAMS = List.of(
            "bash",
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "mkdir",
            "mv",
            "paste",
            "readlink",
            "sed",
            "sort",
            "tee",
            "touch");

    @TempDir
    private Path folder;

    private Path checkout;

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(CHECKOUT.resolve("conduit"), checkout.resolve("conduit"));
        Path module = Files.createDirectories(checkout.resolve("services/assembly/cli"));
        for (String part : List.of("jvm.options", "pom.xml")) {
            Files.copy(MODULE.resolve(part), module.resolve(part));
        }
        Files.createDirectories(module.resolve("target/lib"));
        Files.createFile(module.resolve("target/cli.jar"));
        Files.createDirectories(checkout.resolve("schemas"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        Files.createDirectories(checkout.resolve(".conduit"));
        Files.createFile(checkout.resolve(".conduit/built"));
        for (String name : PROGRAMS) {
            program(name, "exec \"$(PATH=/usr/bin:/bin command -v " + name + ")\" \"$@\"");
        }
    }

    private void takeTheBuild() throws IOException {
        Path target = checkout.resolve("services/assembly/cli/target");
        Files.delete(target.resolve("cli.jar"));
        Files.copy(MODULE.resolve("target/cli.jar"), target.resolve("cli.jar"));
        try (var libraries = Files.newDirectoryStream(MODULE.resolve("target/lib"))) {
            for (Path each : libraries) {
                Files.copy(each, target.resolve("lib").resolve(each.getFileName()));
            }
        }
    }

    @Test
    void runsTheProgramFromAnyFolderAndThroughALink() throws Exception {
        // Given
        takeTheBuild();
        Path link = Files.createSymbolicLink(folder.resolve("link"), checkout.resolve("conduit"));

        // When
        Ended ended = run(link, Map.of("JAVA_HOME", System.getProperty("java.home")), "feeds");

        // Then
        assertThat(ended.words()).startsWith("Nothing is running;");
        assertThat(ended.code()).isEqualTo(ExitCode.NOTHING_RUNNING.code());
    }

    @Test
    void saysInOneSentenceHowToGetAJdk() throws Exception {
        // Given
        Path script = checkout.resolve("conduit");
        Files.writeString(
                script, Files.readString(script).replaceAll("/(usr/lib/jvm|opt|usr/local|Library)/", "/nowhere/"));

        // When
        Ended ended = run(script, Map.of("JAVA_HOME", ""), "demo");

        // Then
        assertThat(ended.code()).isEqualTo(ExitCode.NO_JDK.code());
        assertThat(ended.words()).contains("needs a JDK 25 and found none").hasLineCount(1);
    }

    @Test
    void buildsWhatIsMissingAndTellsAFailureApart() throws Exception {
        // Given
        Files.delete(checkout.resolve(".conduit/built"));
        program("mvn", "echo '[INFO] Building Conduit :: cli 1.0.0-SNAPSHOT   [1/1]'; echo '[ERROR] no'; exit 1");

        // When
        Ended ended = run(checkout.resolve("conduit"), Map.of("JAVA_HOME", System.getProperty("java.home")), "feeds");

        // Then
        assertThat(ended.code()).isEqualTo(ExitCode.NOT_BUILT.code());
        assertThat(ended.words())
                .contains("[1/1] cli")
                .contains("The build failed:")
                .contains("[ERROR] no");
        assertThat(checkout.resolve(".conduit/built")).doesNotExist();
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        // Given
        Files.delete(checkout.resolve(".conduit/built"));

        // When
        Ended ended = run(checkout.resolve("conduit"), Map.of("JAVA_HOME", System.getProperty("java.home")), "up");

        // Then
        assertThat(ended.code()).isEqualTo(ExitCode.NOT_BUILT.code());
        assertThat(ended.words()).contains("needs Maven").hasLineCount(1);
    }

    /** Runs with a search path that holds the ordinary programs, but neither a JDK nor Maven. */
    private Ended run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("/usr/bin/env", "bash", script.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
