package uk.conduit.assembly.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.servers.OwnerOnly;
import uk.conduit.platform.servers.Secret;

/**
 * Every password of one sandbox: made at random when its state is made, kept in files, told to nobody who does not need
 * it. A service is given a folder with its own secrets alone.
 */
record Credentials(StateFolder state) {

    static final String KAFKA_PASSWORD = "conduit.kafka.password";
    static final String POSTGRES_PASSWORD = "conduit.postgres.password";
    static final String WEB_CLIENT_SECRET = "conduit.web-client.secret";
    static final String HMAC_KEY = "conduit.identity.hmac-key";
    static final String CLIENT_SECRET = "client-secret";
    static final String PASSWORD = "password";

    /** The services that people sign in to; each is a client of the sign-in service under its own title. */
    static final List<Service> WEB_CLIENTS = List.of(Service.UNIT_DESK, Service.VOLUNTARY_DOOR);

    /** An agency's own system calls its door under this name. */
    static final Map<String, String> AGENCY_BY_SYSTEM = Stream.concat(
                    Service.doors().map(door -> door.agency().orElseThrow()),
                    // Whoever administers access alone may change the registry.
                    Stream.of(DeclaredAccess.RECONCILER))
            .collect(Collectors.toUnmodifiableMap(Credentials::systemOf, agency -> agency));

    /** The name of an agency's own system at sign-in. */
    static String systemOf(String agency) {
        return agency + "-system";
    }

    Secret postgresSuperuser() {
        return OwnerOnly.secret(state.secrets("postgresql").resolve(POSTGRES_PASSWORD));
    }

    Secret registryDatabase() {
        return OwnerOnly.secret(state.secrets("registry").resolve(POSTGRES_PASSWORD));
    }

    Secret hubDatabase() {
        return OwnerOnly.secret(state.secrets("consolidation").resolve(POSTGRES_PASSWORD));
    }

    /** The Kafka password of a principal. */
    Secret kafka(String principal) {
        return OwnerOnly.secret(state.secrets(principal).resolve(KAFKA_PASSWORD));
    }

    /** The client secret of an agency's system. */
    Secret systemSecret(String client) {
        return OwnerOnly.secret(OwnerOnly.folder(system(client)).resolve(CLIENT_SECRET));
    }

    void makeServiceSecrets() {
        OwnerOnly.secret(state.secrets("consolidation").resolve(HMAC_KEY));
        WEB_CLIENTS.forEach(
                client -> OwnerOnly.secret(state.secrets(client.title()).resolve(WEB_CLIENT_SECRET)));
    }

    Path people(String username) {
        return state.secrets("people").resolve(username);
    }

    Path system(String client) {
        return state.secrets("systems").resolve(client);
    }

    /** Writes who may sign in, people and systems, as the sign-in service reads it. */
    Path writeAccounts(PortPlan ports) {
        Map<String, Object> accounts = Map.of(
                "people", SandboxPerson.EVERYBODY.stream().map(this::person).toList(),
                "person-clients",
                        SandboxPerson.EVERYBODY.stream()
                                .filter(SandboxPerson::usesTheCommandLine)
                                .map(this::personClient)
                                .toList(),
                "agency-clients",
                        AGENCY_BY_SYSTEM.entrySet().stream()
                                .map(entry -> agencyClient(entry.getKey(), entry.getValue()))
                                .toList(),
                "web-clients",
                        WEB_CLIENTS.stream()
                                .map(client -> webClient(client, client.port(ports)))
                                .toList());
        return OwnerOnly.write(
                state.secrets("sign-in").resolve("accounts.yml"), new YAMLMapper().writeValueAsString(accounts));
    }

    private Map<String, Object> person(SandboxPerson person) {
        Path file = OwnerOnly.folder(people(person.username())).resolve(PASSWORD);
        return Map.of(
                "username", person.username(),
                "name", person.name(),
                "password", OwnerOnly.secret(file, Secret::readable).value(),
                "roles", person.roles());
    }

    private Map<String, Object> personClient(SandboxPerson person) {
        return Map.of(
                "id", RunningSandbox.personClient(person.username()),
                "secret", secretIn(people(person.username()), CLIENT_SECRET),
                "username", person.username());
    }

    private Map<String, Object> webClient(Service service, LoopbackPort port) {
        return Map.of(
                "id", service.title(),
                "secret", secretIn(state.secrets(service.title()), WEB_CLIENT_SECRET),
                "redirect-uris", List.of("http://" + port.hostAndPort() + "/login/oauth2/code/conduit"));
    }

    private Map<String, Object> agencyClient(String client, String agency) {
        return Map.of("id", client, "secret", secretIn(system(client), CLIENT_SECRET), "agency", agency);
    }

    private static String secretIn(Path folder, String file) {
        return OwnerOnly.secret(OwnerOnly.folder(folder).resolve(file)).value();
    }
}
