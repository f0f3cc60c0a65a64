package uk.conduit.assembly.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.conduit.platform.servers.BrokerCluster;

/** The sandbox with real servers, real sign-in and real access; the other services are stand-ins. */
class SandboxIT {

    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    @TempDir
    private Path folder;

    private Path checkout;

    @BeforeEach
    void layOut() throws IOException {
        checkout = StandInCheckout.layOut(folder);
    }

    /** The folder is about to be emptied: what it only points to is not to be talked about. */
    @AfterEach
    void unlink() throws IOException {
        StandInCheckout.unlink(checkout);
    }

    @Test
    void startsEverythingWithAccessAsDeclaredAndLeavesNoProcess() throws Exception {
        // Given
        SandboxSettings settings = settings(Mode.UP);

        // When
        RunningSandbox running;
        try (Sandbox sandbox = Sandbox.prepare(settings, new Quiet())) {
            running = sandbox.start();

            // Then
            assertThat(RunningSandbox.find(checkout)).contains(running);
            try (Admin door = Admin.create(BrokerCluster.clientSettings(
                    running.addresses().kafka(),
                    "police-door",
                    new Credentials(settings.state()).kafka("police-door")))) {
                assertThat(door.listTopics().names().get(20, TimeUnit.SECONDS)).containsExactly("police.case-events");
            }
            try (DeclaredAccess access = DeclaredAccess.of(checkout, running)) {
                assertThat(access.reconciler().drift()).hasToString("Drift[unexplained=[], lacking=[]]");
            }
        }
        assertThat(RunningSandbox.find(checkout)).isEmpty();
        assertThat(Processes.naming(folder)).isEmpty();
    }

    @Test
    void startsTheServersAloneForWhoeverMeasuresAndKeepsNothingOfThem() throws Exception {
        // Given
        SandboxSettings settings = settings(Mode.BENCH);

        // When
        try (Sandbox sandbox = Sandbox.prepare(settings, new Quiet())) {
            Servers servers = sandbox.startServers();

            // Then
            try (Admin door = Admin.create(servers.kafka("police-door"))) {
                assertThat(door.listTopics().names().get(20, TimeUnit.SECONDS)).containsExactly("police.case-events");
            }
            assertThat(Service.CONSOLIDATION.port(settings.ports()).answers()).isFalse();
        }
        assertThat(settings.state().exists()).isFalse();
        assertThat(Processes.naming(folder)).isEmpty();
    }

    @Test
    void keepsTheStateOfUpFromOthersAndForTheNextStart() throws Exception {
        // Given
        SandboxSettings settings = settings(Mode.UP);
        String password;
        try (Sandbox sandbox = Sandbox.prepare(settings, new Quiet())) {
            password = sandbox.start().personPassword("jo.bell").value();
        }

        // When
        try (Sandbox sandbox = Sandbox.prepare(settings, new Quiet())) {
            RunningSandbox again = sandbox.start();

            // Then
            assertThat(again.personPassword("jo.bell").value()).isEqualTo(password);
            assertThat(readableByOthers(settings.state().path())).isEmpty();
        }
    }

    @Test
    void aSecondStartSaysWhatIsRunning() {
        // Given
        SandboxSettings settings = settings(Mode.UP);
        try (Sandbox sandbox = Sandbox.prepare(settings, new Quiet())) {
            RunningSandbox running = sandbox.start();

            // When
            SandboxSettings second = settings(Mode.DEMO);

            // Then
            assertThatThrownBy(() -> Sandbox.prepare(second, new Quiet()))
                    .isInstanceOfSatisfying(
                            SandboxRefusal.class,
                            refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.ALREADY_RUNNING))
                    .hasMessageContaining("conduit up, process " + running.pid())
                    .hasMessageContaining(running.addresses().unitDesk());
        }
    }

    @Test
    void namesThePortThatIsTakenAndThePartThatNeedsIt() throws IOException {
        // Given
        SandboxSettings settings = settings(Mode.UP);
        try (ServerSocket _ =
                new ServerSocket(Service.SIGN_IN.port(settings.ports()).number())) {

            // When
            assertThatThrownBy(() -> Sandbox.prepare(settings, new Quiet()))

                    // Then
                    .isInstanceOfSatisfying(
                            SandboxRefusal.class,
                            refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.PORT_TAKEN))
                    .hasMessageStartingWith("Port "
                            + Service.SIGN_IN.port(settings.ports()).number() + ", which the service sign-in needs");
        }
    }

    @Test
    void noProcessOutlivesAKilledSandboxAndTheNextStartWorks() throws Exception {
        // Given
        SandboxSettings settings = settings(Mode.DEMO);
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        Integer.toString(settings.ports().base()),
                        checkout.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("holder.log").toFile())
                .start();
        assertThat(Processes.await(
                        Duration.ofMinutes(2),
                        () -> RunningSandbox.find(checkout).isPresent()))
                .isTrue();

        // When
        killed.destroyForcibly().waitFor();

        // Then
        assertThat(Processes.await(
                        Duration.ofSeconds(10), () -> Processes.naming(folder).isEmpty()))
                .isTrue();
        try (Sandbox sandbox = Sandbox.prepare(settings, new Quiet())) {
            assertThat(sandbox.start().mode()).isEqualTo(Mode.DEMO);
        }
    }

    @Test
    void tellsWhichPartEndedByItself() throws Exception {
        // Given
        SandboxSettings settings = settings(Mode.UP);
        try (Sandbox sandbox = Sandbox.prepare(settings, new Quiet())) {
            sandbox.start();

            // When
            ProcessHandle.allProcesses()
                    .filter(each -> each.info()
                            .commandLine()
                            .orElse("")
                            .contains(Service.UNIT_DESK.program(checkout).jar().toString()))
                    .forEach(ProcessHandle::destroyForcibly);

            // Then
            assertThat(sandbox.awaitFailure()).contains("unit-desk");
        }
    }

    private SandboxSettings settings(Mode mode) {
        return new SandboxSettings(checkout, mode, 1, PortPlan.free());
    }

    private static Stream<Path> readableByOthers(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, 1)) {
            return all.filter(SandboxIT::isForOthers).toList().stream();
        }
    }

    private static boolean isForOthers(Path path) {
        try {
            return !OWNER.containsAll(Files.getPosixFilePermissions(path)) && Files.isDirectory(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells nobody. */
    private static final class Quiet implements Progress {

        @Override
        public void ready(String part, Duration took) {}

        @Override
        public void says(String words) {}
    }

    /** A process that holds a sandbox until it is killed. */
    static final class Holder {

        public static void main(String[] arguments) throws InterruptedException {
            SandboxSettings settings = new SandboxSettings(
                    Path.of(arguments[1]), Mode.DEMO, 1, new PortPlan(Integer.parseInt(arguments[0])));
            try (Sandbox sandbox = Sandbox.prepare(settings, new Quiet())) {
                sandbox.start();
                Thread.sleep(Duration.ofMinutes(10));
            }
        }
    }
}
