package uk.conduit.platform.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of the build that is given a task on its command line, does it and ends. */
public final class ProgramProcess implements RunningProcess {

    private final ServiceProgram program;
    private final OwnedProcess process;

    private ProgramProcess(ServiceProgram program, OwnedProcess process) {
        this.program = program;
        this.process = process;
    }

    /**
     * Starts it and returns without waiting.
     *
     * @param arguments what it is to do; never a secret
     * @param log the file it writes to, made readable by its owner alone
     */
    public static ProgramProcess start(ServiceProgram program, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        if (Files.exists(program.options())) {
            command.add("@" + program.options());
        }
        command.addAll(List.of("-jar", program.jar().toString()));
        command.addAll(arguments);
        return new ProgramProcess(
                program,
                OwnedProcess.start(program.name(), OwnedProcess.Ending.JVM, List.of(), command, Map.of(), log));
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public void kill() {
        process.kill();
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
