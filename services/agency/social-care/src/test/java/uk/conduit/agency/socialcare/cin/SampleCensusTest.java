package uk.conduit.agency.socialcare.cin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.socialcare.AssessmentAuthorised;
import uk.conduit.schema.socialcare.CaseClosed;
import uk.conduit.schema.socialcare.ChildDetailsRecorded;
import uk.conduit.schema.socialcare.ReferralOpened;

/** What becomes of the public sample files, counted once with other tools: every number has its reason. */
class SampleCensusTest {

    private static final CinCensus FORMAT = new CinCensus(Sent.parts());

    @Test
    void acceptsTheWholeCensusOf2022() {
        // Given
        byte[] census = Sent.file("cin-census.xml");

        // When
        Tally tally = Tally.of(FORMAT, census, Sent.submissionWithoutTime());

        // Then: 332 children; 402 episodes, each a referral; 252 of them closed; and nothing else is in that shape
        assertThat(tally.kinds())
                .isEqualTo(Map.of("ChildDetailsRecorded", 332, "ReferralOpened", 402, "CaseClosed", 252));
        assertThat(tally.accepted()).isEqualTo(332 + 402 + 252);
        assertThat(tally.distinct()).isEqualTo(tally.accepted());
        assertThat(tally.withoutEvent()).isEmpty();
        assertThat(tally.refused()).isEmpty();
    }

    @Test
    void flagsWhatIsImperfectInTheCensusOf2022() {
        // Given
        byte[] census = Sent.file("cin-census.xml");

        // When
        Tally tally = Tally.of(FORMAT, census, Sent.submissionWithoutTime());

        // Then: the extract is of 21 July 2022, and some dates are later; "no disability" stands beside a disability
        // for three children, all three of whom have a UPN that fails too
        assertThat(tally.problems())
                .isEqualTo(Map.of(
                        "UPN: CHECK_FAILS", 320,
                        "CINreferralDate: DATE_IN_FUTURE", 8,
                        "CINclosureDate: DATE_IN_FUTURE", 9,
                        "Disabilities: CONTRADICTORY", 3));
        assertThat(tally.flagged()).isEqualTo(320 + 8 + 9);
    }

    @Test
    void neverStatesThatAChildWasAdopted() {
        // Given: 28 of the 252 closures are for an adoption
        byte[] census = Sent.file("cin-census.xml");

        // When
        Tally tally = Tally.of(FORMAT, census, Sent.submissionWithoutTime());

        // Then
        assertThat(closures(tally).filter(closed -> closed.getReason() == null)).hasSize(28);
        assertThat(closures(tally).map(CaseClosed::getReason).filter(Objects::nonNull))
                .hasSize(252 - 28)
                .doesNotContain("RC1");
    }

    @Test
    void knowsWhyEthnicityIsNotKnownInTheCensusOf2022() {
        // Given: 20 families would not say, and of 15 nobody has found out
        byte[] census = Sent.file("cin-census.xml");

        // When
        Tally tally = Tally.of(FORMAT, census, Sent.submissionWithoutTime());

        // Then
        Map<String, Long> reasons = tally.events().stream()
                .filter(event -> event.getDetail() instanceof ChildDetailsRecorded)
                .map(event -> event.getSubject().getEthnicity())
                .filter(NotKnown.class::isInstance)
                .map(value -> ((NotKnown) value).getReason().name())
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        assertThat(reasons).isEqualTo(Map.of("REFUSED", 20L, "NOT_OBTAINED", 15L));
    }

    @Test
    void acceptsTheDirtyCensusOf2026() {
        // Given
        byte[] census = Sent.file("cin-census-2026.xml");

        // When
        Tally tally = Tally.of(FORMAT, census, Sent.submissionWithoutTime());

        // Then: two children with one closed and assessed episode each; the first has an enquiry that ended in a
        // conference, a protection plan that ended, dates of a child-in-need plan and pre-proceedings
        assertThat(tally.kinds())
                .isEqualTo(Map.of(
                        "ChildDetailsRecorded", 2,
                        "ReferralOpened", 2,
                        "CaseClosed", 2,
                        "AssessmentAuthorised", 2,
                        "Section47Started", 1,
                        "Section47Ended", 1,
                        "ChildProtectionPlanStarted", 1,
                        "ChildProtectionPlanEnded", 1));
        assertThat(tally.accepted()).isEqualTo(12);
        assertThat(tally.withoutEvent())
                .isEqualTo(Map.of(
                        "the hub has no event for child-in-need plans", 1,
                        "the hub has no event for pre-proceedings", 1));
        assertThat(tally.refused()).isEmpty();
    }

