package uk.conduit.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * The police write to their own topic with nothing of ours, as {@code docs/stock-client.md} says, and the hub makes of it
 * what that page says. Their children are in social care already.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StockClientIT {

    private static final Duration SOON = Duration.ofMinutes(4);
    private static final String MANAGER = "amara.okafor";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path scratch;

    private static OwnSandbox sandbox;
    private static StockClient client;

    @BeforeAll
    static void startWithChildrenInSocialCare() {
        Path installed = StockClient.installed();
        sandbox = OwnSandbox.start(folder, List.of("police"));
        client = StockClient.ofThePolice(installed, sandbox);
        String answer = sandbox.handIn(
                        "social-care",
                        "application/vnd.dfe.csc-daily+json",
                        referred(LocalDate.now(ZoneId.of("Europe/London")).minusDays(1)))
                .body();
        assertThat(answer.lines()).allMatch(receipt -> receipt.contains("\"outcome\":\"accepted\""));
        await().atMost(SOON).until(() -> sandbox.draft(MANAGER).policeAnswers().size() == 3);
    }

    @AfterAll
    static void end() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    @Order(1)
    void nothingIsKnownOfThePoliceBeforeTheyHaveSpoken() {
        // When
        Map<String, String> answers = sandbox.draft(MANAGER).policeAnswers();
        // Then
        assertThat(answers.values()).containsOnly("NOT_KNOWN_FEED");
    }

    @Test
    @Order(2)
    void exactlyWhatTheClientWroteIsInTheLedgerThePicturesAndTheBriefing() {
        // When
        OutsideProgram.Ended ended = client.runs("example.js");
        // Then: four events that stand, two that are replaced or withdrawn, a repeat, coverage of four partitions
        assertThat(ended.complaints()).isEmpty();
        assertThat(ended.output()).hasSize(10);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(account().path("records").asInt()).isEqualTo(10));
        assertThat(account().path("consolidated").asInt()).isEqualTo(9);
        assertThat(account().path("unchanged").asInt()).isEqualTo(1);
        assertThat(sandbox.read(MANAGER, "/ledger").path("balanced").asBoolean())
                .isTrue();
        assertThat(eventsOfThePolice("SC-1")).containsExactly(event("INV-1"));
        assertThat(eventsOfThePolice("SC-2")).containsExactly(event("INV-2-C"));
        assertThat(eventsOfThePolice("SC-3")).isEmpty();
        ReadBriefing briefing = sandbox.draft(MANAGER);
        assertThat(briefing.policeAnswers())
                .containsOnly(
                        Map.entry(child("SC-1"), "INVESTIGATION"),
                        Map.entry(child("SC-2"), "INVESTIGATION"),
                        Map.entry(child("SC-3"), "NONE_KNOWN"));
        assertThat(briefing.rows("new-to-social-care").toString())
                .contains("44/1", "44/2")
                .doesNotContainIgnoringCase("suspect");
    }

    @Test
    @Order(3)
    void kcatWritesARecordWhoseBytesWerePrepared() {
        // Given
        StockClient.needsKcat();
        Path record = scratch.resolve("mis-5.avro");
        client.encodes(record);
        // When
        OutsideProgram.Ended kcat =
                client.kcat(scratch, "-P", "-t", "police.case-events", "-k", "FR-5", record.toString());
        // Then
        assertThat(kcat.code()).as(kcat.complaints()).isZero();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(eventsOf(Agency.POLICE, "FR-5")).containsExactly(event("MIS-5")));
    }

    @Test
    @Order(4)
    void kcatReadsWhatThePoliceAreToldAndNoCaseEvents() {
        // Given
        StockClient.needsKcat();
        // When
        OutsideProgram.Ended notices = client.kcat(scratch, "-C", "-e", "-o", "beginning", "-t", "police.notices");
        OutsideProgram.Ended foreign = client.kcat(scratch, "-C", "-e", "-o", "beginning", "-t", "health.case-events");
        // Then
        assertThat(notices.code()).as(notices.complaints()).isZero();
        assertThat(foreign.code()).isNotZero();
        assertThat(foreign.complaints()).containsIgnoringCase("topic authorization failed");
    }

    @Test
    @Order(5)
    void whatAClientMayNotIsRefusedToItsFace() {
        // When
        OutsideProgram.Ended ended = client.runs("refused.js");
        // Then
        assertThat(ended.complaints()).isEmpty();
        assertThat(ended.output())
                .contains(
                        "write a foreign topic: TOPIC_AUTHORIZATION_FAILED",
                        "read a foreign topic: TOPIC_AUTHORIZATION_FAILED",
                        "read its own topic: TOPIC_AUTHORIZATION_FAILED",
                        "join a foreign group: KafkaJSGroupCoordinatorNotFound");
        assertThat(ended.output())
                .filteredOn(line -> line.startsWith("register"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith(": 401"));
    }

    @Test
    @Order(6)
    void whatTheBrokerCannotSeeTheHubRejectsEachByItselfAndGivesBack() {
        // When: they were written with the refusals
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(account().path("rejected").asInt()).isEqualTo(3));
        // Then
        assertThat(sandbox.read(MANAGER, "/ledger")
                        .path("setAside")
                        .valueStream()
                        .map(aside -> aside.path("agency").asString() + " "
                                + aside.path("outcome").asString() + " "
                                + aside.path("reason").asString())
                        .toList())
                .containsExactlyInAnyOrder(
                        "police REJECTED NOT_FRAMED", "police REJECTED UNKNOWN_SCHEMA", "police REJECTED WRONG_AGENCY");
        assertThat(KafkaRecords.of(sandbox.running(), "police.case-events.rejected").stream()
                        .map(record -> record.header("conduit-reason")))
                .containsExactlyInAnyOrder("NOT_FRAMED", "UNKNOWN_SCHEMA", "WRONG_AGENCY");
        assertThat(sandbox.read(MANAGER, "/ledger").path("balanced").asBoolean())
                .isTrue();
    }

    @Test
    @Order(7)
    void noAgencyRegistersASchemaAndNobodyOneThatBreaksWhatWasPublished() {
        // When
        int agency = registers(sandbox.system("police"));
        int administrator = registers(sandbox.system("access"));
        // Then
        assertThat(agency).isEqualTo(403);
        assertThat(administrator).isEqualTo(409);
    }

    /** What the registry answers to whoever would put something else in the place of the police's events. */
    private static int registers(String token) {
        return sandbox.send(OwnSandbox.request(
                                sandbox.running().addresses().registry()
                                        + "/subjects/police.case-events-value/versions",
                                token)
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(BodyPublishers.ofString("{\"schema\": \"\\\"string\\\"\"}")))
                .statusCode();
    }

    /** Three children who were referred to social care. */
    private static String referred(LocalDate day) {
        return """
            [{"la_child_id": "SC-1",
              "child_details": {"first_name": "Ada", "surname": "Example", "date_of_birth": "2012-03-04", "sex": "F",
                "nhs_number": "9990000018"},
              "social_care_episodes": [{"social_care_episode_id": "E-1", "referral_date": "%1$s", "referral_source": "2A",
                "primary_need": "N1"}]},
             {"la_child_id": "SC-2",
              "child_details": {"first_name": "Ben", "surname": "Sample", "date_of_birth": "2011-05-06", "sex": "M",
                "nhs_number": "9990000026"},
              "social_care_episodes": [{"social_care_episode_id": "E-2", "referral_date": "%1$s", "referral_source": "2A",
                "primary_need": "N1"}]},
             {"la_child_id": "SC-3",
              "child_details": {"first_name": "Cara", "surname": "Nobody", "date_of_birth": "2013-07-08", "sex": "F",
                "nhs_number": "9990000034"},
              "social_care_episodes": [{"social_care_episode_id": "E-3", "referral_date": "%1$s", "referral_source": "2A",
                "primary_need": "N1"}]}]""".formatted(day);
    }

    private static JsonNode account() {
        return sandbox.read(MANAGER, "/ledger")
                .path("agencies")
                .valueStream()
                .filter(account -> account.path("agency").asString().equals("police"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> eventsOfThePolice(String socialCareReference) {
        return eventsOf(Agency.SOCIAL_CARE, socialCareReference);
    }

    /** The events of the police that the picture of a child rests on. */
    private static List<String> eventsOf(Agency agency, String reference) {
        String own = new SubjectRef(agency, reference).ownChildId().toString();
        return sandbox.read(MANAGER, "/children/" + own)
                .path("facts")
                .valueStream()
                .filter(fact -> fact.path("agency").asString().equals("police"))
                .map(fact -> fact.path("event").asString())
                .distinct()
                .collect(Collectors.toList());
    }

    /** A child is called by the record that comes first among its agencies'. */
    private static String child(String socialCareReference) {
        String own = new SubjectRef(Agency.SOCIAL_CARE, socialCareReference)
                .ownChildId()
                .toString();
        return sandbox.read(MANAGER, "/children/" + own).path("childId").asString();
    }

    private static String event(String recordId) {
        return EventId.of(new SourceRecord(Agency.POLICE, "force-records", recordId), 1)
                .toString();
    }
}
