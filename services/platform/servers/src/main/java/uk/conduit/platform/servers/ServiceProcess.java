package uk.conduit.platform.servers;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of our own services, as the process its users would run: {@code java @jvm.options -jar service.jar}. */
public final class ServiceProcess implements RunningProcess {

    private final ServiceProgram program;
    private final LoopbackPort port;
    private final OwnedProcess process;

    private ServiceProcess(ServiceProgram program, LoopbackPort port, OwnedProcess process) {
        this.program = program;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it and returns without waiting.
     *
     * @param port where it will answer; it must be told so in the environment
     * @param environment what it reads its configuration from; never a secret
     * @param secrets a folder with one file per secret
     * @param log the file it writes to, made readable by its owner alone
     */
    public static ServiceProcess start(
            ServiceProgram program, LoopbackPort port, Map<String, String> environment, Path secrets, Path log) {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        if (Files.exists(program.options())) {
            command.add("@" + program.options());
        }
        command.addAll(List.of("-jar", program.jar().toString()));
        command.addAll(program.words());
        Map<String, String> all = new HashMap<>(environment);
        all.put("CONDUIT_SECRETS_DIR", secrets + "/");
        return new ServiceProcess(
                program,
                port,
                OwnedProcess.start(program.name(), OwnedProcess.Ending.JVM, List.of(), command, all, log));
    }

    /**
     * Waits until it says that it is healthy.
     *
     * @throws ServerDidNotStart if it ends before, or is not healthy within the given time
     */
    public void awaitReady(Duration patience) {
        URI health = URI.create(url() + "/actuator/health");
        process.awaitReady(() -> Http.answers(health), patience);
    }

    @Override
    public String name() {
        return program.name();
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return "http://" + port.hostAndPort();
    }

    @Override
    public void kill() {
        process.kill();
    }

    /** Sends a signal by its name, for example STOP or CONT. */
    public void signal(String signal) {
        process.signal(signal);
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.stop();
    }
}
