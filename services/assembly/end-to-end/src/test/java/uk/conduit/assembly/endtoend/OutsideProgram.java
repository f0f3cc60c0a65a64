package uk.conduit.assembly.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that is not ours, run as a user of a shell would. */
record OutsideProgram(Path folder, Map<String, String> environment) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * What became of it.
     *
     * @param code how it ended
     * @param output what it wrote to standard output
     * @param complaints what it wrote to standard error
     */
    record Ended(int code, List<String> output, String complaints) {}

    /** Whether a shell finds all of these programs. */
    static boolean isThere(String... names) {
        List<String> path = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.of(names)
                .allMatch(name -> path.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, name))));
    }

    /** Runs it to its end. */
    Ended run(String... command) {
        try {
            Path output = Files.createTempFile(folder, "output-", ".txt");
            Path complaints = Files.createTempFile(folder, "complaints-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(complaints.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command[0] + " did not end");
            }
            return new Ended(process.exitValue(), Files.readAllLines(output), Files.readString(complaints));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
