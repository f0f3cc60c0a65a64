package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Stories.REFERRAL;
import static uk.conduit.consolidation.model.briefing.Stories.police;
import static uk.conduit.consolidation.model.briefing.Stories.socialCare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Visibility.Profile;

/** What a child's timeline says, and what it keeps from whom. */
class TimelineTest {

    private static final Reader MEMBER = new Reader("m.member", false, Set.of());
    private static final Reader RESTRICTED = new Reader("r.stricted", true, Set.of());

    @Test
    void tellsEveryStatementOnceTheLatestFirst() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(
                socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL),
                police("P1").says(YESTERDAY_AT_FOUR.plusSeconds(3600), Stories.missing("M1", "HIGH")));

        // When
        Timeline timeline = morning.timeline(child, History.NONE);

        // Then
        assertThat(timeline.entries().stream().map(Timeline.Entry::words))
                .containsExactly(
                        "Reported missing from home, graded high; last seen: time not stated, the bus station.",
                        "Referred on Sun 22 Nov 2026 16:00 by school; need: abuse or neglect. 2 earlier referrals in 12 months.");
        assertThat(timeline.entries().getFirst().provenance().kind()).isEqualTo("missing reported");
        assertThat(timeline.named().lines().getFirst().text()).isEqualTo("Robin Example");
    }

    @Test
    void givesTheAnswerOfTheBriefingOnThePolice() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL));

        // When
        Timeline timeline = morning.timeline(child, History.NONE);

        // Then
        assertThat(timeline.police())
                .isEqualTo(Morning.cell(morning.briefing(), "new-to-social-care", child, PoliceAnswerCell.COLUMN));
        assertThat(timeline.open()).isEmpty();
    }

    @Test
    void saysWhatIsNotKnownAndWhy() {
        // Given
        Morning morning =
                Morning.silent().policeCover(Instant.parse("2015-01-01T00:00:00Z"), CUT.minus(Duration.ofHours(14)));
        Story other = police("P9").says(YESTERDAY_AT_FOUR, Stories.missing("M1", "LOW"));
        morning.knownBefore(other);
        Story nameless =
                Story.of(Agency.SOCIAL_CARE, "S1", PersonalDetails.NONE).says(YESTERDAY_AT_FOUR, REFERRAL);
        ChildId child = morning.child(nameless);
        morning.waitsForReview(nameless, other).holdsPoliceRecordOf(child);

        // When
        Timeline timeline = morning.timeline(child, History.NONE);

        // Then
        assertThat(timeline.open().stream().map(Line::text))
                .contains("Whether other agencies know this child is not known, because its record cannot be matched"
                        + " with theirs. Missing: a forename, a surname, a birth date.")
                .contains("What Police has recorded since Sun 22 Nov 2026 17:30 is not known, because its feed has been"
                        + " silent since then.")
                .contains(
                        "What 1 record of Police about this child says is not known, because the hub could not use it.")
                .contains(
                        "Whether Children's social care knows more of this child is not known, because it has never said"
                                + " that it has sent everything.");
        assertThat(timeline.involvement().cells().stream()
                        .flatMap(cell -> cell.lines().stream())
                        .map(Line::text))
                .contains("Police: not known; a record that may be this child's waits for identity review.");
    }

    @Test
    void keepsRestrictedStatementsFromWhoeverMayNotSeeThemAndSaysThatItDoes() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(
                socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL),
                police("P1")
                        .says(
                                YESTERDAY_AT_FOUR,
                                Profile.RESTRICTED,
                                new RestrictedItemExists("I1", LocalDate.of(2026, 11, 20))));
        Timeline whole = morning.timeline(child, History.NONE);

        // When
        Timeline less = whole.readBy(MEMBER);

        // Then
        assertThat(less.entries()).hasSize(1);
        assertThat(less.partNotShown()).isTrue();
        assertThat(less.police().answer()).isEqualTo(PoliceAnswer.NOT_SHOWN);
        assertThat(whole.readBy(RESTRICTED)).isEqualTo(whole);
        assertThat(whole.readBy(RESTRICTED).partNotShown()).isFalse();
    }

    @Test
    void leadsFromAnyEventToItsGradeAndToWhoMayReadIt() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(police("P1")
                .says(YESTERDAY_AT_FOUR, new IntelligenceShared("INT/1", 2, "B", "An extract."))
                .hidesFrom("a.ccused"));

        // When
        Provenance provenance =
                morning.timeline(child, History.NONE).entries().getFirst().provenance();

        // Then
        assertThat(provenance.grade())
                .isEqualTo("source 2 (untested), assessment B (known indirectly but corroborated), handling P (may be"
                        + " shared lawfully)");
        assertThat(provenance.assertion()).isEqualTo("fact");
        assertThat(provenance.readers())
                .isEqualTo("everybody in the unit, except whoever is excluded from this child")
                .doesNotContain("a.ccused");
    }
}
