package uk.conduit.agency.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.core.contract.RecordFixture.record;
import static uk.conduit.agency.core.contract.RecordFixture.with;
import static uk.conduit.agency.core.record.SampleLanguage.RECORDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.police.MissingReported;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.police.RecordCorrected;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.LinkKind;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.shared.RestrictedItemExists;

/** What every police record has in common. */
class RecordTranslatorTest {

    private static final ObjectNode MISSING = record("missing", "{'reference':'M-7','grade':'HIGH'}");

    @Test
    void makesTheSameEventOfTheSameVersion() {
        // When
        Translation.Event event = RECORDS.event(MISSING);

        // Then
        SourceRecord source = new SourceRecord(Agency.POLICE, RecordFixture.SYSTEM, "R-1");
        assertThat(event.id()).isEqualTo(EventId.of(source, 2));
        assertThat(event.key()).isEqualTo("N-1");
        assertThat(event).isEqualTo(RECORDS.event(MISSING));
        PoliceCaseEvent published = (PoliceCaseEvent) event.event();
        assertThat(published.getHeader().getEventId()).isEqualTo(event.id().toString());
        assertThat(published.getHeader().getRecordedAt()).isEqualTo("2026-11-22T22:15:00Z");
        assertThat(published.getSubject().getReference()).isEqualTo("N-1");
    }

    @Test
    void isSharedForLawEnforcementUnderTheAgreement() {
        // When
        PoliceCaseEvent event = RECORDS.published(PoliceCaseEvent.class, with(MISSING, "childInformed", "'NO_UNSAFE'"));

        // Then
        assertThat(event.getLawfulBasis().getPart3()).isTrue();
        assertThat(event.getLawfulBasis().getArticle6()).isNull();
        assertThat(event.getLawfulBasis().getAgreement()).isEqualTo("isa-2026-01");
        assertThat(event.getLawfulBasis().getChildInformed()).isEqualTo(ChildInformed.NO_UNSAFE);
        assertThat(event.getMarking().getOriginator()).isEqualTo("Originator");
    }

    @Test
    void hidesTheChildFromTheExcluded() {
        // When
        PoliceCaseEvent event = RECORDS.published(PoliceCaseEvent.class, with(MISSING, "excluded", "['zoe','adam']"));

        // Then
        assertThat(event.getVisibility().getExcluded()).containsExactly("adam", "zoe");
    }

    @Test
    void namesTheRecordsOwnContactOrElseTheConfiguredOne() {
        // When
        Contact own = RECORDS.published(
                        PoliceCaseEvent.class, with(MISSING, "contact", "{'team':'Missing team','phone':'0100'}"))
                .getContact();
        Contact configured = RECORDS.published(PoliceCaseEvent.class, MISSING).getContact();

        // Then
        assertThat(own).isEqualTo(new Contact("Missing team", null, null, "0100"));
        assertThat(configured).isEqualTo(RecordFixture.DESK);
    }

    @Test
    void happenedWhenTheRecordSaysSo() {
        // When
        PoliceCaseEvent moment =
                RECORDS.published(PoliceCaseEvent.class, with(MISSING, "occurredAt", "'2026-11-22T20:00:00+00:00'"));
        PoliceCaseEvent day = RECORDS.published(PoliceCaseEvent.class, with(MISSING, "occurredAt", "'2026-11-21'"));
        PoliceCaseEvent unsaid = RECORDS.published(PoliceCaseEvent.class, MISSING);

        // Then
        assertThat(moment.getHeader().getOccurredAt()).isEqualTo("2026-11-22T20:00:00Z");
        assertThat(day.getHeader().getOccurredAt()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(day.getHeader().getOccurredPrecision()).isEqualTo(Precision.DAY);
        assertThat(unsaid.getHeader().getOccurredAt()).isEqualTo("2026-11-22T22:15:00Z");
    }

    @Test
    void happenedWhenItWasRecordedIfItSaysThatItIsStillToCome() {
        // When
        Translation.Event event = RECORDS.event(with(MISSING, "occurredAt", "'2026-11-23T06:00:00Z'"));

        // Then
        assertThat(event.flags()).containsExactly("occurredAt: DATE_IN_FUTURE");
        PoliceCaseEvent published = (PoliceCaseEvent) event.event();
        assertThat(published.getHeader().getOccurredAt()).isEqualTo("2026-11-22T22:15:00Z");
        assertThat(published.getHeader().getFlags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.getProblem()).isEqualTo("DATE_IN_FUTURE"));
    }

