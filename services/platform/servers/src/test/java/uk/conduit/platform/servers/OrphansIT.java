package uk.conduit.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansIT {

    @TempDir
    private Path folder;

    @Test
    void noServerOutlivesAParentThatIsKilled() throws Exception {
        // Given
        Process parent = new ProcessBuilder(
                        Jvm.java(),
                        "-Dconduit.home=" + System.getProperty("conduit.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        await(Duration.ofSeconds(60), () -> Files.exists(folder.resolve("all-ready")));
        assertThat(programsIn(folder)).hasSizeGreaterThanOrEqualTo(3);

        // When
        parent.destroyForcibly().waitFor();

        // Then
        await(Duration.ofSeconds(10), () -> programsIn(folder).isEmpty());
        assertThat(programsIn(folder)).isEmpty();
    }

    private static void await(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - deadline < 0) {
            Thread.sleep(50);
        }
    }

    /** Every process of this machine whose command line names the folder, but ourselves and the parent. */
    private static List<String> programsIn(Path folder) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(each -> each.getFileName().toString().matches("\\d+"))
                    .map(OrphansIT::commandLine)
                    .filter(words -> words.contains(folder.toString()) && !words.contains(Parent.class.getName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    /** What is killed: it starts one of each and waits for ever. */
    static final class Parent {

        private static final Duration PATIENCE = Duration.ofSeconds(60);

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            ServerHome home = ServerHome.ofThisCheckout();
            PostgresProcess postgres =
                    PostgresProcess.start(home, folder.resolve("postgresql"), LoopbackPort.free(), Secret.random());
            BrokerCluster cluster =
                    BrokerCluster.start(home, folder.resolve("kafka"), List.of(BrokerPorts.free()), Secret.random());
            RegistryProcess registry = RegistryProcess.start(
                    home,
                    folder.resolve("registry"),
                    LoopbackPort.free(),
                    LoopbackPort.free(),
                    new RegistryStorage.InMemory());
            postgres.awaitReady(PATIENCE);
            cluster.awaitReady(PATIENCE);
            registry.awaitReady(PATIENCE);
            Files.createFile(folder.resolve("all-ready"));
            Thread.sleep(Duration.ofMinutes(10));
        }
    }
}
