package uk.conduit.assembly.signin;

import static com.fasterxml.jackson.annotation.JsonSetter.Value.forValueNulls;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the accounts from their file. The file holds secrets in clear, so it must be readable by its owner alone, and no
 * message about it quotes it.
 */
final class AccountsFile {

    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** A section that is absent is empty; a value that is absent is a mistake. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .withConfigOverride(List.class, absent -> absent.setNullHandling(forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private AccountsFile() {}

    /**
     * Reads the file.
     *
     * @throws IllegalStateException if the file is missing, can be read by others, or says something that cannot be; the
     *     message names the place, never a value
     */
    static Accounts read(Path file) {
        try {
            refuseIfOthersCanRead(file);
            return checked(accounts(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The accounts file cannot be read: " + file, unreadable);
        }
    }

    /** Reads the text of such a file. */
    static Accounts accounts(String yaml) {
        try {
            return YAML.readValue(yaml, Accounts.class);
        } catch (JacksonException malformed) {
            throw new IllegalStateException(malformedAt(malformed));
        }
    }

    /** The parser's own message and cause quote the file, so neither is kept. */
    private static String malformedAt(JacksonException malformed) {
        var location = malformed.getLocation();
        String where = location == null ? "" : " at line " + location.getLineNr();
        return "The accounts file is not of the expected form" + where + ": " + fields(malformed);
    }

    private static String fields(JacksonException malformed) {
        return malformed.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "number " + (step.getIndex() + 1) : step.getPropertyName())
                .collect(Collectors.joining(", "));
    }

    private static Accounts checked(Accounts accounts) {
        noneTwice("user name", accounts.people().stream().map(Accounts.Person::username));
        noneTwice(
                "client id",
                Stream.of(
                                accounts.agencyClients().stream().map(Accounts.AgencyClient::id),
                                accounts.webClients().stream().map(Accounts.WebClient::id),
                                accounts.personClients().stream().map(Accounts.PersonClient::id))
                        .flatMap(ids -> ids));
        for (Accounts.PersonClient client : accounts.personClients()) {
            if (accounts.person(client.username()).isEmpty()) {
                throw new IllegalStateException("No person stands behind the person-client " + client);
            }
        }
        return accounts;
    }

    private static void noneTwice(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException("The accounts file has a " + what + " twice: " + name);
        });
    }

    private static void refuseIfOthersCanRead(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    "The accounts file must be readable by its owner alone (mode 600): " + file);
        }
    }
}