    @Test
    void doesNotBelieveAClockThatIsAheadOfTheDoors() {
        // When
        Translation.Event event = RECORDS.event(with(MISSING, "recordedAt", "'2026-11-24T07:00:00Z'"));

        // Then
        assertThat(event.flags()).containsExactly("recordedAt: DATE_IN_FUTURE");
        PoliceCaseEvent published = (PoliceCaseEvent) event.event();
        assertThat(published.getHeader().getRecordedAt()).isNull();
        assertThat(published.getHeader().getOccurredAt()).isEqualTo(RecordFixture.RECEIVED);
    }

    @Test
    void assertsWhatIsUsualForItsKindUnlessItSaysOtherwise() {
        // When
        Assertion usual = RECORDS.published(PoliceCaseEvent.class, MISSING).getAssertion();
        Assertion stated = RECORDS.published(PoliceCaseEvent.class, with(MISSING, "assertion", "'FACT'"))
                .getAssertion();

        // Then
        assertThat(usual).isEqualTo(Assertion.REPORTED);
        assertThat(stated).isEqualTo(Assertion.FACT);
    }

    @Test
    void passesLinksOnAndIsNarrativeOnceTheyNamePeople() {
        // Given
        ObjectNode withVehicle = with(MISSING, "links", "[{'kind':'VEHICLE','role':'SEEN_IN','value':'AB12 CDE'}]");
        ObjectNode withPerson = with(MISSING, "links", "[{'kind':'PERSON','role':'FOUND_WITH','value':'A Person'}]");

        // When
        PoliceCaseEvent vehicle = RECORDS.published(PoliceCaseEvent.class, withVehicle);
        PoliceCaseEvent person = RECORDS.published(PoliceCaseEvent.class, withPerson);

        // Then
        assertThat(vehicle.getLinks()).singleElement().satisfies(link -> {
            assertThat(link.getKind()).isEqualTo(LinkKind.VEHICLE);
            assertThat(link.getRole()).isEqualTo("SEEN_IN");
            assertThat(link.getValue()).isEqualTo("AB12 CDE");
        });
        assertThat(vehicle.getVisibility().getProfile()).isEqualTo(Profile.CORE_FACT);
        assertThat(person.getVisibility().getProfile()).isEqualTo(Profile.NARRATIVE);
    }

    @Test
    void neverNamesASuspect() {
        // Given
        String links = "[{'kind':'PERSON','role':'SUSPECT','value':'A Person'},"
                + "{'kind':'PLACE','role':'SEEN_AT','value':'Station'}]";

        // When
        Translation.Event event = RECORDS.event(with(MISSING, "links", links));

        // Then
        assertThat(event.flags()).containsExactly("links[0]: UNEXPECTED");
        assertThat(((PoliceCaseEvent) event.event()).getLinks())
                .extracting(it -> it.getKind())
                .containsExactly(LinkKind.PLACE);
    }

