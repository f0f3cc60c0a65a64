package uk.conduit.assembly.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import uk.conduit.platform.servers.PostgresProcess;
import uk.conduit.platform.servers.ServerDidNotStart;
import uk.conduit.platform.servers.ServerHome;

/**
 * Starts everything in the order in which it depends on each other, as much at a time as it can, and ends it in the
 * reverse order.
 *
 * <p>Database, then registry; brokers and sign-in beside them; access as it is declared; then the services. If the process this
 * runs in is killed, the kernel ends every part.
 */
public final class Sandbox implements AutoCloseable {

    private final SandboxSettings settings;
    private final Starting starting;
    private final Progress progress;
    private final Parts parts = new Parts();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SandboxLock lock;

    private Sandbox(SandboxSettings settings, Progress progress, SandboxLock lock) {
        this.settings = settings;
        this.starting = new Starting(settings, parts, progress);
        this.progress = progress;
        this.lock = lock;
    }

    /**
     * Makes ready to start: takes the lock and checks what must be so.
     *
     * @throws SandboxRefusal if a sandbox of this checkout runs, or something is missing
     */
    public static Sandbox prepare(SandboxSettings settings, Progress progress) {
        SandboxLock lock = SandboxLock.take(settings.checkout()).orElseThrow(() -> alreadyRunning(settings.checkout()));
        try {
            RunningSandbox.forget(settings.checkout());
            Preconditions preconditions = new Preconditions(settings);
            preconditions.built();
            preconditions.diskHasRoom();
            preconditions.portsAreFree();
            settings.state().prepare(settings.mode());
            preconditions.brokersMatchTheState(settings.state().path());
            return new Sandbox(settings, progress, lock);
        } catch (SandboxRefusal e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Removes everything a sandbox of this checkout keeps.
     *
     * @return whether there was anything
     * @throws SandboxRefusal if one runs
     */
    public static boolean reset(Path checkout) {
        try (SandboxLock _ = SandboxLock.take(checkout).orElseThrow(() -> alreadyRunning(checkout))) {
            RunningSandbox.forget(checkout);
            List<StateFolder> kept = Stream.of(Mode.values())
                    .map(mode -> StateFolder.of(checkout, mode))
                    .filter(StateFolder::exists)
                    .toList();
            kept.forEach(StateFolder::remove);
            return !kept.isEmpty();
        }
    }

    private static SandboxRefusal alreadyRunning(Path checkout) {
        String what = RunningSandbox.read(checkout)
                .map(Sandbox::whatRuns)
                .orElse("another conduit is starting or ending the sandbox of this checkout");
        return new SandboxRefusal(ExitCode.ALREADY_RUNNING, capitalised(what) + ".");
    }

    private static String whatRuns(RunningSandbox running) {
        return "the sandbox runs already (conduit %s, process %d)%s"
                .formatted(
                        running.mode().word(),
                        running.pid(),
                        running.mode() == Mode.BENCH
                                ? ""
                                : ": the unit desk is at " + running.addresses().unitDesk());
    }

    /**
     * Starts every part and waits until all are ready.
     *
     * @throws SandboxRefusal if a part does not start; what was started is then still running until {@link #close()}
     */
    public RunningSandbox start() {
        Beginning beginning = beginServers();
        List<CompletableFuture<Void>> services = Stream.concat(
                        Stream.of(Service.CONSOLIDATION, Service.UNIT_DESK), Service.doors())
                .map(each ->
                        beginning.access().thenRunAsync(() -> starting.service(each, Parts.Layer.SERVICES), threads))
                .toList();
        await(beginning.signIn());
        services.forEach(this::await);
        return running();
    }

    /**
     * Starts the servers, sign-in and access as it is declared, and none of the hub's services; waits until all are
     * ready.
     *
     * @throws SandboxRefusal if a part does not start; what was started is then still running until {@link #close()}
     */
    public Servers startServers() {
        Beginning beginning = beginServers();
        await(beginning.signIn());
        await(beginning.access());
        return new Servers(starting, beginning.database().join(), running());
    }

    /** Everything that the services stand on, being started. */
    private record Beginning(
            CompletableFuture<Void> signIn,
            CompletableFuture<PostgresProcess> database,
            CompletableFuture<Void> access) {}

    private Beginning beginServers() {
        ServerHome home = new Preconditions(settings).built();
        starting.secrets();
        CompletableFuture<Void> signIn = begin(() -> starting.service(Service.SIGN_IN, Parts.Layer.SIGN_IN));
        CompletableFuture<PostgresProcess> database =
                CompletableFuture.supplyAsync(() -> starting.postgres(home), threads);
        CompletableFuture<Void> registry = database.thenRunAsync(() -> starting.registry(home), threads);
        CompletableFuture<Void> brokers = begin(() -> starting.brokers(home));
        CompletableFuture<Void> access =
                CompletableFuture.allOf(registry, brokers, signIn).thenRunAsync(starting::access, threads);
        return new Beginning(signIn, database, access);
    }

    private RunningSandbox running() {
        RunningSandbox running = new RunningSandbox(
                settings.mode(),
                ProcessHandle.current().pid(),
                starting.environment().addresses(),
                settings.state().path().toString());
        running.write(settings.checkout());
        return running;
    }

    /**
     * Waits until a part ends by itself that the rest cannot do without, and answers with its name; or empty once the
     * sandbox is being ended.
     */
    public Optional<String> awaitFailure() {
        return new Watch(parts, settings.brokers(), progress).awaitFailure();
    }

    /** Where it keeps its state and its logs. */
    public Path folder() {
        return settings.state().path();
    }

    /** Ends every part, the services first and the database last. Once is enough; twice does no harm. */
    @Override
    public synchronized void close() {
        if (!parts.isEnding()) {
            progress.says("Ending the sandbox.");
        }
        RunningSandbox.forget(settings.checkout());
        parts.close();
        if (settings.mode() == Mode.BENCH) {
            settings.state().remove();
        }
        lock.close();
    }

    private CompletableFuture<Void> begin(Runnable part) {
        return CompletableFuture.runAsync(part, threads);
    }

    private void await(CompletableFuture<Void> part) {
        try {
            part.join();
        } catch (CompletionException e) {
            if (parts.isEnding()) {
                throw new CancellationException("The sandbox is being ended");
            }
            throw asRefusal(e.getCause() == null ? e : e.getCause());
        }
    }

    private static RuntimeException asRefusal(Throwable cause) {
        return switch (cause) {
            case ServerDidNotStart e ->
                new SandboxRefusal(ExitCode.PART_FAILED, capitalised(String.valueOf(e.getMessage())) + ".");
            case RuntimeException e -> e;
            default -> new IllegalStateException(cause);
        };
    }

    private static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
