package uk.conduit.assembly.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.platform.servers.OwnerOnly;
import uk.conduit.platform.servers.Secret;

/**
 * A sandbox that runs, as whoever wants to speak to it needs to know it: written to {@code .conduit/running.json} while
 * it runs.
 *
 * @param mode what it was started for
 * @param pid the process that holds it together
 * @param addresses where its parts answer
 * @param folder its state, secrets included
 */
public record RunningSandbox(Mode mode, long pid, Addresses addresses, String folder) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The sandbox of this checkout that runs now and is ready. A note left behind by one that was killed is not believed:
     * its lock is free.
     */
    public static Optional<RunningSandbox> find(Path checkout) {
        if (Files.notExists(note(checkout))) {
            return Optional.empty();
        }
        Optional<SandboxLock> free = SandboxLock.take(checkout);
        free.ifPresent(SandboxLock::close);
        return free.isPresent() ? Optional.empty() : read(checkout);
    }

    /** The note, believed as it stands. */
    static Optional<RunningSandbox> read(Path checkout) {
        try {
            return Optional.of(JSON.readValue(Files.readString(note(checkout)), RunningSandbox.class));
        } catch (IOException | JacksonException e) {
            // It ended, or is still starting, while we looked.
            return Optional.empty();
        }
    }

    void write(Path checkout) {
        OwnerOnly.write(note(checkout), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    static void forget(Path checkout) {
        try {
            Files.deleteIfExists(note(checkout));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path note(Path checkout) {
        return StateFolder.conduit(checkout).resolve("running.json");
    }

    /** The sign-in client through which this person uses the command line. */
    public static String personClient(String username) {
        return "cli-" + username;
    }

    /**
     * The secret of {@link #personClient}.
     *
     * @throws SandboxRefusal if there is no such person
     */
    public Secret personClientSecret(String username) {
        return secret(
                credentials().people(username).resolve(Credentials.CLIENT_SECRET),
                "There is nobody called " + username + " in the sandbox.");
    }

    /** The password this person signs in with on the web. */
    public Secret personPassword(String username) {
        return secret(
                credentials().people(username).resolve(Credentials.PASSWORD),
                "There is nobody called " + username + " in the sandbox.");
    }

    /**
     * The client secret of an agency's own system, for example {@code police-system}.
     *
     * @throws SandboxRefusal if there is no such system
     */
    public Secret systemSecret(String client) {
        return secret(
                credentials().system(client).resolve(Credentials.CLIENT_SECRET),
                "There is no agency system called " + client + " in the sandbox.");
    }

    private Credentials credentials() {
        return new Credentials(new StateFolder(Path.of(folder)));
    }

    private static Secret secret(Path file, String otherwise) {
        try {
            return new Secret(Files.readString(file));
        } catch (IOException e) {
            throw new SandboxRefusal(ExitCode.REFUSED, otherwise);
        }
    }
}
