package uk.conduit.agency.police;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.police.PoliceRecords.event;
import static uk.conduit.agency.police.PoliceRecords.published;
import static uk.conduit.agency.police.PoliceRecords.record;
import static uk.conduit.agency.police.PoliceRecords.refusal;
import static uk.conduit.agency.police.PoliceRecords.with;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.police.IntelligenceShared;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.police.RecordCorrected;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RestrictedItemExists;

class IntelligenceTest {

    private static final ObjectNode WITH_CONDITIONS = with(
            with(
                    with(
                            with(
                                    record(
                                            "intelligence",
                                            "{'reference':'INT-SECRET','source':1,'assessment':'B','handling':'C',"
                                                    + "'sanitisedText':'SECRET','conditions':'SECRET'}"),
                                    "links",
                                    "[{'kind':'PHONE','role':'SECRET','value':'SECRET'}]"),
                            "contact",
                            "{'team':'SECRET'}"),
                    "occurredAt",
                    "'2031-01-01'"),
            "assertion",
            "'PROFESSIONAL_OPINION'");

    @Test
    void isSharedAsNarrativeWhenItsHandlingPermits() {
        // When
        PoliceCaseEvent event = published(record(
                "intelligence",
                "{'reference':'INT-1','source':2,'assessment':'C','handling':'P','sanitisedText':'seen at park'}"));

        // Then
        assertThat(event.getDetail()).isEqualTo(new IntelligenceShared("INT-1", 2, "C", "seen at park"));
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.NARRATIVE);
    }

    @Test
    void isRefusedUnlessItIsGraded3x5x2() {
        // When
        String fiveByFive = refusal(record(
                "intelligence",
                "{'reference':'INT-1','source':'B','assessment':'4','handling':'P','sanitisedText':'x'}"));
        String ungraded = refusal(record("intelligence", "{'reference':'INT-1','handling':'P'}"));
        String unhandled = refusal(record("intelligence", "{'reference':'INT-1','source':1,'assessment':'A'}"));

        // Then
        assertThat(fiveByFive)
                .contains("/detail/source: must be of type integer")
                .contains("/detail/assessment: must be one of A, B, C, D, E");
        assertThat(ungraded)
                .contains("\"source\" is needed", "\"assessment\" is needed", "\"sanitisedText\" is needed");
        assertThat(unhandled).contains("\"handling\" is needed");
    }

    @Test
    void staysWithItsOwnerWhenItsHandlingSetsConditions() {
        // When
        Translation.Event event = event(WITH_CONDITIONS);

        // Then
        PoliceCaseEvent published = (PoliceCaseEvent) event.event();
        assertThat(published.getDetail()).isInstanceOf(RestrictedItemExists.class);
        assertThat(published.getVisibility().getProfile()).isEqualTo(Profile.RESTRICTED);
        assertThat(published.getContact()).isEqualTo(RecordFixture.NEUTRAL);
        assertThat(published.getLinks()).isEmpty();
        assertThat(published.getHeader().getOccurredAt()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(published.getHeader().getOccurredPrecision()).isEqualTo(Precision.DAY);
        assertThat(published.toString())
                .doesNotContainIgnoringCase("secret")
                .doesNotContainIgnoringCase("intelligence")
                .doesNotContain("\"assessment\"");
        assertThat(event.flags()).isEmpty();
    }

    @Test
    void staysWithItsOwnerWhenItCorrectsWhatWasSharedBefore() {
        // Given
        ObjectNode correcting = with(
                WITH_CONDITIONS,
                "corrects",
                "{'recordId':'R-0','version':1,'reason':'SECRET','fields':['sanitisedText']}");

        // When
        PoliceCaseEvent event = published(correcting);

        // Then
        SourceRecord original = new SourceRecord(Agency.POLICE, RecordFixture.SYSTEM, "R-0");
        assertThat(event.getCorrection().getSupersedes())
                .isEqualTo(EventId.of(original, 1).toString());
        assertThat(event.getDetail()).isInstanceOfSatisfying(RecordCorrected.class, corrected -> {
            assertThat(corrected.getReplacement()).isInstanceOf(RestrictedItemExists.class);
            assertThat(corrected.getFields()).isEmpty();
        });
        assertThat(event.toString()).doesNotContainIgnoringCase("secret").doesNotContain("sanitisedText");
    }
}
