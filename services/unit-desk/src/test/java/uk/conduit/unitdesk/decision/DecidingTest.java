package uk.conduit.unitdesk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.Sent;
import uk.conduit.platform.testkit.StoppedClock;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.HarmStatus;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.unit.ActionAccepted;
import uk.conduit.schema.unit.ActionRaised;
import uk.conduit.schema.unit.IdentityRejected;
import uk.conduit.schema.unit.RecordCorrected;
import uk.conduit.schema.unit.RiskLevelSet;
import uk.conduit.schema.unit.SharingDecided;
import uk.conduit.schema.unit.SharingOutcome;
import uk.conduit.schema.unit.UnitCaseEvent;
import uk.conduit.unitdesk.settings.DeskSettings;

class DecidingTest {

    private static final String CHILD = "0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01";
    private static final UUID RANDOM = UUID.fromString("7f6a1c52-0000-4000-8000-000000000001");
    private static final String LEVEL = """
            {"kind": "RiskLevelSet", "harmStatus": "SUSPECTED_HARM", "riskLevel": "SIGNIFICANT",
             "narrative": "Two signals from two agencies.", "reviewDue": "2026-12-07", "agreedBy": ["police"]}""";

    private static final String ACCEPTED = """
            {"kind": "ActionAccepted", "actionId": "action-1", "acceptedBy": "Sergeant Lund",
             "accepted": "2026-11-20", "doneBy": "2026-11-27"}""";
    private static final String WITHHELD = """
            {"kind": "SharingDecided", "outcome": "WITHHELD_DETRIMENT", "recipient": "A housing association",
             "what": "Whether the child is known to the unit", "reason": "He would learn where she lives.",
             "requested": "2026-11-18", "due": "2026-11-25", "childInformed": "NOT_YET"}""";

    private final Map<String, SpecificRecord> published = new TreeMap<>();
    private final StoppedClock clock = StoppedClock.at("2026-11-23T09:30:00.123456Z");
    private Sent answer = new Sent.Acknowledged(0, 0);

    private final Deciding deciding = new Deciding(
            new UnitEvents(new DeskSettings(
                    URI.create("http://hub"), URI.create("http://sign-in"), "desk", "CSE unit", "", "isa-2026-01")),
            new Recorder(),
            clock,
            () -> RANDOM);

