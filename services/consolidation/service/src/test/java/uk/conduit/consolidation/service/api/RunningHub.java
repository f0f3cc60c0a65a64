package uk.conduit.consolidation.service.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import uk.conduit.consolidation.service.ConsolidationService;
import uk.conduit.consolidation.service.intake.EveryAgency;
import uk.conduit.consolidation.service.intake.HubFixture;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.StoppedClock;
import uk.conduit.platform.testkit.TestDatabase;
import uk.conduit.platform.testkit.TestKafka;

/**
 * The consolidation service as it runs: all of it, on a real broker, registry and database, but for its clock, which a test
 * sets, and for sign-in, which signs what a test says. It starts one minute before Monday's cut.
 */
final class RunningHub implements AutoCloseable {

    static final String BEFORE_THE_CUT = "2026-11-23T07:29:00Z";
    static final String TODAY = "2026-11-23";

    private static final String SCHEDULE =
            "{\"at\": \"07:30\", \"days\": [\"MONDAY\", \"TUESDAY\"], \"zone\": \"Europe/London\"}";

    final StoppedClock clock = StoppedClock.at(BEFORE_THE_CUT);
    final TestSignIn signIn = new TestSignIn();
    final ConfigurableApplicationContext service;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Starts on the class's database, which a {@link HubFixture} may have filled before. */
    RunningHub(RealServers servers) {
        TestKafka kafka = servers.kafka();
        for (Agency agency : EveryAgency.all()) {
            kafka.topic(agency + ".case-events", 2);
            kafka.allowTopic("consolidation", agency + ".case-events", AclOperation.READ);
        }
        kafka.topic("consolidation.briefings", 1);
        kafka.allowTopic("consolidation", "consolidation.briefings", AclOperation.WRITE);
        kafka.allowGroups("consolidation", "consolidation.");
        TestDatabase database = servers.database();
        service = new SpringApplicationBuilder(ConsolidationService.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("stoppedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .properties(Map.of(
                        "CONDUIT_CONSOLIDATION_PORT", "0",
                        "CONDUIT_SIGN_IN_ISSUER", signIn.issuer(),
                        "CONDUIT_POSTGRES_URL", database.url(),
                        "CONDUIT_POSTGRES_USERNAME", database.username(),
                        "conduit.postgres.password", database.password().value(),
                        "CONDUIT_KAFKA_BOOTSTRAP", kafka.bootstrapServers(),
                        "conduit.kafka.password",
                                kafka.password("consolidation").value(),
                        "CONDUIT_REGISTRY_URL", servers.registryUrl(),
                        "conduit.identity.hmac-key", "a secret that is long enough for a test",
                        "logging.level.org.apache.kafka", "warn"))
                .run();
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return answer(request("GET", path, token));
    }

    CompletableFuture<HttpResponse<String>> getLater(String path, String token) {
        return client.sendAsync(request("GET", path, token), BodyHandlers.ofString());
    }

    HttpResponse<String> put(String path, String json, String token) {
        return answer(with(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<String> post(String path, String token) {
        return answer(request("POST", path, token));
    }

    /** Does what an operation of the description is for: today's first briefing, some child, a right schedule. */
    HttpResponse<String> does(Operation operation, String child, @Nullable String token) {
        String path = operation
                .path()
                .replace("{date}", TODAY)
                .replace("{version}", "1")
                .replace("{id}", child);
        return operation.method().equals("PUT") && token != null
                ? put(path, SCHEDULE, token)
                : answer(request(operation.method(), path, token));
    }

    private HttpRequest request(String method, String path, @Nullable String token) {
        return with(path, token).method(method, BodyPublishers.noBody()).build();
    }

    private HttpRequest.Builder with(String path, @Nullable String token) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        service.close();
        signIn.close();
    }
}
