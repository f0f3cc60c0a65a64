package uk.conduit.agency.socialcare.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.socialcare.cin.CensusText.census;
import static uk.conduit.agency.socialcare.cin.CensusText.child;
import static uk.conduit.agency.socialcare.cin.CensusText.element;
import static uk.conduit.agency.socialcare.cin.CensusText.episode;
import static uk.conduit.agency.socialcare.cin.CensusText.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.socialcare.AssessmentAuthorised;
import uk.conduit.schema.socialcare.CaseClosed;
import uk.conduit.schema.socialcare.ChildProtectionPlanEnded;
import uk.conduit.schema.socialcare.ChildProtectionPlanStarted;
import uk.conduit.schema.socialcare.ReferralOpened;
import uk.conduit.schema.socialcare.Section47Ended;
import uk.conduit.schema.socialcare.Section47Started;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

class CinTranslationTest {

    private static final String EPISODE = "Child[1]/CINdetails[1]";

    @Test
    void readsAReferral() {
        // Given
        String stated = episode(
                "2026-07-01",
                element("ReferralSource", "6"),
                element("PrimaryNeedCode", "N1"),
                element("ReferralNFA", "0"));

        // When
        Tally tally = tally(census(child("C1", stated)));

        // Then
        SocialCareCaseEvent event = tally.at(EPISODE);
        ReferralOpened referral = (ReferralOpened) event.getDetail();
        assertThat(referral.getReferralDate()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(referral.getSourceCode()).isEqualTo("6");
        assertThat(referral.getPrimaryNeed()).isEqualTo("N1");
        assertThat(referral.getNoFurtherAction()).isFalse();
        assertThat(referral.getPoliceInvestigation()).as("nobody has asked").isNull();
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.CORE_FACT);
        assertThat(event.getAssertion()).isEqualTo(Assertion.FACT);
    }

    @Test
    void datesADayFromItsBeginningInLondon() {
        // Given
        String summer = census(child("C1", episode("2026-07-01")));

        // When
        Header header = tally(summer).at(EPISODE).getHeader();

        // Then
        assertThat(header.getOccurredAt()).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        assertThat(header.getOccurredPrecision()).isEqualTo(Precision.DAY);
    }

