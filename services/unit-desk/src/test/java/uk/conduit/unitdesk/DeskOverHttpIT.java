package uk.conduit.unitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskOverHttpIT {

    private static final String ONE_BRIEFING = """
            {"date": "2026-11-23", "version": 1, "kind": "SCHEDULED", "marking": "OFFICIAL-SENSITIVE",
             "window": {"from": "2026-11-22T07:30:00Z", "to": "2026-11-23T07:30:00Z"}, "asAt": "2026-11-23T07:30:00Z"}""";

    private final Desk desk = new Desk();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void theHubHasABriefing() {
        desk.hub().reset();
        desk.hub().says("/briefings/2026-11-23", ONE_BRIEFING).says("/briefings", "{\"briefings\": []}");
    }

    @AfterAll
    void stop() {
        http.close();
        desk.close();
    }

    @Test
    void asksTheHubWithThePersonsOwnTokenAndKeepsNothing() throws Exception {
        // Given
        String token = desk.token("r.marsh-cli");
        // When
        HttpResponse<String> page = get("/briefings/2026-11-23?standalone=true", "Bearer " + token, "text/html");
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("OFFICIAL-SENSITIVE", "@media print");
        assertThat(desk.hub().askedWith()).isEqualTo("Bearer " + token);
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void saysThatNoneIsPublishedYet() throws Exception {
        // When
        HttpResponse<String> page = get("/", "Bearer " + desk.token("r.marsh-cli"), "text/html");
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("No briefing is published yet", "next scheduled cut");
    }

    @ParameterizedTest
    @CsvSource({
        "401, 401, did not accept your sign-in",
        "403, 403, Your role does not include reading cases",
        "404, 404, There is no such briefing",
        "500, 503, The hub is not answering",
        "503, 503, The hub is not answering",
        "418, 502, could not be read"
    })
    void turnsTheHubsErrorsIntoPagesAndProblems(int hub, int status, String words) throws Exception {
        // Given
        desk.hub().refuses(hub);
        String token = "Bearer " + desk.token("r.marsh-cli");
        // When
        HttpResponse<String> page = get("/briefings/2026-11-23", token, "text/html");
        HttpResponse<String> problem = get("/briefings/2026-11-23", token, "application/json");
        // Then
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1", words).doesNotContain("Exception", "\tat ");
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.body()).contains(words);
    }

    @Test
    void saysThatItCannotReadAnAnswerWithoutQuotingIt() throws Exception {
        // Given
        desk.hub().says("/briefings/2026-11-23", "{\"date\": \"secret of the hub\"}");
        // When
        HttpResponse<String> page = get("/briefings/2026-11-23", "Bearer " + desk.token("r.marsh-cli"), "text/html");
        // Then
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).doesNotContain("secret of the hub");
    }

    @Test
    void givesThePdfOfWhatThePersonMaySeeAndKeepsNothing() throws Exception {
        // Given
        String token = "Bearer " + desk.token("r.marsh-cli");
        // When
        HttpResponse<String> pdf = get("/briefings/2026-11-23.pdf", token, "application/pdf");
        // Then
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"briefing-2026-11-23-version-1.pdf\"");
        assertThat(pdf.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(desk.hub().askedWith()).isEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource({"/children/00000000-0000-5000-8000-000000000000", "/children/Ash-Pinder"})
    void saysThatThereIsNoSuchChildWhetherItIsUnknownOrKeptFromThePerson(String path) throws Exception {
        // When
        HttpResponse<String> page = get(path, "Bearer " + desk.token("r.marsh-cli"), "text/html");
        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such child").doesNotContain("secret of the hub", "Pinder");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere, 404, Page not found", "/briefings/yesterday, 400, The address is not right"})
    void hasAPageForAWrongAddress(String path, int status, String words) throws Exception {
        // When
        HttpResponse<String> page = get(path, "Bearer " + desk.token("r.marsh-cli"), "text/html");
        // Then
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words).doesNotContain("Exception", "yesterday");
    }

    @Test
    void sendsAPersonToSignInAndTellsAProgramThatItMust() throws Exception {
        // When
        HttpResponse<String> person = get("/", "", "text/html");
        HttpResponse<String> program = get("/", "", "application/json");
        HttpResponse<String> forged = get("/", "Bearer e30.e30.e30", "application/json");
        // Then
        assertThat(person.headers().firstValue("location").orElse("")).endsWith("/oauth2/authorization/conduit");
        assertThat(person.headers().firstValue("set-cookie").orElse(""))
                .contains("conduit-unit-desk=", "HttpOnly", "SameSite=Lax");
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(forged.statusCode()).isEqualTo(401);
    }

    @Test
    void asksThePersonToProveThatTheyBeganTheSignIn() throws Exception {
        // When
        HttpResponse<String> start = get("/oauth2/authorization/conduit", "", "text/html");
        // Then
        assertThat(start.headers().firstValue("location").orElse(""))
                .startsWith(desk.signIn() + "/oauth2/authorize")
                .contains("code_challenge_method=S256");
    }

    @Test
    void letsTheStyleSheetBeKeptAndNothingElse() throws Exception {
        // Given
        String page = get("/signed-out", "", "text/html").body();
        String style = page.replaceAll("(?s).*href=\"(/assets/[^\"]+)\".*", "$1");
        // When
        HttpResponse<String> sheet = get(style, "", "text/css");
        // Then
        assertThat(sheet.headers().firstValue("cache-control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(sheet.headers().firstValue("content-type").orElse("")).startsWith("text/css");
    }

    @ParameterizedTest
    @CsvSource({"t.reed-cli, 403", "b.oth-cli, 403", "police, 403", "r.marsh-cli, 503"})
    void letsTheUnitDecideAndNobodyElse(String client, int status) throws Exception {
        // Given
        String request = """
                {"verdict": "SAME", "one": {"agency": "police", "reference": "NP-1"},
                 "other": {"agency": "social-care", "reference": "22"}, "reason": "Same school and address"}""";
        // When
        HttpResponse<String> answer = post("/identity/decisions", "Bearer " + desk.token(client), request);
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 503) {
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
            assertThat(answer.body()).contains("\"decidedAt\"", "\"id\"", "Kafka is away");
        }
    }

    @Test
    void refusesADecisionThatIsNotCompleteAndQuotesNoneOfIt() throws Exception {
        // When
        HttpResponse<String> answer = post(
                "/decisions",
                "Bearer " + desk.token("r.marsh-cli"),
                "{\"childId\": \"Ash Pinder\", \"decision\": {\"kind\": \"WorkerAllocated\"}}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("childId").doesNotContain("Ash");
    }

    @Test
    void takesNoDecisionFromAnotherSitesPage() throws Exception {
        // When
        HttpResponse<String> answer = post("/decisions", "", "{}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void saysThatItIsWellAndNothingMore() throws Exception {
        // When
        HttpResponse<String> health = get("/actuator/health", "", "application/json");
        // Then
        assertThat(health.body()).contains("UP").doesNotContain("components");
    }

    private HttpResponse<String> get(String path, String authorization, String accept) throws Exception {
        return send(HttpRequest.newBuilder(desk.at(path)).header("Accept", accept), authorization);
    }

    private HttpResponse<String> post(String path, String authorization, String json) throws Exception {
        URI address = desk.at(path);
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String authorization) throws Exception {
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
