package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.missing;
import static uk.conduit.consolidation.model.briefing.Stories.police;
import static uk.conduit.consolidation.model.briefing.Stories.socialCare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentDepth;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.SocialCareDetail.Judgement;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.PlacementReasons;
import uk.conduit.consolidation.model.event.SocialCareDetail.StrategyDiscussionHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.StrategyOutcome;
import uk.conduit.consolidation.model.event.SocialCareDetail.Tool;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.platform.kernel.ChildId;

/** What social care agreed with others, what it assessed, and that a child is looked after; never where. */
class SafeguardingTest {

    private static final Instant TWO_WEEKS_AGO = Morning.CUT.minus(Duration.ofDays(14));

    private final Morning morning = Morning.covered();

    @Test
    void aStrategyDiscussionIsFlashedAndStandsWithTheDecisions() {
        // Given
        ChildId child = morning.child(socialCare("C1")
                .says(
                        YESTERDAY_AT_FOUR,
                        discussion(
                                StrategyOutcome.SECTION_47_JOINT, "Found with an adult.", LocalDate.of(2026, 11, 30))));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "flash", child, "what")))
                .containsExactly("Strategy discussion held on Sun 22 Nov 2026 16:00. Rule: strategy discussion.");
        assertThat(words(cell(briefing, "decisions", child, "decision")))
                .containsExactly("Strategy discussion on Sun 22 Nov 2026 with Police, a school, because: Found with an"
                        + " adult; outcome: section 47 enquiry by police and social care together. They meet again on"
                        + " Mon 30 Nov 2026.");
    }

    @ParameterizedTest
    @CsvSource({
        "SECTION_47_SINGLE_AGENCY, section 47 enquiry by one agency",
        "NO_SECTION_47, no section 47 enquiry",
        "TO_BE_CONTINUED, to be continued",
        "NOT_STATED, not stated"
    })
    void everyOutcomeOfADiscussionHasItsWords(StrategyOutcome outcome, String expected) {
        // Given
        ChildId child = morning.child(socialCare("C1").says(YESTERDAY_AT_FOUR, discussion(outcome, null, null)));

        // When
        Cell decision = cell(morning.briefing(), "decisions", child, "decision");

        // Then
        assertThat(words(decision).getFirst()).endsWith("; outcome: " + expected + ".");
    }

    @Test
    void anAssessmentShowsHarmApartFromTheLevelAndWhoSetThemWithWhichTool() {
        // Given
        ChildId child = morning.child(socialCare("C1")
                .says(YESTERDAY_AT_FOUR, Stories.REFERRAL)
                .says(
                        YESTERDAY_AT_FOUR,
                        assessment(AssessmentDepth.ASSESSMENT, HarmStatus.SUSPECTED_HARM, RiskLevel.MODERATE, true)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        String assessed =
                "Exploitation assessment of Sun 22 Nov 2026 (A tool, version 4; 1 answer kept). Harm: suspected harm."
                        + " Level: moderate, set by Ines Moreau. Local rule for a lowest level met: under 13. Review due"
                        + " Sun 20 Dec 2026. Seen twice; indicators: R06 getting into cars with unknown adults, or seen in"
                        + " taxis.";
        assertThat(words(cell(briefing, "decisions", child, "level"))).containsExactly(assessed);
        assertThat(words(cell(briefing, "new-to-social-care", child, "referral")))
                .contains(assessed);
        assertThat(words(cell(briefing, "flash", child, "what")))
                .containsExactly(
                        "Ines Moreau set harm to suspected harm and level to moderate on Sun 22 Nov 2026 16:00."
                                + " Rule: harm suspected or known, or level significant.");
    }

    @Test
    void aScreeningIsCalledOneAndIsNoFlashUnlessSomebodyJudgedItGrave() {
        // Given
        ChildId child = morning.child(socialCare("C1")
                .says(
                        YESTERDAY_AT_FOUR,
                        assessment(AssessmentDepth.SCREENING, HarmStatus.AT_RISK, RiskLevel.MODERATE, false)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(section(briefing, "flash").rows()).isEmpty();
        assertThat(words(cell(briefing, "decisions", child, "level")).getFirst())
                .startsWith("Exploitation screening of Sun 22 Nov 2026 (A tool, version 4; no answers sent).")
                .doesNotContain("Local rule");
    }

    @Test
    void whatWasAgreedAndAssessedLongAgoIsNoNews() {
        // Given
        morning.child(socialCare("C1")
                .says(TWO_WEEKS_AGO, discussion(StrategyOutcome.NO_SECTION_47, null, null))
                .says(
                        TWO_WEEKS_AGO,
                        assessment(AssessmentDepth.ASSESSMENT, HarmStatus.KNOWN_HARM, RiskLevel.SIGNIFICANT, false)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(section(briefing, "flash").rows()).isEmpty();
        assertThat(section(briefing, "decisions").rows()).isEmpty();
    }

    @Test
    void withoutAnyDecisionTheSectionSaysSoOfTheUnitAndOfSocialCareApart() {
        // When
        Section decisions = section(morning.briefing(), "decisions");

        // Then
        assertThat(words(decisions))
                .hasSize(2)
                .last(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .isEqualTo(
                        "Social care has told of no strategy discussion and no assessment of exploitation. Everything"
                                + " recorded has been received: Children's social care up to Mon 23 Nov 2026 07:10 (records from Thu 1 Jan 2015).");
    }

    @Test
    void aMissingChildWhoIsLookedAfterIsShownAsSuchAndNeverWhere() {
        // Given
        ChildId child = morning.child(
                police("P1").says(YESTERDAY_AT_FOUR, missing("M1", "MEDIUM")),
                socialCare("C1")
                        .says(TWO_WEEKS_AGO, stay("S1", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 11, 9), false))
                        .says(TWO_WEEKS_AGO.plusSeconds(1), stay("S2", LocalDate.of(2026, 11, 9), null, true)));

        // When
        Cell care = cell(morning.briefing(), "missing-now", child, "care");

        // Then
        assertThat(words(care))
                .containsExactly("Looked after: care order, children's home, since Mon 9 Nov 2026. Placed out of area."
                        + " 34 miles from home.");
    }

    @ParameterizedTest
    @CsvSource({"true, Placed out of area.", "false, Placed within the area.", ", Whether out of area is not stated."})
    void saysWhatIsKnownOfOutOfAreaAndThatItIsNotKnown(@Nullable Boolean outOfArea, String expected) {
        // Given
        ChildId child = morning.child(
                police("P1").says(YESTERDAY_AT_FOUR, missing("M1", "MEDIUM")),
                socialCare("C1").says(TWO_WEEKS_AGO, stay("S1", LocalDate.of(2026, 11, 9), null, outOfArea)));

        // When
        Cell care = cell(morning.briefing(), "missing-now", child, "care");

        // Then
        assertThat(words(care).getFirst()).contains(expected);
    }

    @Test
    void aMissingChildOfWhomNoPlacementWasReceivedIsNotCalledOneWhoLivesAtHome() {
        // Given
        ChildId child = morning.child(police("P1").says(YESTERDAY_AT_FOUR, missing("M1", "MEDIUM")));

        // When
        Cell care = cell(morning.briefing(), "missing-now", child, "care");

        // Then
        assertThat(words(care)).containsExactly("No current placement received.");
    }

    @Test
    void aStayThatHasNotBegunOrIsOverIsNotTheCurrentOne() {
        // Given
        ChildId child = morning.child(
                police("P1").says(YESTERDAY_AT_FOUR, missing("M1", "MEDIUM")),
                socialCare("C1")
                        .says(TWO_WEEKS_AGO, stay("S1", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 11, 23), true))
                        .says(TWO_WEEKS_AGO, stay("S2", LocalDate.of(2026, 11, 24), null, true)));

        // When
        Cell care = cell(morning.briefing(), "missing-now", child, "care");

        // Then
        assertThat(words(care)).containsExactly("No current placement received.");
    }

    private static StrategyDiscussionHeld discussion(
            StrategyOutcome outcome, @Nullable String reason, @Nullable LocalDate next) {
        return new StrategyDiscussionHeld(
                "SD1", LocalDate.of(2026, 11, 22), reason, List.of("police", "a school"), outcome, next);
    }

    private static ExploitationAssessmentCompleted assessment(
            AssessmentDepth depth, HarmStatus harm, RiskLevel level, boolean whole) {
        return new ExploitationAssessmentCompleted(
                "X1",
                new Tool(
                        "A tool",
                        "4",
                        depth,
                        whole ? List.of(new Tool.RawAnswer("Cars", "twice", Tool.Basis.EVIDENCE)) : List.of()),
                LocalDate.of(2026, 11, 22),
                whole ? List.of("R06") : List.of(),
                new Judgement(harm, level, "Seen twice.", "Ines Moreau", whole ? "under 13" : null),
                LocalDate.of(2026, 12, 20));
    }

    private static LookedAfterStatusChanged stay(
            String id, LocalDate since, @Nullable LocalDate until, @Nullable Boolean outOfArea) {
        return new LookedAfterStatusChanged(id, since, until, "C2", "K2", 34, outOfArea, PlacementReasons.NONE);
    }
}
