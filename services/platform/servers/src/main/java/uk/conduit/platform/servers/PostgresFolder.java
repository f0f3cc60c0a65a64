package uk.conduit.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder in which PostgreSQL keeps its databases.
 *
 * @param programs PostgreSQL's own folder
 * @param folder the parent of the databases, of the password file and of the log
 */
record PostgresFolder(Path programs, Path folder) {

    private static final int DYING_POLLS = 200;
    private static final int POLL_MILLISECONDS = 50;

    private Path databases() {
        return folder.resolve("databases");
    }

    /** Makes the databases if there are none. A half-made folder, left by a kill in the middle, is made anew. */
    void prepare(Secret superuser) {
        if (Files.exists(databases())) {
            return;
        }
        Path beside = folder.resolve("databases.new");
        OwnerOnly.remove(beside);
        Path password = OwnerOnly.write(folder.resolve("superuser"), superuser.value());
        List<String> words = new ArrayList<>(List.of(program("initdb"), "--pgdata=" + beside));
        words.addAll(List.of("--username=" + PostgresProcess.SUPERUSER, "--pwfile=" + password));
        words.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
        words.addAll(List.of("--builtin-locale=C.UTF-8", "--data-checksums"));
        OwnedProcess initdb = OwnedProcess.start(
                "initdb", OwnedProcess.Ending.JVM, asNobody(), words, Map.of(), folder.resolve("initdb.log"));
        initdb.awaitSuccess();
        OwnerOnly.write(beside.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        try {
            Files.delete(password);
            Files.move(beside, databases());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> serverCommand(LoopbackPort port, PostgresSize size) {
        List<String> words =
                new ArrayList<>(List.of(program("postgres"), "-D", databases().toString()));
        List<String> settings = List.of(
                "listen_addresses=" + LoopbackPort.ADDRESS,
                "port=" + port.number(),
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "max_connections=100",
                "jit=off",
                // Statements may hold what is known of a child: neither they nor their parameters are logged.
                "log_min_error_statement=panic",
                "log_parameter_max_length_on_error=0",
                "log_error_verbosity=terse",
                "timezone=UTC",
                "log_timezone=UTC");
        Stream.concat(settings.stream(), size.settings().stream())
                .forEach(setting -> words.addAll(List.of("-c", setting)));
        return words;
    }

    /**
     * Removes the note of a server that is gone. PostgreSQL itself would refuse to start if the number in it belongs to
     * any other process by now.
     */
    void forgetDeadOwner() {
        Path note = databases().resolve("postmaster.pid");
        try {
            for (int poll = 0; poll < DYING_POLLS && Files.exists(note) && runsHere(ownerIn(note)); poll++) {
                Thread.sleep(POLL_MILLISECONDS);
            }
            if (Files.exists(note) && runsHere(ownerIn(note))) {
                throw new IllegalStateException("Another PostgreSQL runs on " + databases());
            }
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long ownerIn(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
    }

    private boolean runsHere(long pid) {
        Path words = Path.of("/proc/" + pid + "/cmdline");
        try {
            return Files.readString(words).contains(databases().toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** PostgreSQL does not run as root; in a user namespace without a map, root is nobody and keeps its files. */
    static List<String> asNobody() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }
}
