package uk.conduit.assembly.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.platform.servers.OwnerOnly;

/** The documented client of the police ({@code services/assembly/stock-client}), with its libraries from npm. */
final class StockClient {

    private static final String MODULES = "node_modules";

    private final OutsideProgram shell;
    private final RunningSandbox sandbox;

    private StockClient(OutsideProgram shell, RunningSandbox sandbox) {
        this.shell = shell;
        this.sandbox = sandbox;
    }

    static Path sources() {
        return OwnSandbox.home().resolve("services/assembly/stock-client");
    }

    /** Installs it where builds are kept; the test is skipped where there is no Node.js, or npm cannot be reached. */
    static Path installed() {
        needs(OutsideProgram.isThere("node", "npm"), "no node, or no npm");
        Path folder = OwnSandbox.home().resolve("services/assembly/end-to-end/target/stock-client");
        try (Stream<Path> files = Files.list(sources())) {
            boolean asBefore = isInstalled(folder);
            Files.createDirectories(folder);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
            if (!asBefore) {
                OutsideProgram.Ended npm = new OutsideProgram(folder, Map.of())
                        .run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
                needs(npm.code() == 0, "npm cannot install the client");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips a test that lacks something, or fails it where nothing may be skipped. */
    static void needs(boolean there, String otherwise) {
        if (!there && System.getenv().containsKey("CONDUIT_SKIPS_NOTHING")) {
            throw new AssertionError("Must run here: " + otherwise);
        }
        Assumptions.assumeTrue(there, "skipped: " + otherwise);
    }

    /** Skips where there is no kcat, or one that cannot sign in: librdkafka before 2.6.1 repeats the client's nonce. */
    static void needsKcat() {
        needs(OutsideProgram.isThere("kcat"), "no kcat");
    }

    private static boolean isInstalled(Path folder) throws IOException {
        Path lock = folder.resolve("package-lock.json");
        return Files.exists(folder.resolve(MODULES).resolve(".package-lock.json"))
                && Files.exists(lock)
                && Files.mismatch(lock, sources().resolve("package-lock.json")) < 0;
    }

    /** The client as the police run it, with their own credentials, beside a sandbox. */
    static StockClient ofThePolice(Path installed, OwnSandbox sandbox) {
        RunningSandbox running = sandbox.running();
        Path password = OwnerOnly.write(
                sandbox.folder().resolve("police.password"),
                running.kafkaPassword("police").value());
        return new StockClient(
                new OutsideProgram(
                        installed,
                        Map.of(
                                "KAFKA_BROKERS", running.addresses().kafka(),
                                "KAFKA_USERNAME", "police",
                                "KAFKA_PASSWORD_FILE", password.toString(),
                                "REGISTRY_URL", running.addresses().registry())),
                running);
    }

    /** Runs one of its programs. */
    OutsideProgram.Ended runs(String program) {
        return shell.run("node", program);
    }

    /** Writes one event's bytes into a file. */
    void encodes(Path file) {
        OutsideProgram.Ended encoded = shell.run("sh", "-c", "exec node encode.js > \"$0\"", file.toString());
        if (encoded.code() != 0) {
            throw new IllegalStateException("encode.js ended with " + encoded.code());
        }
    }

    /** Runs kcat, which is too old for SCRAM where Debian 12 is, with the police's credentials, which it reads from a file that only its owner can read. */
    OutsideProgram.Ended kcat(Path folder, String... words) {
        Path settings = OwnerOnly.write(
                folder.resolve("kcat.conf"),
                String.join(
                        "\n",
                        "bootstrap.servers=" + sandbox.addresses().kafka(),
                        "security.protocol=SASL_PLAINTEXT",
                        "sasl.mechanisms=PLAIN",
                        "sasl.username=police",
                        "sasl.password=" + sandbox.kafkaPassword("police").value(),
                        ""));
        return shell.run(Stream.concat(Stream.of("kcat", "-F", settings.toString()), List.of(words).stream())
                .toArray(String[]::new));
    }
}