    @Test
    void publishesALevelInTheNameOfThePersonWhoSetIt() throws Exception {
        // When
        Decided decided = decide(about(LEVEL));
        // Then
        UnitCaseEvent event = publishedUnder(CHILD);
        assertThat(event.getDetail()).isInstanceOfSatisfying(RiskLevelSet.class, level -> {
            assertThat(level.getSetBy()).isEqualTo("Rowan Marsh (r.marsh)");
            assertThat(level.getHarmStatus()).isEqualTo(HarmStatus.SUSPECTED_HARM);
            assertThat(level.getAgreedBy()).containsExactly("police");
        });
        assertThat(event.getSubject().getReference()).isEqualTo(CHILD);
        assertThat(event.getAssertion()).isEqualTo(Assertion.PROFESSIONAL_OPINION);
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.NARRATIVE);
        assertThat(event.getHeader().getEventId())
                .isEqualTo(EventId.of(new SourceRecord(Agency.UNIT, "unit-desk", RANDOM.toString()), 1)
                        .toString());
        assertThat(decided)
                .isInstanceOfSatisfying(
                        Decided.Published.class,
                        it -> assertThat(it.publication().eventId())
                                .hasToString(event.getHeader().getEventId()));
    }

    @Test
    void makesTheSameEventOfTheSameRequestSentAgainLater() throws Exception {
        // Given
        String request = about(LEVEL, "\"id\": \"level-1\", \"version\": 2, \"decidedAt\": \"2026-11-23T09:00:00Z\"");
        decide(request);
        SpecificRecord first = publishedUnder(CHILD);
        // When
        clock.forward(Duration.ofDays(40));
        decide(request);
        // Then
        assertThat(publishedUnder(CHILD)).isEqualTo(first);
    }

    @Test
    void givesAnActionTheIdUnderWhichItIsCompletedLater() throws Exception {
        // When
        decide(about("""
                {"kind": "ActionRaised", "action": "Visit the school", "owner": "police", "due": "2026-11-23",
                 "sourceMeeting": "Daily briefing"}"""));
        // Then
        assertThat(publishedUnder(CHILD).getDetail())
                .isInstanceOfSatisfying(
                        ActionRaised.class, it -> assertThat(it.getActionId()).isEqualTo(RANDOM.toString()));
    }

    @Test
    void saysWhoTookAnActionOnAndByWhenItWillBeDone() throws Exception {
        // When
        decide(about(ACCEPTED));
        // Then
        assertThat(publishedUnder(CHILD).getDetail())
                .isEqualTo(new ActionAccepted(
                        "action-1", "Sergeant Lund", LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-27")));
        assertThat(publishedUnder(CHILD).getAssertion()).isEqualTo(Assertion.FACT);
    }

    @Test
    void publishesThatSomethingWasWithheldWithItsReasonAndWhoDecided() throws Exception {
        // When
        decide(about(WITHHELD));
        // Then
        assertThat(publishedUnder(CHILD).getDetail()).isInstanceOfSatisfying(SharingDecided.class, it -> {
            assertThat(it.getDecisionId()).isEqualTo(RANDOM.toString());
            assertThat(it.getOutcome()).isEqualTo(SharingOutcome.WITHHELD_DETRIMENT);
            assertThat(it.getDecidedBy()).isEqualTo("Rowan Marsh (r.marsh)");
            assertThat(it.getDecided()).isEqualTo("2026-11-23");
            assertThat(it.getRequested()).isEqualTo("2026-11-18");
            assertThat(it.getDue()).isEqualTo("2026-11-25");
        });
        assertThat(publishedUnder(CHILD).getAssertion()).isEqualTo(Assertion.PROFESSIONAL_OPINION);
        assertThat(publishedUnder(CHILD).getVisibility().getProfile()).isEqualTo(Profile.NARRATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Sergeant Lund\" | \"\" | decision.acceptedBy",
                "\"2026-11-20\" | \"2026-11-24\" | decision.accepted",
                "\"2026-11-27\" | \"2026-11-19\" | decision.doneBy"
            })
    void refusesAnAcceptanceThatIsNone(String right, String wrong, String field) throws Exception {
        // When
        Decided decided = decide(about(ACCEPTED.replace(right, wrong)));
        // Then
        assertThat(decided)
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        it -> assertThat(it.faults()).extracting(Fault::field).containsExactly(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"He would learn where she lives.\" | \" \" | decision.reason",
                "\"WITHHELD_DETRIMENT\" | \"CONDITIONAL\" | decision.conditions",
                "\"due\" | \"conditions\": \"By hand\", \"due\" | decision.conditions",
                "\"2026-11-18\" | \"2026-11-24\" | decision.requested",
                "\"2026-11-25\" | \"2026-11-17\" | decision.due",
                "\"requested\": \"2026-11-18\", | | decision.due"
            })
    void refusesADecisionAboutSharingThatIsNone(String right, String wrong, String field) throws Exception {
        // When
        Decided decided = decide(about(WITHHELD.replace(right, wrong == null ? "" : wrong)));
        // Then
        assertThat(decided)
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        it -> assertThat(it.faults()).extracting(Fault::field).containsExactly(field));
        assertThat(published).isEmpty();
    }

    @Test
    void correctsAnEarlierEventByAWholeNewStatement() throws Exception {
        // When
        decide(about("""
                {"kind": "RecordCorrected", "corrects": "5d1f3a40-0001-5000-8000-000000000001", "reason": "Wrong date",
                 "fields": ["reviewDue"], "replacement": %s}""".formatted(LEVEL)));
        // Then
        UnitCaseEvent event = publishedUnder(CHILD);
        assertThat(event.getCorrection().getSupersedes()).isEqualTo("5d1f3a40-0001-5000-8000-000000000001");
        assertThat(event.getCorrection().getRetracts()).isNull();
        assertThat(event.getDetail())
                .isInstanceOfSatisfying(
                        RecordCorrected.class,
                        it -> assertThat(it.getReplacement()).isInstanceOf(RiskLevelSet.class));
    }

    @Test
    void retractsAnEarlierEvent() throws Exception {
        // When
        decide(about("""
                {"kind": "RecordRetracted", "retracts": "5d1f3a40-0001-5000-8000-000000000001", "reason": "Wrong child"}"""));
        // Then
        UnitCaseEvent event = publishedUnder(CHILD);
        assertThat(event.getCorrection().getRetracts()).isEqualTo("5d1f3a40-0001-5000-8000-000000000001");
        assertThat(event.getDetail()).isInstanceOf(RecordRetracted.class);
    }

    @Test
    void publishesAVerdictAboutTwoReferencesUnderTheChildOfTheFirst() throws Exception {
        // Given
        String request = """
                {"verdict": "NOT_SAME", "one": {"agency": "police", "reference": "NP-1"},
                 "other": {"agency": "social-care", "reference": "22"}, "reason": "Twins"}""";
        // When
        deciding.decide(RequestReader.read(bytes(request), Request.AboutIdentity.class), author());
        // Then
        String child = new SubjectRef(Agency.POLICE, "NP-1").ownChildId().toString();
        assertThat(publishedUnder(child).getDetail()).isInstanceOfSatisfying(IdentityRejected.class, it -> {
            assertThat(it.getOne().getReference()).isEqualTo("NP-1");
            assertThat(it.getDecidedBy()).isEqualTo("Rowan Marsh (r.marsh)");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"narrative\": \"Two signals from two agencies.\" | \"narrative\": \" \" | decision.narrative",
                "\"reviewDue\": \"2026-12-07\" | \"reviewDue\": \"2026-11-23\" | decision.reviewDue",
                "[\"police\"] | [\"The Police\"] | decision.agreedBy",
                "\"childId\" | \"version\": 0, \"childId\" | version",
                "\"childId\" | \"id\": \"a b\", \"decidedAt\": \"2026-11-23T09:00:00Z\", \"childId\" | id",
                "\"childId\" | \"id\": \"a\", \"childId\" | decidedAt",
                "\"childId\" | \"decidedAt\": \"2026-11-23T10:00:00Z\", \"childId\" | decidedAt"
            })
    void refusesWhatIsNotADecision(String right, String wrong, String field) throws Exception {
        // When
        Decided decided = decide(about(LEVEL).replace(right, wrong));
        // Then
        assertThat(decided)
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        it -> assertThat(it.faults()).extracting(Fault::field).containsExactly(field));
        assertThat(published).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"agreedBy\" | \"setBy\": \"Somebody Else\", \"agreedBy\" | decision.setBy",
                "\"SUSPECTED_HARM\" | \"BAD\" | decision.harmStatus",
                "\"SUSPECTED_HARM\" | 3 | decision.harmStatus",
                "\"reviewDue\": \"2026-12-07\", | | decision.reviewDue",
                "\"RiskLevelSet\" | \"FeedCoverage\" | decision",
                "\"childId\" | \"child\" | childId"
            })
    void refusesWhatItCannotReadAndQuotesNoneOfIt(String right, String wrong, String field) {
        // Given
        String request = about(LEVEL).replace(right, wrong == null ? "" : wrong);
        // When / Then
        assertThatThrownBy(() -> RequestReader.read(bytes(request), Request.AboutChild.class))
                .isInstanceOfSatisfying(RequestReader.Unreadable.class, it -> {
                    assertThat(it.fault().field()).isEqualTo(field);
                    assertThat(it).hasNoCause();
                    assertThat(it.fault().reason()).doesNotContain("Somebody", "BAD");
                });
    }

    @Test
    void saysUnderWhichIdToSendItAgainWhenKafkaIsAway() throws Exception {
        // Given
        answer = new Sent.Away("TimeoutException");
        // When
        Decided decided = decide(about(LEVEL));
        // Then
        assertThat(decided)
                .isInstanceOfSatisfying(
                        Decided.Away.class,
                        it -> assertThat(it.publication().record().recordId()).isEqualTo(RANDOM.toString()));
    }

    private static String about(String decision, String... more) {
        return "{\"childId\": \"" + CHILD + "\", \"decision\": " + decision
                + (more.length == 0 ? "" : ", " + String.join(", ", List.of(more))) + "}";
    }

    private Decided decide(String request) throws RequestReader.Unreadable {
        return deciding.decide(RequestReader.read(bytes(request), Request.AboutChild.class), author());
    }

    private UnitCaseEvent publishedUnder(String key) {
        return (UnitCaseEvent) Objects.requireNonNull(published.get("unit.case-events/" + key));
    }

    private static Author author() {
        return new Author("r.marsh", "Rowan Marsh");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private final class Recorder implements EventPublisher {

        @Override
        public CompletableFuture<Sent> publish(TopicName topic, String key, SpecificRecord event) {
            published.put(topic + "/" + key, event);
            return CompletableFuture.completedFuture(answer);
        }

        @Override
        public CompletableFuture<Sent> publish(TopicName topic, int partition, String key, SpecificRecord event) {
            return publish(topic, key, event);
        }

        @Override
        public OptionalInt partitions(TopicName topic) {
            return OptionalInt.of(1);
        }

        @Override
        public void flush() {
            // Nothing waits.
        }
    }
}
