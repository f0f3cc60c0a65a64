package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Known;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.NoneKnown;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationClosed;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery.Answer;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** What the police told social care, beside what their feed shows. */
class PoliceQueryTest {

    private static final Instant ASKED = Instant.parse("2026-11-22T16:30:00Z");
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 2);

    private final Morning morning = Morning.covered();

    @Test
    void anInvestigationToldWithoutItsNumberIsToldWithoutOne() {
        // Given
        ChildId child = morning.child(referred("R1", query(Answer.KNOWN, null)));

        // When
        Cell cell = answer(child);

        // Then
        assertThat(cell.answer()).isInstanceOf(Known.class);
        assertThat(words(cell))
                .first()
                .asString()
                .startsWith("Yes: police investigation, as the police told social care;");
    }

    @Test
    void oneThatTheFeedShowsUnderTheSameNumberIsToldOnce() {
        // Given
        ChildId child = morning.child(referred("R1", query(Answer.KNOWN, "INV/1")), investigated("INV/1"));

        // When
        Cell cell = answer(child);

        // Then
        assertThat(known(cell))
                .singleElement()
                .satisfies(it -> assertThat(it.since()).isEqualTo(SINCE));
    }

    @Test
    void oneToldUnderAnotherNumberStandsBesideAndAfterTheOneShown() {
        // Given
        ChildId child = morning.child(referred("R1", query(Answer.KNOWN, "INV/2")), investigated("INV/1"));

        // When
        Cell cell = answer(child);

        // Then
        assertThat(known(cell))
                .extracting(PoliceAnswer.Investigation::reference)
                .containsExactly("INV/1", "INV/2");
    }

    @Test
    void oneToldWithoutANumberIsTakenForTheOneShown() {
        // Given
        ChildId child = morning.child(referred("R1", query(Answer.KNOWN, null)), investigated("INV/1"));

        // When
        Cell cell = answer(child);

        // Then
        assertThat(known(cell))
                .extracting(PoliceAnswer.Investigation::reference)
                .containsExactly("INV/1");
    }

    @Test
    void anAnswerOfNoneStandsWithItsHourBesideAnInvestigationThatTheFeedShows() {
        // Given
        PoliceQuery none = new PoliceQuery("Det. desk", ASKED, Answer.NONE, ASKED.plus(Duration.ofHours(1)), null);
        ChildId child = morning.child(referred("R1", none), investigated("INV/1"));

        // When
        List<String> said = words(answer(child));

        // Then
        assertThat(said).first().asString().contains("INV/1");
        assertThat(said).anyMatch(line -> line.endsWith("and answered on Sun 22 Nov 2026 17:30 that there is none."));
    }

    @Test
    void aQuestionThatWaitsStandsBesideAnInvestigationThatTheFeedShows() {
        // Given
        ChildId child = morning.child(referred("R1", query(Answer.PENDING, null)), investigated("INV/1"));

        // When
        List<String> said = words(answer(child));

        // Then
        assertThat(said).anyMatch(line -> line.endsWith("and has not answered yet."));
    }

    @Test
    void oneToldWithoutANumberIsNoneOfThoseThatWereClosedBefore() {
        // Given
        Story closed = Story.of(Agency.POLICE, "P1")
                .says(
                        CUT.minus(Duration.ofDays(900)),
                        new InvestigationClosed(
                                "INV/1",
                                ChildsPart.VICTIM,
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2024, 5, 1),
                                "none"));
        ChildId child = morning.child(referred("R1", query(Answer.KNOWN, null)), closed);

        // When
        List<String> said = words(answer(child));

        // Then
        assertThat(said).first().asString().startsWith("Yes: police investigation, as the police told social care;");
        assertThat(said.get(1)).startsWith("Closed police investigation INV/1");
    }

    @Test
    void aLaterAnswerEndsTheWaitForAnEarlierOne() {
        // Given
        PoliceQuery old = new PoliceQuery("Old desk", ASKED.minus(Duration.ofDays(500)), Answer.PENDING, null, null);
        ChildId child =
                morning.child(referred("R0", old).says(YESTERDAY_AT_FOUR, referral("R1", query(Answer.NONE, null))));

        // When
        Cell cell = answer(child);

        // Then
        assertThat(cell.answer()).isInstanceOf(NoneKnown.class);
        assertThat(words(cell)).anyMatch(line -> line.startsWith("Old desk was asked on"));
    }

    @Test
    void twoWhoWereAskedAndHaveNotAnsweredAreBothNamed() {
        // Given
        PoliceQuery first = new PoliceQuery("Night desk", ASKED.minus(Duration.ofDays(1)), Answer.PENDING, null, null);
        ChildId child = morning.child(referred("R0", first)
                .says(YESTERDAY_AT_FOUR, referral("R1", query(Answer.PENDING, null))));

        // When
        List<String> said = words(answer(child));

        // Then
        assertThat(said).first().asString().doesNotContain("Night desk");
        assertThat(said)
                .filteredOn(line -> line.contains("Night desk"))
                .singleElement()
                .asString()
                .endsWith("and has not answered yet.");
    }

    private Cell answer(ChildId child) {
        return cell(morning.briefing(), "new-to-social-care", child, PoliceAnswerCell.COLUMN);
    }

    private static List<PoliceAnswer.Investigation> known(Cell cell) {
        return ((Known) Objects.requireNonNull(cell.answer())).investigations();
    }

    private static Story referred(String referral, PoliceQuery query) {
        return Story.of(Agency.SOCIAL_CARE, "S1").says(YESTERDAY_AT_FOUR, referral(referral, query));
    }

    private static ReferralOpened referral(String referral, PoliceQuery query) {
        return new ReferralOpened(referral, LocalDate.of(2026, 11, 22), "2A", "N1", null, false, query);
    }

    private static Story investigated(String reference) {
        return Story.of(Agency.POLICE, "P1")
                .says(
                        CUT.minus(Duration.ofDays(21)),
                        new InvestigationOpened(reference, ChildsPart.VICTIM, InvestigationStatus.OPEN, SINCE));
    }

    private static PoliceQuery query(Answer answer, @Nullable String reference) {
        return new PoliceQuery("Det. desk", ASKED, answer, null, reference);
    }
}
