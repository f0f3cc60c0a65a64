package uk.conduit.agency.voluntary.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uk.conduit.agency.core.contract.TopicReader;
import uk.conduit.agency.voluntary.report.Filled;
import uk.conduit.platform.testkit.RealServers;

/** A report from signing in to the event in Kafka, on a real broker, registry and sign-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ReportingIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private Doorstep doorstep;
    private TopicReader topic;

    @BeforeAll
    void start() throws Exception {
        doorstep = Doorstep.with(SERVERS);
        topic = new TopicReader(SERVERS.kafka().administratorSettings(), SERVERS.registryUrl());
    }

    @AfterAll
    void stop() {
        doorstep.close();
    }

    @Test
    void aReportBecomesTheEventThatItsReceiptNames() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");
            Visitor.Page check = worker.press("check", answers(form, Filled.wholly()));
            assertThat(check.heading()).isEqualTo("Read your report over before you send it");
            assertThat(check.text()).contains("AB12 CDE, silver hatchback", "Ash");

            // When
            Visitor.Page receipt = worker.press("send", check.form());

            // Then
            String reference = check.field("reference");
            String eventId = eventId(receipt);
            assertThat(receipt.status()).isEqualTo(200);
            assertThat(receipt.address().getPath()).isEqualTo("/concerns/receipts/" + reference);
            assertThat(receipt.text())
                    .contains(reference, "Friday 27 November 2026", "have passed already")
                    .doesNotContain("Ash");
            assertThat(lying(eventId)).hasSize(1);
            GenericRecord event = lying(eventId).getFirst().event();
            assertThat(event.toString()).contains("AB12 CDE", "R06").doesNotContain("Wren", "w.hale");
        }
    }

    @Test
    void whoeverTypedANumberWhereNoneIsAskedForIsToldBeforeSendingAndMaySend() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            Filled filled = Filled.wholly()
                    .with("what", "Ring me on 01632 960998 in the evening.")
                    .with("people", "Called Jay, about 25\nwren@example.org knows more");
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");

            // When
            Visitor.Page check = worker.press("check", answers(form, filled));

            // Then
            assertThat(check.document().select("div:has(> dd .concern-own) dt").eachText())
                    .containsExactly("What was seen or heard", "People");
            assertThat(check.text())
                    .contains(
                            "This holds a telephone number or an e-mail address. Take it out if it is your own: your contact must"
                                    + " not go into the report.");
            assertThat(worker.press("send", check.form()).heading()).isEqualTo("Your report was sent");
        }
    }

    @Test
    void whatIsSentTwiceIsOneEventAndOneReceipt() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");
            Map<String, List<String>> report =
                    worker.press("check", answers(form, Filled.scarcely())).form();

            // When
            Visitor.Page one = worker.press("send", report);
            Visitor.Page again = worker.press("send", report);

            // Then
            assertThat(again.text()).isEqualTo(one.text());
            assertThat(lying(eventId(one))).hasSize(1);
        }
    }

    @Test
    void twoPressesAtOnceAreOneEvent() throws Exception {
        try (Visitor worker = new Visitor(doorstep);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");
            Map<String, List<String>> report =
                    worker.press("check", answers(form, Filled.scarcely())).form();
            Callable<Visitor.Page> press = () -> worker.press("send", report);

            // When
            List<Future<Visitor.Page>> pressed = threads.invokeAll(List.of(press, press, press));

            // Then
            for (Future<Visitor.Page> page : pressed) {
                assertThat(page.get().heading()).isEqualTo("Your report was sent");
            }
            assertThat(lying(eventId(pressed.getFirst().get()))).hasSize(1);
        }
    }

    @Test
    void aReportThatWasSentStaysAsItWasSent() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");
            Map<String, List<String>> report =
                    worker.press("check", answers(form, Filled.scarcely())).form();
            worker.press("send", report);
            report.put("what", List.of("Something else altogether."));

            // When
            Visitor.Page other = worker.press("send", report);

            // Then
            assertThat(other.status()).isEqualTo(400);
            assertThat(other.text()).contains(form.field("reference") + ", was sent before and says something else");
            assertThat(other.form().get("what")).containsExactly("Something else altogether.");
        }
    }

    @Test
    void whatASessionThatKnowsNothingOfTheReceiptSendsUnderItsReferenceIsALaterVersionAndNotLost() throws Exception {
        try (Visitor first = new Visitor(doorstep);
                Visitor second = new Visitor(doorstep)) {
            // Given
            Visitor.Page form = first.signedInAs("w.hale", "/concerns/new");
            Map<String, List<String>> report =
                    first.press("check", answers(form, Filled.scarcely())).form();
            String earlier = eventId(first.press("send", report));
            Visitor.Page elsewhere = second.signedInAs("w.hale", "/concerns/new");
            report.put("_csrf", List.of(elsewhere.field("_csrf")));
            report.put("what", List.of("Something else altogether."));

            // When
            String later = eventId(second.press("send", report));

            // Then
            assertThat(later).isNotEqualTo(earlier);
            assertThat(version(later)).isGreaterThan(version(earlier));
            assertThat(lying(later).getFirst().event().toString()).contains("Something else altogether.");
        }
    }

    @Test
    void whatIsWrongIsToldFirstAndWhatWasTypedIsKept() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");
            Filled faulty = Filled.wholly().without("informed").with("postcode", "Marlow Street");

            // When
            Visitor.Page mended = worker.press("check", answers(form, faulty));

            // Then
            var document = mended.document();
            assertThat(mended.status()).isEqualTo(400);
            assertThat(document.title()).startsWith("Error: ");
            assertThat(document.select("main .govuk-error-summary a").eachAttr("href"))
                    .containsExactly("#postcode", "#informed");
            assertThat(document.select(".govuk-error-summary a").stream()
                            .allMatch(
                                    link -> !document.select(link.attr("href")).isEmpty()))
                    .isTrue();
            assertThat(document.expectFirst("#postcode").val()).isEqualTo("Marlow Street");
            assertThat(document.expectFirst("#postcode").attr("aria-describedby"))
                    .isEqualTo("postcode-hint postcode-error");
            assertThat(document.expectFirst("#people").val())
                    .isEqualTo("Called Jay, about 25, tall\nA woman with a white dog");
            assertThat(document.select("input[name=signs][checked]").eachAttr("value"))
                    .containsExactly("R06", "R03", "V06");
            assertThat(document.expectFirst("input[name=born-estimated]").hasAttr("checked"))
                    .isTrue();
            assertThat(mended.field("reference")).isEqualTo(form.field("reference"));
        }
    }

    @Test
    void whatIsChangedIsTypedIntoTheFormAgain() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");
            Visitor.Page check = worker.press("check", answers(form, Filled.wholly()));

            // When
            Visitor.Page change = worker.press("change:people", check.form());

            // Then
            var document = change.document();
            assertThat(change.status()).isEqualTo(200);
            assertThat(document.expectFirst("[autofocus]").id()).isEqualTo("people");
            assertThat(document.expectFirst("#given-name").val()).isEqualTo("Ash");
        }
    }

    @Test
    void aSignInThatEndedLosesNothingThatWasTyped() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");
            Map<String, List<String>> typed = answers(form, Filled.wholly());
            signOut(worker, form);
            Visitor.Page interrupted = worker.press("check", typed);
            assertThat(interrupted.status()).isEqualTo(403);
            assertThat(interrupted.text()).contains("Nothing was sent, and nothing is lost", "Sign in again");
            worker.signedInAs("w.hale", "/oauth2/authorization/conduit");

            // When
            Visitor.Page backAgain = worker.press("change:basis", interrupted.form());
            Visitor.Page form2 = worker.press("change:basis", backAgain.form());

            // Then
            assertThat(form2.status()).isEqualTo(200);
            assertThat(form2.document().expectFirst("#given-name").val()).isEqualTo("Ash");
            assertThat(form2.field("reference")).isEqualTo(form.field("reference"));
        }
    }

    @Test
    void anotherSitesFormIsNeitherTakenNorShown() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            worker.signedInAs("w.hale", "/concerns/new");

            // When
            Visitor.Page forged = worker.post(
                    doorstep.at("/concerns/report"), "http://elsewhere.example", "step=send&what=Quillfeather");

            // Then
            assertThat(forged.status()).isEqualTo(403);
            assertThat(forged.response().body()).doesNotContain("Quillfeather");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.marsh", "t.reed", "b.oth"})
    void theUnitAndAdministratorsReportNothingHere(String username) throws Exception {
        try (Visitor other = new Visitor(doorstep)) {
            // When
            Visitor.Page page = other.signedInAs(username, "/concerns/new");

            // Then
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.text()).contains("This page is not for your role");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"voluntary-system", "w.hale-cli"})
    void noBearerTokenOpensThePage(String client) throws Exception {
        // When
        HttpResponse<String> asProgram = send(bearer(client, "/concerns/new").GET());
        HttpResponse<String> form = send(bearer(client, "/concerns/report")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("step=send")));

        // Then
        assertThat(asProgram.statusCode()).isEqualTo(401);
        assertThat(form.statusCode()).isEqualTo(403);
    }

    @Test
    void noSessionAndNoPersonOpensTheDoorForSystems() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            worker.signedInAs("w.hale", "/concerns/new");

            // When
            Visitor.Page withSession = worker.post(doorstep.at("/records"), Map.of("kind", List.of("concern")));
            HttpResponse<String> withToken = send(bearer("w.hale-cli", "/records")
                    .header("Content-Type", "application/vnd.conduit.voluntary+json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));

            // Then
            assertThat(withSession.status()).isEqualTo(401);
            assertThat(withToken.statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/records", "/signed-in/nowhere"})
    void aPersonAtAnAddressThatIsNoPageGetsAPageAndASystemTheDoorsWords(String path) throws Exception {
        try (Visitor anybody = new Visitor(doorstep)) {
            // When
            Visitor.Page page = anybody.open(path);
            HttpResponse<String> system =
                    send(HttpRequest.newBuilder(doorstep.at(path)).GET());

            // Then
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.heading()).isEqualTo("Page not found");
            assertThat(page.document().select("main a").attr("href")).isEqualTo("/");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(system.statusCode()).isEqualTo(401);
            assertThat(system.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void nothingTypedIsRepeatedInALogAnAddressOrAnError(CapturedOutput output) throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            String canary = "Quillfeather";
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");
            Map<String, List<String>> typed = answers(
                    form,
                    Filled.wholly()
                            .with("what", canary)
                            .with("given-name", canary)
                            .with("people", canary)
                            .with("team", canary));

            // When
            Visitor.Page check = worker.press("check", typed);
            Visitor.Page receipt = worker.press("send", check.form());
            Visitor.Page broken = worker.post(
                    doorstep.at("/concerns/report"),
                    doorstep.at("/").toString(),
                    "what=%zz" + canary + "&" + canary + "=%");
            Visitor.Page huge = worker.post(
                    doorstep.at("/concerns/report"), doorstep.at("/").toString(), "what=" + canary.repeat(300_000));

            // Then
            assertThat(receipt.heading()).isEqualTo("Your report was sent");
            assertThat(List.of(check, receipt, broken, huge))
                    .allSatisfy(page -> assertThat(page.address().toString()).doesNotContain(canary));
            assertThat(List.of(broken, huge)).allSatisfy(page -> {
                assertThat(page.status()).isBetween(400, 499);
                assertThat(page.response().body()).doesNotContain(canary);
            });
            assertThat(output.getAll()).doesNotContain(canary);
        }
    }

    @Test
    void everyPageIsKeptByNobodyFramedByNobodyAndWithoutScript() throws Exception {
        try (Visitor worker = new Visitor(doorstep)) {
            // Given
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");

            // When
            List<Visitor.Page> pages = List.of(
                    form,
                    worker.open("/"),
                    worker.open("/guidance"),
                    worker.open("/concerns/nowhere"),
                    worker.press("check", answers(form, Filled.scarcely())));

            // Then
            assertThat(pages).allSatisfy(page -> {
                assertThat(page.header("Cache-Control")).isEqualTo("no-store");
                assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
                assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(page.header("Content-Security-Policy"))
                        .startsWith("default-src 'none'; style-src 'self';")
                        .contains("frame-ancestors 'none'");
                assertThat(page.document().select("script, [style], [onclick]")).isEmpty();
            });
        }
    }

    @Test
    void signingInIsBegunHereAndProved() throws Exception {
        // When
        HttpResponse<String> begin = send(HttpRequest.newBuilder(doorstep.at("/oauth2/authorization/conduit"))
                .header("Accept", "text/html")
                .GET());
        HttpResponse<String> forged =
                send(HttpRequest.newBuilder(doorstep.at("/login/oauth2/code/conduit?code=stolen&state=made-up"))
                        .header("Accept", "text/html")
                        .GET());

        // Then
        assertThat(begin.headers().firstValue("Location").orElse(""))
                .startsWith(doorstep.signIn() + "/oauth2/authorize")
                .contains("code_challenge_method=S256", "state=", "nonce=");
        assertThat(begin.headers().firstValue("Set-Cookie").orElse(""))
                .contains("conduit-voluntary=", "HttpOnly", "SameSite=Lax");
        assertThat(forged.headers().firstValue("Location").orElse("")).endsWith("/sign-in-failed");
    }

    @Test
    void whileKafkaIsAwayTheReportStaysOnThePage() throws Exception {
        try (Doorstep cutOff = Doorstep.cutOff();
                Visitor worker = new Visitor(cutOff)) {
            // Given
            Visitor.Page form = worker.signedInAs("w.hale", "/concerns/new");
            Map<String, List<String>> report =
                    worker.press("check", answers(form, Filled.wholly())).form();

            // When
            Visitor.Page away = worker.press("send", report);

            // Then
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isNotEmpty();
            assertThat(away.document().title()).startsWith("Error: ");
            assertThat(away.text()).contains("Nothing of what you typed is lost", "AB12 CDE, silver hatchback");
            Map<String, List<String>> kept = new HashMap<>(away.form());
            kept.remove("_csrf");
            report.remove("_csrf");
            assertThat(kept).isEqualTo(report);
        }
    }

    private List<TopicReader.Lying> lying(String eventId) throws IOException, InterruptedException {
        return topic.read(Doorstep.TOPIC).stream()
                .filter(it -> it.eventId().equals(eventId))
                .toList();
    }

    private long version(String eventId) throws IOException, InterruptedException {
        GenericRecord header = (GenericRecord) lying(eventId).getFirst().event().get("header");
        return (Long) header.get("sourceVersion");
    }

    private static String eventId(Visitor.Page receipt) {
        return receipt.document().select(".concern-code").text();
    }

    /** What a form holds of itself, with these answers typed into it. */
    private static Map<String, List<String>> answers(Visitor.Page form, Filled filled) {
        Map<String, List<String>> all = new HashMap<>(filled.values());
        all.put("_csrf", List.of(form.field("_csrf")));
        all.put("reference", List.of(form.field("reference")));
        return all;
    }

    private void signOut(Visitor worker, Visitor.Page page) throws IOException, InterruptedException {
        worker.post(
                doorstep.at("/sign-out"),
                Map.of(
                        "_csrf",
                        List.of(page.document()
                                .expectFirst("header input[name=_csrf]")
                                .val())));
    }

    private HttpRequest.Builder bearer(String client, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(doorstep.at(path)).header("Authorization", "Bearer " + doorstep.token(client));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
