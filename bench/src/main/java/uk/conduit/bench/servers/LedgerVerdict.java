package uk.conduit.bench.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.assembly.sandbox.Servers;
import uk.conduit.assembly.sandbox.SignIn;

/**
 * Asks consolidation whether its ledger balances: every record has its one outcome, every effective event is in exactly
 * one picture, and nothing was held or rejected, because everything that was sent is good.
 */
public record LedgerVerdict(Servers servers) {

    private static final String READER = "amara.okafor";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int OK = 200;

    /** Whether it does. */
    public boolean balances() {
        JsonNode ledger = ledger();
        long aside = ledger.path("agencies")
                .valueStream()
                .mapToLong(it -> it.path("held").asLong(0) + it.path("rejected").asLong(0))
                .sum();
        return ledger.path("balanced").asBoolean(false) && aside == 0;
    }

    private JsonNode ledger() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(servers.running().addresses().consolidation() + "/ledger"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + SignIn.person(client, servers.running(), READER))
                    .header("Accept", "application/json")
                    .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new SandboxRefusal(
                        ExitCode.PART_FAILED, "consolidation answered %d.".formatted(response.statusCode()));
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new SandboxRefusal(ExitCode.PART_FAILED, "consolidation does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while asking for the ledger.");
        }
    }
}
