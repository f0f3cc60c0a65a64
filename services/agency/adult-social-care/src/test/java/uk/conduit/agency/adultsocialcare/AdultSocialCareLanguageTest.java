package uk.conduit.agency.adultsocialcare;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.core.contract.RecordFixture.record;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;
import uk.conduit.schema.adultsocialcare.AdultThresholdDecided;
import uk.conduit.schema.adultsocialcare.TransitionAlert;
import uk.conduit.schema.adultsocialcare.TransitionAssessmentDecided;
import uk.conduit.schema.adultsocialcare.TransitionConsent;
import uk.conduit.schema.adultsocialcare.TransitionDecision;
import uk.conduit.schema.shared.Assertion;

class AdultSocialCareLanguageTest {

    private static final RecordFixture RECORDS = new RecordFixture(new AdultSocialCareLanguage());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void anAlertIsAnOpinionAndTellsOfConsent() {
        // When
        AdultSocialCareCaseEvent event = published(record(
                "transition-alert",
                "{'reference':'T-1','raised':'2026-11-20','likelyNeeds':'support at home','consent':'GIVEN'}"));

        // Then
        assertThat(event.getDetail())
                .isEqualTo(new TransitionAlert("T-1", DAY, "support at home", TransitionConsent.GIVEN));
        assertThat(event.getAssertion()).isEqualTo(Assertion.PROFESSIONAL_OPINION);
    }

    @Test
    void consentThatIsNotKnownIsFlaggedAndCountsAsNotAsked() {
        // When
        Translation.Event event = RECORDS.event(
                record("transition-alert", "{'reference':'T-1','raised':'2026-11-20','consent':'MAYBE'}"));

        // Then
        assertThat(event.flags()).containsExactly("detail.consent: UNKNOWN_CODE");
        assertThat(((TransitionAlert) ((AdultSocialCareCaseEvent) event.event()).getDetail()).getConsent())
                .isEqualTo(TransitionConsent.NOT_ASKED);
    }

    @Test
    void aRefusalCarriesItsReason() {
        // When
        AdultSocialCareCaseEvent event = published(record(
                "transition-assessment",
                "{'reference':'D-1','decision':'REFUSED','decided':'2026-11-20','reason':'too young',"
                        + "'reasonGivenInWriting':false}"));

        // Then
        assertThat(event.getDetail())
                .isEqualTo(new TransitionAssessmentDecided("D-1", TransitionDecision.REFUSED, DAY, "too young", false));
    }

    @Test
    void aDecisionThatIsNotKnownSaysNothing() {
        // When
        String reason = RECORDS.refusal(
                record("transition-assessment", "{'reference':'D-1','decision':'PERHAPS','decided':'2026-11-20'}"));

        // Then
        assertThat(reason).isEqualTo("/detail/decision: must be one of ASSESS, REFUSED, DEFERRED");
    }

    @Test
    void aThresholdThatIsNotMetTellsWhatWasOffered() {
        // When
        AdultSocialCareCaseEvent event = published(record(
                "adult-threshold",
                "{'reference':'A-1','met':false,'decided':'2026-11-20','alternative':'a support worker'}"));

        // Then
        assertThat(event.getDetail()).isEqualTo(new AdultThresholdDecided("A-1", false, DAY, "a support worker"));
    }

    private static AdultSocialCareCaseEvent published(JsonNode record) {
        return RECORDS.published(AdultSocialCareCaseEvent.class, record);
    }
}
