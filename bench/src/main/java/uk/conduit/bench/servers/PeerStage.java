package uk.conduit.bench.servers;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.assembly.sandbox.Servers;
import uk.conduit.bench.reading.Task;
import uk.conduit.bench.result.PipelineName;
import uk.conduit.platform.servers.OwnerOnly;
import uk.conduit.platform.servers.ProgramProcess;
import uk.conduit.platform.servers.Secret;
import uk.conduit.platform.servers.ServiceProgram;

/**
 * Where one peer is run once: an empty database, a group and a folder of its own.
 *
 * @param rig what it is run on
 * @param name which peer
 * @param run in which run
 */
record PeerStage(Rig rig, PipelineName name, int run) {

    /** The peers' database. */
    static final String DATABASE = "bench";

    private Servers servers() {
        return rig.servers();
    }

    /** What it is to do, with an empty database; there is none of before, for {@link Rig#clear} was asked. */
    Task task(Map<String, Long> ends) {
        Secret password = Secret.random();
        servers().postgres().createDatabase(DATABASE, password);
        return new Task(
                rig.access().settings(servers().running().addresses().kafka(), group()),
                URI.create(servers().running().addresses().registry()),
                new Task.Database(servers().postgres().url(DATABASE), DATABASE, password.value()),
                ends,
                folder().resolve("times"));
    }

    /** Its consumer group, and the name of whatever else is its own at the broker. */
    String group() {
        return "%s.%s.%d".formatted(PeerAccess.NAME, name.word(), run);
    }

    /** Where it may keep files; only its owner can read them. */
    Path folder() {
        return OwnerOnly.folder(
                Path.of(servers().running().folder()).resolve("peers").resolve(group()));
    }

    Path log() {
        return servers().log(group());
    }

    /** Starts a program of the bench on a task. */
    ProgramProcess start(String module, List<String> words, Task task) {
        Path file = OwnerOnly.write(
                folder().resolve("task.properties"),
                task.asProperties().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
        ServiceProgram program =
                new ServiceProgram(name.word(), rig.checkout().resolve("bench").resolve(module), "bench-" + module);
        List<String> arguments =
                Stream.concat(words.stream(), Stream.of(file.toString())).toList();
        ProgramProcess process = ProgramProcess.start(program, arguments, log());
        servers().own(process);
        return process;
    }
}
