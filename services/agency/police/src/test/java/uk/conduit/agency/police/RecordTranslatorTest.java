package uk.conduit.agency.police;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.police.PoliceRecords.event;
import static uk.conduit.agency.police.PoliceRecords.published;
import static uk.conduit.agency.police.PoliceRecords.record;
import static uk.conduit.agency.police.PoliceRecords.refusal;
import static uk.conduit.agency.police.PoliceRecords.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.Translation;
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

/** What every police record has in common. */
class RecordTranslatorTest {

    private static final ObjectNode MISSING = record("missing", "{'policeReference':'M-7','grade':'HIGH'}");

    @Test
    void makesTheSameEventOfTheSameVersion() {
        // When
        Translation.Event event = event(MISSING);

        // Then
        SourceRecord source = new SourceRecord(Agency.POLICE, "force-records", "R-1");
        assertThat(event.id()).isEqualTo(EventId.of(source, 2));
        assertThat(event.key()).isEqualTo("N-1");
        assertThat(event).isEqualTo(event(MISSING));
        PoliceCaseEvent published = (PoliceCaseEvent) event.event();
        assertThat(published.getHeader().getEventId()).isEqualTo(event.id().toString());
        assertThat(published.getHeader().getRecordedAt()).isEqualTo("2026-11-22T22:15:00Z");
        assertThat(published.getSubject().getReference()).isEqualTo("N-1");
    }

    @Test
    void isSharedForLawEnforcementUnderTheAgreement() {
        // When
        PoliceCaseEvent event = published(with(MISSING, "childInformed", "'NO_UNSAFE'"));

        // Then
        assertThat(event.getLawfulBasis().getPart3()).isTrue();
        assertThat(event.getLawfulBasis().getArticle6()).isNull();
        assertThat(event.getLawfulBasis().getAgreement()).isEqualTo("isa-2026-01");
        assertThat(event.getLawfulBasis().getChildInformed()).isEqualTo(ChildInformed.NO_UNSAFE);
        assertThat(event.getMarking().getOriginator()).isEqualTo("Force intelligence bureau");
    }

    @Test
    void hidesTheChildFromTheExcluded() {
        // When
        PoliceCaseEvent event = published(with(MISSING, "excluded", "['zoe','adam']"));

        // Then
        assertThat(event.getVisibility().getExcluded()).containsExactly("adam", "zoe");
    }

    @Test
    void namesTheRecordsOwnContactOrElseTheConfiguredOne() {
        // When
        Contact own = published(with(MISSING, "contact", "{'team':'Missing team','phone':'0100'}"))
                .getContact();
        Contact configured = published(MISSING).getContact();

        // Then
        assertThat(own).isEqualTo(new Contact("Missing team", null, null, "0100"));
        assertThat(configured).isEqualTo(PoliceRecords.DESK);
    }

    @Test
    void happenedWhenTheRecordSaysSo() {
        // When
        PoliceCaseEvent moment = published(with(MISSING, "occurredAt", "'2026-11-22T20:00:00+00:00'"));
        PoliceCaseEvent day = published(with(MISSING, "occurredAt", "'2026-11-21'"));
        PoliceCaseEvent unsaid = published(MISSING);

        // Then
        assertThat(moment.getHeader().getOccurredAt()).isEqualTo("2026-11-22T20:00:00Z");
        assertThat(day.getHeader().getOccurredAt()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(day.getHeader().getOccurredPrecision()).isEqualTo(Precision.DAY);
        assertThat(unsaid.getHeader().getOccurredAt()).isEqualTo("2026-11-22T22:15:00Z");
    }

    @Test
    void happenedWhenItWasRecordedIfItSaysThatItIsStillToCome() {
        // When
        Translation.Event event = event(with(MISSING, "occurredAt", "'2026-11-23T06:00:00Z'"));

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
        Translation.Event event = event(with(MISSING, "recordedAt", "'2026-11-24T07:00:00Z'"));

        // Then
        assertThat(event.flags()).containsExactly("recordedAt: DATE_IN_FUTURE");
        PoliceCaseEvent published = (PoliceCaseEvent) event.event();
        assertThat(published.getHeader().getRecordedAt()).isNull();
        assertThat(published.getHeader().getOccurredAt()).isEqualTo(PoliceRecords.RECEIVED);
    }

    @Test
    void assertsWhatIsUsualForItsKindUnlessItSaysOtherwise() {
        // When
        Assertion usual = published(MISSING).getAssertion();
        Assertion stated = published(with(MISSING, "assertion", "'FACT'")).getAssertion();

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
        PoliceCaseEvent vehicle = published(withVehicle);
        PoliceCaseEvent person = published(withPerson);

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
        Translation.Event event = event(with(MISSING, "links", links));

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
        PoliceCaseEvent event = published(correcting);

        // Then
        SourceRecord original = new SourceRecord(Agency.POLICE, "force-records", "R-0");
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
        PoliceCaseEvent event = published(retraction);

        // Then
        SourceRecord original = new SourceRecord(Agency.POLICE, "force-records", "R-0");
        assertThat(event.getCorrection().getRetracts())
                .isEqualTo(EventId.of(original, 5).toString());
        assertThat(event.getDetail()).isEqualTo(new RecordRetracted("other child"));
    }

    @Test
    void refusesAMomentThatDoesNotExist() {
        // When
        String reason = refusal(with(MISSING, "recordedAt", "'2026-02-30T10:00:00Z'"));

        // Then
        assertThat(reason).startsWith("/recordedAt");
    }

    @Test
    void keepsTimesToTheMillisecondThatThePublishedLanguageHas() {
        // When
        PoliceCaseEvent event = published(with(MISSING, "recordedAt", "'2026-11-22T22:15:00.123456789Z'"));

        // Then
        assertThat(event.getHeader().getRecordedAt()).isEqualTo(Instant.parse("2026-11-22T22:15:00.123Z"));
        assertThat(LocalDate.ofInstant(event.getHeader().getOccurredAt(), ZoneOffset.UTC))
                .isEqualTo("2026-11-22");
    }
}
