package uk.conduit.assembly.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.servers.OwnerOnly;
import uk.conduit.platform.servers.ServerHome;

/** What must be so before anything is started. Each failure is one sentence that says what to do. */
record Preconditions(SandboxSettings settings) {

    private static final long BYTES_NEEDED = 1_000_000_000L;
    private static final long BYTES_PER_MEGABYTE = 1_000_000L;
    private static final String BROKERS = "brokers";

    // After a kill -9 the kernel is still ending the parts of the sandbox before us.
    private static final Duration DYING = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    /** The servers' programs, if everything is built. */
    ServerHome built() {
        List<String> missing = Service.neededFor(settings.mode())
                .filter(service -> !service.program(settings.checkout()).isBuilt())
                .map(Service::title)
                .toList();
        if (!missing.isEmpty()) {
            throw new SandboxRefusal(
                    ExitCode.NOT_BUILT,
                    "Not built: " + String.join(", ", missing) + ". ./conduit builds what is missing.");
        }
        try {
            return ServerHome.ofCheckout(settings.checkout());
        } catch (IllegalStateException e) {
            throw new SandboxRefusal(ExitCode.NOT_BUILT, e.getMessage() + ". ./conduit builds what is missing.");
        }
    }

    /** At least 1 GB free where the state is kept. */
    void diskHasRoom() {
        Path folder = StateFolder.conduit(settings.checkout());
        try {
            isEnough(Files.getFileStore(folder).getUsableSpace(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void isEnough(long bytesFree, Path folder) {
        if (bytesFree < BYTES_NEEDED) {
            throw new SandboxRefusal(
                    ExitCode.DISK_FULL,
                    "Only %d MB are free where %s lies; the sandbox needs %d."
                            .formatted(bytesFree / BYTES_PER_MEGABYTE, folder, BYTES_NEEDED / BYTES_PER_MEGABYTE));
        }
    }

    /** Nobody listens where a part is to listen. */
    void portsAreFree() {
        Map<LoopbackPort, String> ports = settings.ports().all(settings.brokers());
        long deadline = System.nanoTime() + DYING.toNanos();
        while (taken(ports).isPresent() && System.nanoTime() - deadline < 0) {
            pause();
        }
        taken(ports).ifPresent(port -> {
            throw new SandboxRefusal(
                    ExitCode.PORT_TAKEN,
                    "Port %d, which %s needs, is taken by another program; CONDUIT_PORT_BASE moves all ports of the"
                                    .formatted(port.number(), ports.get(port))
                            + " sandbox (now " + settings.ports().base() + ").");
        });
    }

    private static Optional<LoopbackPort> taken(Map<LoopbackPort, String> ports) {
        return ports.keySet().stream().filter(port -> !port.isFree()).findFirst();
    }

    /** State that is kept was made by as many brokers as are asked for now. */
    void brokersMatchTheState(Path state) {
        Path note = state.resolve(BROKERS);
        String asked = Integer.toString(settings.brokers());
        try {
            if (Files.notExists(note)) {
                OwnerOnly.write(note, asked);
                return;
            }
            String made = Files.readString(note);
            if (!made.equals(asked)) {
                throw new SandboxRefusal(
                        ExitCode.USAGE,
                        "The state that is kept was made with %s broker(s): start with --brokers %s, or run reset first."
                                .formatted(made, made));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for ports", e);
        }
    }
}