    @Test
    void flagsCodesTheListsDoNotHoldAndLeavesThemOut() {
        // Given
        String stated = episode(
                "2026-07-01",
                element("ReferralSource", "6Z"),
                element("PrimaryNeedCode", "N11"),
                element("ReferralNFA", "maybe"));

        // When
        Tally tally = tally(census(child("C1", stated)));

        // Then
        ReferralOpened referral = (ReferralOpened) tally.at(EPISODE).getDetail();
        assertThat(tally.flagsAt(EPISODE))
                .containsExactlyInAnyOrder(
                        "ReferralSource: UNKNOWN_CODE", "PrimaryNeedCode: UNKNOWN_CODE", "ReferralNFA: UNKNOWN_CODE");
        assertThat(referral.getSourceCode()).isNull();
        assertThat(referral.getPrimaryNeed()).isNull();
        assertThat(referral.getNoFurtherAction()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30"})
    void refusesAReferralWithoutItsDateAndKeepsWhatStandsInIt(String date) {
        // Given
        String stated = episode(date, enquiry("2026-07-02", ""));

        // When
        Tally tally = tally(census(child("C1", stated)));

        // Then
        assertThat(tally.refused()).containsOnlyKeys(EPISODE);
        assertThat(tally.at(EPISODE + "/Section47[1]").getDetail()).isInstanceOf(Section47Started.class);
    }

    @Test
    void statesTheReasonForAClosure() {
        // Given
        String stated =
                episode("2026-07-01", element("CINclosureDate", "2026-08-01"), element("ReasonForClosure", "RC6"));

        // When
        Tally tally = tally(census(child("C1", stated)));

        // Then
        SocialCareCaseEvent event = tally.at(EPISODE + "/CINclosureDate");
        CaseClosed closed = (CaseClosed) event.getDetail();
        assertThat(closed.getClosed()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(closed.getReason()).isEqualTo("RC6");
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.POINTER);
    }

    @Test
    void leavesNoTraceOfAnAdoption() {
        // Given
        String adopted = census(child(
                "C1",
                episode("2026-07-01", element("CINclosureDate", "2026-08-01"), element("ReasonForClosure", "RC1"))));
        String unstated = census(child("C1", episode("2026-07-01", element("CINclosureDate", "2026-08-01"))));

        // When
        Tally tally = tally(adopted);

        // Then
        assertThat(tally.events()).isEqualTo(tally(unstated).events());
    }

    @Test
    void flagsAClosureBeforeItsReferral() {
        // Given
        String stated = episode("2026-07-01", element("CINclosureDate", "2026-06-01"));

        // When
        Tally tally = tally(census(child("C1", stated)));

        // Then
        assertThat(tally.flagsAt(EPISODE + "/CINclosureDate")).containsExactly("CINclosureDate: DATE_IMPOSSIBLE");
    }

    @Test
    void refusesAReasonForClosureWithoutADate() {
        // Given
        String stated = episode("2026-07-01", element("ReasonForClosure", "RC6"));

        // When
        Tally tally = tally(census(child("C1", stated)));

        // Then
        assertThat(tally.refused()).containsEntry(EPISODE + "/CINclosureDate", "CINclosureDate is missing");
    }

    @Test
    void readsTheFactorsOfAnAssessment() {
        // Given
        String stated = assessment("2026-07-01", "2026-07-20", "11A", "RB", "10A", "11A", "8A");

        // When
        Tally tally = tally(census(child("C1", episode("2026-07-01", stated))));

        // Then
        SocialCareCaseEvent event = tally.at(EPISODE + "/Assessments[1]");
        AssessmentAuthorised assessment = (AssessmentAuthorised) event.getDetail();
        assertThat(assessment.getFactors()).containsExactly("11A", "10A", "8A");
        assertThat(assessment.getStarted()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(assessment.getAuthorised()).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(event.getAssertion()).isEqualTo(Assertion.PROFESSIONAL_OPINION);
        assertThat(tally.flagsAt(EPISODE + "/Assessments[1]")).containsExactly("AssessmentFactors: UNKNOWN_CODE");
    }

    @Test
    void believesNoFactorOnlyWhereItStandsAlone() {
        // Given
        String stated = episode(
                "2026-07-01",
                assessment("2026-07-01", "2026-07-20", "21", "11A"),
                assessment("2026-07-02", "2026-07-21", "21"));

        // When
        Tally tally = tally(census(child("C1", stated)));

        // Then
        assertThat(factors(tally, 1)).containsExactly("11A");
        assertThat(tally.flagsAt(EPISODE + "/Assessments[1]")).containsExactly("AssessmentFactors: CONTRADICTORY");
        assertThat(factors(tally, 2)).containsExactly("21");
        assertThat(tally.flagsAt(EPISODE + "/Assessments[2]")).isEmpty();
    }

    @Test
    void hasNoEventForAnAssessmentNotYetAuthorised() {
        // Given
        String stated = element("Assessments", element("AssessmentActualStartDate", "2026-07-01"));

        // When
        Tally tally = tally(census(child("C1", episode("2026-07-01", stated))));

        // Then
        assertThat(tally.withoutEvent()).containsOnlyKeys("the assessment is not yet authorised");
    }

    @Test
    void doesNotUseAStartAfterTheAuthorisation() {
        // Given
        String stated = assessment("2026-07-20", "2026-07-01", "11A");

        // When
        Tally tally = tally(census(child("C1", episode("2026-07-01", stated))));

        // Then
        AssessmentAuthorised assessment =
                (AssessmentAuthorised) tally.at(EPISODE + "/Assessments[1]").getDetail();
        assertThat(assessment.getStarted()).isNull();
        assertThat(tally.flagsAt(EPISODE + "/Assessments[1]"))
                .containsExactly("AssessmentActualStartDate: DATE_IMPOSSIBLE");
    }

    @Test
    void tellsTheEndOfAnEnquiryByItsConference() {
        // Given
        String stated =
                enquiry("2026-07-01", element("DateOfInitialCPC", "2026-07-15") + element("ICPCnotRequired", "false"));

        // When
        Tally tally = tally(census(child("C1", episode("2026-07-01", stated))));

        // Then
        Section47Ended ended = (Section47Ended)
                tally.at(EPISODE + "/Section47[1]/DateOfInitialCPC").getDetail();
        Section47Started started =
                (Section47Started) tally.at(EPISODE + "/Section47[1]").getDetail();
        assertThat(ended.getEnded()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(ended.getConferenceRequired()).isTrue();
        assertThat(ended.getConferenceDate()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(ended.getEnquiryId()).isEqualTo(started.getEnquiryId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void saysThatAnEnquiryEndedWithoutAConferenceAndThatTheDayIsNotStated(String yes) {
        // Given
        String stated = enquiry("2026-07-01", element("ICPCnotRequired", yes));

        // When
        Tally tally = tally(census(child("C1", episode("2026-07-01", stated))));

        // Then
        String place = EPISODE + "/Section47[1]/ICPCnotRequired";
        Section47Ended ended = (Section47Ended) tally.at(place).getDetail();
        assertThat(ended.getConferenceRequired()).isFalse();
        assertThat(ended.getEnded()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(tally.flagsAt(place)).containsExactly("ICPCnotRequired: DATE_NOT_STATED");
    }

    @Test
    void saysNothingOfTheEndOfAnEnquiryThatGoesOn() {
        // Given
        String stated = enquiry("2026-07-01", element("ICPCnotRequired", "0"));

        // When
        Tally tally = tally(census(child("C1", episode("2026-07-01", stated))));

        // Then
        assertThat(tally.kinds()).containsEntry("Section47Started", 1).doesNotContainKey("Section47Ended");
    }

    @Test
    void readsBothEndsOfAProtectionPlanAndHowItsCategoryChanged() {
        // Given
        String stated = element(
                "ChildProtectionPlans",
                element("CPPstartDate", "2026-01-01"),
                element("CPPendDate", "2026-07-01"),
                element("InitialCategoryOfAbuse", "NEG"),
                element("LatestCategoryOfAbuse", "SAB"));

        // When
        Tally tally = tally(census(child("C1", episode("2026-01-01", stated))));

        // Then
        ChildProtectionPlanStarted started = (ChildProtectionPlanStarted)
                tally.at(EPISODE + "/ChildProtectionPlans[1]").getDetail();
        ChildProtectionPlanEnded ended = (ChildProtectionPlanEnded)
                tally.at(EPISODE + "/ChildProtectionPlans[1]/CPPendDate").getDetail();
        assertThat(started.getCategory()).isEqualTo("NEG");
        assertThat(ended.getCategory()).isEqualTo("SAB");
        assertThat(ended.getPlanId()).isEqualTo(started.getPlanId());
    }

    @Test
    void flagsTextAndElementsTheCensusDoesNotHave() {
        // Given
        String stated = element(
                "Assessments",
                element("AssessmentActualStartDate", "2026-07-01"),
                element("AssessmentAuthorisationDate", "2026-07-20"),
                element("Novelty", "1"));

        // When
        Tally tally = tally(census(child("C1", episode("2026-07-01", stated, "stray"))));

        // Then
        assertThat(tally.flagsAt(EPISODE)).containsExactly("CINdetails: UNEXPECTED");
        assertThat(tally.flagsAt(EPISODE + "/Assessments[1]")).containsExactly("Assessments: UNEXPECTED");
    }

    @Test
    void givesARecordTheSameIdInEveryExtract() {
        // Given: a later extract, with the children and the episodes in another order and another referral before them
        String first = census(child("C1", episode("2026-07-01", enquiry("2026-07-02", ""))), child("C2"));
        String later = census(
                child("C2"), child("C1", episode("2026-06-01"), episode("2026-07-01", enquiry("2026-07-02", ""))));

        // When
        Set<String> ids = ids(tally(later));

        // Then
        assertThat(ids).containsAll(ids(tally(first))).contains("cin/C1/referral/2026-07-01");
    }

    @Test
    void tellsTrueDuplicatesApartByTheirOrder() {
        // Given
        String census = census(child("C1", episode("2026-07-01"), episode("2026-07-01")), child("C2"));

        // When
        Set<String> ids = ids(tally(census));

        // Then
        assertThat(ids).contains("cin/C1/referral/2026-07-01", "cin/C1/referral/2026-07-01/2");
    }

    private static String assessment(String started, String authorised, String... factors) {
        StringBuilder identified = new StringBuilder();
        for (String factor : factors) {
            identified.append(element("AssessmentFactors", factor));
        }
        return element(
                "Assessments",
                element("AssessmentActualStartDate", started),
                element("AssessmentAuthorisationDate", authorised),
                element("FactorsIdentifiedAtAssessment", identified.toString()));
    }

    private static String enquiry(String started, String rest) {
        return element("Section47", element("S47ActualStartDate", started), rest);
    }

    private static Iterable<String> factors(Tally tally, int assessment) {
        return ((AssessmentAuthorised)
                        tally.at(EPISODE + "/Assessments[" + assessment + "]").getDetail())
                .getFactors();
    }

    private static Set<String> ids(Tally tally) {
        Set<String> ids = new TreeSet<>();
        tally.events().forEach(event -> ids.add(event.getHeader().getSourceRecordId()));
        return ids;
    }
}