    @Test
    void correctsAnEarlierVersionWithAWholeRecord() {
        // Given
        ObjectNode correcting =
                with(MISSING, "corrects", "{'recordId':'R-0','version':5,'reason':'wrong grade','fields':['grade']}");

        // When
        PoliceCaseEvent event = RECORDS.published(PoliceCaseEvent.class, correcting);

        // Then
        SourceRecord original = new SourceRecord(Agency.POLICE, RecordFixture.SYSTEM, "R-0");
        assertThat(event.getCorrection().getSupersedes())
                .isEqualTo(EventId.of(original, 5).toString());
        assertThat(event.getCorrection().getRetracts()).isNull();
        assertThat(event.getDetail()).isInstanceOfSatisfying(RecordCorrected.class, corrected -> {
            assertThat(corrected.getReason()).isEqualTo("wrong grade");
            assertThat(corrected.getFields()).isEqualTo(List.of("grade"));
            assertThat(corrected.getReplacement()).isInstanceOf(MissingReported.class);
        });
    }

    @Test
    void retractsAnEarlierVersionForGood() {
        // Given
        ObjectNode retraction =
                with(record("retraction", "{}"), "retracts", "{'recordId':'R-0','version':5,'reason':'other child'}");
        retraction.remove("detail");

        // When
        PoliceCaseEvent event = RECORDS.published(PoliceCaseEvent.class, retraction);

        // Then
        SourceRecord original = new SourceRecord(Agency.POLICE, RecordFixture.SYSTEM, "R-0");
        assertThat(event.getCorrection().getRetracts())
                .isEqualTo(EventId.of(original, 5).toString());
        assertThat(event.getDetail()).isEqualTo(new RecordRetracted("other child"));
    }

    @Test
    void refusesAMomentThatDoesNotExist() {
        // When
        String reason = RECORDS.refusal(with(MISSING, "recordedAt", "'2026-02-30T10:00:00Z'"));

        // Then
        assertThat(reason).startsWith("/recordedAt");
    }

    @Test
    void keepsTimesToTheMillisecondThatThePublishedLanguageHas() {
        // When
        PoliceCaseEvent event = RECORDS.published(
                PoliceCaseEvent.class, with(MISSING, "recordedAt", "'2026-11-22T22:15:00.123456789Z'"));

        // Then
        assertThat(event.getHeader().getRecordedAt()).isEqualTo(Instant.parse("2026-11-22T22:15:00.123Z"));
        assertThat(LocalDate.ofInstant(event.getHeader().getOccurredAt(), ZoneOffset.UTC))
                .isEqualTo("2026-11-22");
    }

    @Test
    void namesNobodyWithWhatHappenedToASuspect() {
        // Given
        ObjectNode record = record("about-a-suspect", "{'reference':'C-1'}");

        // When
        Translation.Event event =
                RECORDS.event(with(record, "links", "[{'kind':'PERSON','role':'VISITOR','value':'A Person'}]"));

        // Then
        assertThat(event.flags()).containsExactly("links[0]: UNEXPECTED");
        assertThat(((PoliceCaseEvent) event.event()).getLinks()).isEmpty();
    }

    @Test
    void tellsOfWhatItsOwnerKeepsOnlyThatItExists() {
        // Given
        ObjectNode secret = with(record("secret", "{'reference':'SECRET'}"), "contact", "{'team':'SECRET'}");
        ObjectNode asked = record("restricted-item", "{'since':'2026-11-20'}");

        // When
        PoliceCaseEvent kept = RECORDS.published(PoliceCaseEvent.class, secret);
        PoliceCaseEvent stated = RECORDS.published(PoliceCaseEvent.class, asked);

        // Then
        assertThat(kept.getDetail()).isInstanceOf(RestrictedItemExists.class);
        assertThat(kept.getContact()).isEqualTo(RecordFixture.NEUTRAL);
        assertThat(kept.getVisibility().getProfile()).isEqualTo(Profile.RESTRICTED);
        assertThat(kept.toString()).doesNotContainIgnoringCase("secret");
        assertThat(stated.getDetail())
                .isInstanceOfSatisfying(
                        RestrictedItemExists.class,
                        it -> assertThat(it.getSince()).isEqualTo("2026-11-20"));
    }
}
