package uk.conduit.consolidation.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.consolidation.service.intake.Details;
import uk.conduit.consolidation.service.intake.EventFixture;
import uk.conduit.consolidation.service.intake.HubFixture;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.testkit.RealServers;

/**
 * What the read API answers with. Of two children, one is kept from a person who is related to the child; two more are
 * perhaps the same, and of these, too, one is kept from that person.
 */
class AnswersIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RELATED = "r.elated";
    private static final ChildId ADA = ChildId.of(List.of(new SubjectRef(Agency.SOCIAL_CARE, "S1")));
    private static final ChildId BEN = ChildId.of(List.of(new SubjectRef(Agency.SOCIAL_CARE, "S2")));
    private static final ChildId MAYBE_CLEO = ChildId.of(List.of(new SubjectRef(Agency.POLICE, "P3")));
    private static final ChildId DEE = ChildId.of(List.of(new SubjectRef(Agency.POLICE, "P4")));
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static RunningHub hub;

    @SuppressWarnings("NullAway.Init")
    private static HubFixture store;

    @BeforeAll
    static void start() {
        store = new HubFixture(SERVERS.database());
        store.publish(
                EventFixture.socialCare("S1", "c-1").known("Ada", "Example", "2012-03-04"), Details.contact("C1"));
        store.publish(
                EventFixture.socialCare("S2", "c-2")
                        .known("Ben", "Sample", "2013-05-06")
                        .excluding(RELATED),
                Details.contact("C2"));
        store.publish(
                EventFixture.socialCare("S3", "c-3")
                        .known("Cleo", "Pattern", "2011-01-02")
                        .excluding(RELATED),
                Details.contact("C3"));
        store.publish(
                EventFixture.police("P3", "i-3").known("Cleo", "Pattern", "2011-01-02"), Details.investigation("I3"));
        EventFixture corrected = EventFixture.police("P4", "i-4").known("Dee", "Model", "2010-01-02");
        EventFixture withdrawn = EventFixture.police("P4", "i-5").known("Dee", "Model", "2010-01-02");
        store.publish(corrected, Details.investigation("I4"));
        store.publish(withdrawn, Details.investigation("I5"));
        store.publish(
                EventFixture.police("P4", "k-4")
                        .known("Dee", "Model", "2010-01-02")
                        .correcting(corrected.id()),
                Details.corrected(Details.investigation("I4b")));
        store.publish(
                EventFixture.police("P4", "r-5")
                        .known("Dee", "Model", "2010-01-02")
                        .retracting(withdrawn.id()),
                Details.retracted());
        store.consume();
        // The hub that is asked does not know the schemas of the one that wrote.
        store.keepPictures();
        hub = new RunningHub(SERVERS);
    }

    @AfterAll
    static void stop() {
        hub.close();
        store.close();
    }

    @Test
    void showsAChildToAMemberOfTheUnit() {
        // When
        HttpResponse<String> answer = hub.get("/children/" + BEN, member());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(answer).path("records").path(0).path("reference").asString())
                .isEqualTo("S2");
    }

    @Test
    void saysOfAChildWhichAgenciesAreInvolvedAndOfWhichThatIsNotKnown() {
        // When
        JsonNode involvement = json(hub.get("/children/" + BEN, member())).path("involvement");

        // Then
        assertThat(involvement.valueStream().map(cell -> cell.path("column").asString()))
                .containsExactly("agencies", "heard", "silent", "worker");
        assertThat(involvement.path(0).path("lines").path(0).asString()).startsWith("Children's social care: since ");
        assertThat(involvement.path(2).path("lines").valueStream().map(JsonNode::asString))
                .contains("Police: not known; it has never said that it has sent everything.");
    }

    @Test
    void tellsNobodyThatARecordWaitsWhichMayBeOfAChildThePersonIsExcludedFrom() {
        // Given
        String related = hub.signIn.person(RELATED, Roles.UNIT_MEMBER, Roles.UNIT_RESTRICTED);

        // When
        JsonNode read = json(hub.get("/children/" + MAYBE_CLEO, related));

        // Then
        assertThat(read.path("involvement")).isEmpty();
        assertThat(read.path("partNotShown").asBoolean()).isFalse();
        assertThat(json(hub.get("/children/" + MAYBE_CLEO, member())).path("involvement"))
                .hasSize(4)
                .noneMatch(cell -> cell.toString().contains("None known"));
    }

    @Test
    void putsEveryStatementAboutAChildIntoWordsAndSaysWhereItComesFrom() {
        // When
        JsonNode child = json(hub.get("/children/" + ADA, member()));

        // Then
        JsonNode fact = child.path("facts").path(0);
        assertThat(child.path("named").path(0).asString()).isEqualTo("Ada Example");
        assertThat(fact.path("words").asString()).startsWith("Contact on Sun 22 Nov 2026 12:00 from ");
        assertThat(fact.path("provenance").path("kind").asString()).isEqualTo("contact received");
        assertThat(fact.path("provenance").path("readers").asString()).isEqualTo("everybody in the unit");
        assertThat(fact.path("received").asString()).isEqualTo(HubFixture.RECEIVED.toString());
        assertThat(child.path("open").valueStream().map(JsonNode::asString))
                .anyMatch(it -> it.contains("is not known, because"));
        assertThat(child.path("police").path("answer").path("case").asString()).isEqualTo("NOT_KNOWN_FEED");
    }

    /** The registry of the hub that runs does not know the schemas with which the store was filled. */
    @Test
    void showsWhatCountsWhereWhatWasSaidBeforeCannotBeRead() {
        // When
        JsonNode child = json(hub.get("/children/" + DEE, member()));

        // Then
        JsonNode fact = child.path("facts").path(0);
        assertThat(child.path("facts")).hasSize(1);
        assertThat(fact.path("words").asString()).contains("nvestigation I4b,");
        assertThat(fact.path("received").asString()).isEqualTo(HubFixture.RECEIVED.toString());
        assertThat(child.path("historyShown").asBoolean(true)).isFalse();
    }

    @Test
    void leadsFromTheCellsOfABriefingToTheStatementsBehindThem() {
        // When
        JsonNode draft = json(hub.post("/drafts", member()));

        // Then
        List<String> evidence = draft.path("sections")
                .valueStream()
                .flatMap(section -> section.path("rows").valueStream())
                .flatMap(row -> row.path("cells").valueStream())
                .flatMap(cell -> cell.path("evidence").valueStream())
                .map(JsonNode::asString)
                .toList();
        assertThat(draft.path("sources")
                        .valueStream()
                        .map(source -> source.path("event").asString()))
                .isNotEmpty()
                .allMatch(evidence::contains)
                .doesNotHaveDuplicates();
    }

    @Test
    void saysOfEachFeedWhatItsStateMeans() {
        // When
        JsonNode feeds = json(hub.get("/feeds", member())).path("feeds");

        // Then
        assertThat(feeds).isNotEmpty().allSatisfy(feed -> {
            assertThat(feed.path("name").asString()).isNotBlank();
            assertThat(feed.path("meaning")).isNotEmpty();
            assertThat(feed.path("groups")).isNotEmpty();
        });
    }

    @Test
    void answersAnExcludedPersonAsIfThereWereNoSuchChild() {
        // Given
        String related = hub.signIn.person(RELATED, Roles.UNIT_MEMBER, Roles.UNIT_RESTRICTED);

        // When
        HttpResponse<String> answer = hub.get("/children/" + BEN, related);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(hub.get("/children/" + NOBODY, related).body());
        assertThat(hub.get("/children/" + ADA, related).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesTheChildOutOfWhatAnExcludedPersonReads() {
        // Given
        String related = hub.signIn.person(RELATED, Roles.UNIT_MANAGER);

        // When
        HttpResponse<String> draft = hub.post("/drafts", related);

        // Then
        assertThat(draft.body()).contains(ADA.toString()).doesNotContain(BEN.toString(), "Sample");
        assertThat(hub.post("/drafts", member()).body()).contains(ADA.toString(), BEN.toString());
    }

    @Test
    void leavesOutAReviewThatSpeaksOfAChildThePersonIsExcludedFrom() {
        // Given
        String related = hub.signIn.person(RELATED, Roles.UNIT_MEMBER);
        assertThat(store.bean(ChildFinder.class).reviews()).isNotEmpty();

        // When
        HttpResponse<String> reviews = hub.get("/identity/reviews", related);

        // Then
        assertThat(json(reviews).path("reviews")).isEmpty();
        assertThat(json(hub.get("/identity/reviews", member())).path("reviews")).hasSize(1);
    }

    @Test
    void saysOfWhatItDoesNotHaveThatItDoesNotHaveIt() {
        // Given
        List<String> unknown =
                List.of("/briefings/2020-01-01", "/briefings/2026-11-23/versions/9", "/children/" + NOBODY, "/nothing");

        // When
        List<HttpResponse<String>> answers =
                unknown.stream().map(path -> hub.get(path, member())).toList();

        // Then
        assertThat(answers).allSatisfy(answer -> isProblem(answer, 404));
    }

    @Test
    void repeatsNothingOfWhatItWasAskedFor() {
        // Given
        List<String> unfit = List.of(
                "/children/Ada-Example", "/briefings/Ada-Example", "/briefings/2026-11-23/versions/Ada-Example");

        // When
        List<HttpResponse<String>> answers =
                unfit.stream().map(path -> hub.get(path, member())).toList();

        // Then
        assertThat(answers).allSatisfy(answer -> {
            isProblem(answer, answer.statusCode());
            assertThat(answer.statusCode()).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("Ada", "Example");
        });
    }

    @Test
    void doesNotTakeAScheduleThatIsNone() {
        // Given
        String manager = hub.signIn.person("m.anager", Roles.UNIT_MANAGER);
        List<String> none = List.of(
                "{\"at\": \"07:30\", \"days\": [], \"zone\": \"Europe/London\"}",
                "{\"at\": \"07:30\", \"zone\": \"Europe/London\"}",
                "{\"days\": [\"MONDAY\"], \"zone\": \"Europe/London\"}",
                "{\"at\": \"07:30\", \"days\": [\"MONDAY\"]}",
                "{\"at\": \"soon\", \"days\": [\"MONDAY\"], \"zone\": \"Europe/London\"}",
                "{\"at\": \"07:30\", \"days\": [\"WASHDAY\"], \"zone\": \"Europe/London\"}",
                "{\"at\": \"07:30\", \"days\": [\"MONDAY\"], \"zone\": \"Mars\"}",
                "{\"at\": \"07:30\", \"days\": [null], \"zone\": \"Europe/London\"}",
                "null",
                "soon");

        // When
        List<HttpResponse<String>> answers = none.stream()
                .map(schedule -> hub.put("/briefings/schedule", schedule, manager))
                .toList();

        // Then
        assertThat(answers).allSatisfy(answer -> isProblem(answer, 400));
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("title").asString()).isNotBlank();
        assertThat(json(answer).propertyNames()).containsOnly("title", "status", "detail");
    }

    private static String member() {
        return hub.signIn.person("m.member", Roles.UNIT_MEMBER);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
