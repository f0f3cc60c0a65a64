package uk.conduit.assembly.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.servers.PostgresProcess;

/** What a service is told in its environment. Never a secret: those lie in files. */
record Environment(SandboxSettings settings, Credentials credentials) {

    Addresses addresses() {
        PortPlan ports = settings.ports();
        return new Addresses(
                http(Service.UNIT_DESK.port(ports)),
                http(Service.CONSOLIDATION.port(ports)),
                http(Service.SIGN_IN.port(ports)),
                Service.doors()
                        .collect(Collectors.toMap(door -> door.agency().orElseThrow(), door -> http(door.port(ports)))),
                http(ports.registry()) + "/apis/ccompat/v7",
                ports.brokers(settings.brokers()).stream()
                        .map(broker -> broker.clients().hostAndPort())
                        .collect(Collectors.joining(",")));
    }

    Map<String, String> of(Service service) {
        Map<String, String> all = new HashMap<>();
        Addresses addresses = addresses();
        all.put("CONDUIT_KAFKA_BOOTSTRAP", addresses.kafka());
        all.put("CONDUIT_KAFKA_USERNAME", service.title());
        all.put("CONDUIT_REGISTRY_URL", addresses.registry());
        all.put("CONDUIT_SIGN_IN_ISSUER", addresses.signIn());
        all.put("CONDUIT_CONSOLIDATION_URL", addresses.consolidation());
        all.put("CONDUIT_UNIT_DESK_URL", addresses.unitDesk());
        // Everybody in the sandbox is invented, and so are their numbers.
        all.put("CONDUIT_NHS_NUMBERS", "ISSUED_AND_TEST");
        for (Service each : Service.values()) {
            all.put(
                    "CONDUIT_" + each.name() + "_PORT",
                    Integer.toString(each.port(settings.ports()).number()));
        }
        all.putAll(ofItsOwn(service));
        return all;
    }

    private Map<String, String> ofItsOwn(Service service) {
        return switch (service) {
            case SIGN_IN ->
                Map.of(
                        "CONDUIT_SIGN_IN_ACCOUNTS",
                        credentials.writeAccounts(settings.ports()).toString(),
                        "CONDUIT_SIGN_IN_STATE",
                        settings.state().state(service.title()).toString());
            case CONSOLIDATION ->
                Map.of(
                        "CONDUIT_POSTGRES_URL",
                        PostgresProcess.url(settings.ports().postgres(), Starting.HUB_DATABASE),
                        "CONDUIT_POSTGRES_USERNAME",
                        Starting.HUB_DATABASE,
                        // Somebody who tries the hub should not wait minutes to see an addendum.
                        "CONDUIT_CONSOLIDATION_BETWEEN_ADDENDA",
                        "3s");
            case UNIT_DESK -> Map.of("CONDUIT_UNIT_DESK_CLIENT_ID", service.title());
            default ->
                Map.of(
                        "CONDUIT_DOOR_DROP_FOLDER",
                        settings.state().drop(service.title()).toString(),
                        // The sample day is the same on every day of the year.
                        "CONDUIT_VOLUNTARY_DOOR_BANK_HOLIDAYS",
                        "",
                        "CONDUIT_VOLUNTARY_DOOR_CLIENT_ID",
                        Service.VOLUNTARY_DOOR.title(),
                        "CONDUIT_VOLUNTARY_DOOR_PATHWAYS",
                        settings.checkout()
                                .resolve("deploy/guidance/pathways.yaml")
                                .toString());
        };
    }

    private static String http(LoopbackPort port) {
        return "http://" + port.hostAndPort();
    }
}