    @Test
    void flagsWhatIsImperfectInTheCensusOf2026() {
        // Given: its header says that it was made on 23 May 2023, before the second child's every date
        byte[] census = Sent.file("cin-census-2026.xml");

        // When
        Tally tally = Tally.of(FORMAT, census, Sent.submissionWithoutTime());

        // Then
        String first = "Child[1]";
        String second = "Child[2]";
        assertThat(tally.flagged()).isEqualTo(6);
        assertThat(tally.flagsAt(first + "/ChildIdentifiers"))
                .as("both UPNs fail, and PersonBirthDate stands as text beside the element of that name")
                .containsExactlyInAnyOrder(
                        "UPN: CHECK_FAILS", "FormerUPN: CHECK_FAILS", "ChildIdentifiers: UNEXPECTED");
        assertThat(tally.flagsAt(first + "/CINdetails[1]/Assessments[1]"))
                .as("it begins in 2028, and RB is no factor")
                .containsExactlyInAnyOrder(
                        "AssessmentActualStartDate: DATE_IN_FUTURE", "AssessmentFactors: UNKNOWN_CODE");
        assertThat(tally.flagsAt(second + "/ChildIdentifiers")).containsExactly("PersonBirthDate: DATE_IN_FUTURE");
        assertThat(tally.flagsAt(second + "/CINdetails[1]")).containsExactly("CINreferralDate: DATE_IN_FUTURE");
        assertThat(tally.flagsAt(second + "/CINdetails[1]/CINclosureDate"))
                .containsExactly("CINclosureDate: DATE_IN_FUTURE");
        assertThat(tally.flagsAt(second + "/CINdetails[1]/Assessments[1]"))
                .containsExactlyInAnyOrder(
                        "AssessmentActualStartDate: DATE_IN_FUTURE", "AssessmentAuthorisationDate: DATE_IN_FUTURE");
    }

    @Test
    void usesNoValueThatIsFlagged() {
        // Given
        byte[] census = Sent.file("cin-census-2026.xml");

        // When
        Tally tally = Tally.of(FORMAT, census, Sent.submissionWithoutTime());

        // Then
        AssessmentAuthorised assessment = (AssessmentAuthorised)
                tally.at("Child[1]/CINdetails[1]/Assessments[1]").getDetail();
        assertThat(assessment.getFactors()).containsExactly("1C", "6B");
        assertThat(assessment.getStarted()).isNull();
        assertThat(tally.at("Child[2]/ChildIdentifiers").getSubject().getDateOfBirth())
                .isInstanceOf(NotKnown.class);
    }

    @Test
    void makesTheSameEventsOfTheSameFileWheneverItComes() {
        // Given
        byte[] census = Sent.file("cin-census-2026.xml");
        Submission nextYear = new Submission(
                Agency.SOCIAL_CARE,
                "case-system",
                Instant.parse("2027-05-01T00:00:00Z"),
                Instant.parse("2027-05-01T00:00:00Z"));

        // When
        Tally again = Tally.of(FORMAT, census, nextYear);

        // Then
        assertThat(again.events())
                .isEqualTo(
                        Tally.of(FORMAT, census, Sent.submissionWithoutTime()).events());
    }

    @Test
    void keepsNoFurtherActionAsStated() {
        // Given: every referral of 2022 says true, those of 2026 say 0 and false
        byte[] old = Sent.file("cin-census.xml");
        byte[] recent = Sent.file("cin-census-2026.xml");

        // When
        Tally ofOld = Tally.of(FORMAT, old, Sent.submissionWithoutTime());
        Tally ofRecent = Tally.of(FORMAT, recent, Sent.submissionWithoutTime());

        // Then
        assertThat(referrals(ofOld)).hasSize(402).allMatch(ReferralOpened::getNoFurtherAction);
        assertThat(referrals(ofRecent)).hasSize(2).noneMatch(ReferralOpened::getNoFurtherAction);
    }

    private static Stream<CaseClosed> closures(Tally tally) {
        return details(tally, CaseClosed.class);
    }

    private static Stream<ReferralOpened> referrals(Tally tally) {
        return details(tally, ReferralOpened.class);
    }

    private static <D> Stream<D> details(Tally tally, Class<D> kind) {
        return tally.events().stream()
                .map(event -> event.getDetail())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
