package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.SocialCareDetail.ContactReceived;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** What an addendum says of the version before. */
class AddendumTest {

    private static final ContactReceived CONTACT = new ContactReceived("C1", "2A", null, null);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Test
    void anAddendumSaysWhatCameAndLeavesOutWhatOnlyTheHourChanged() {
        // Given
        Morning morning = Morning.covered();
        morning.child(Stories.police("P1").says(CUT.minus(Duration.ofHours(9)), Stories.missing("M1", "LOW")));
        Briefing first = morning.briefing();
        ChildId late = morning.child(Stories.socialCare("S2").says(CUT.minus(Duration.ofHours(12)), Stories.REFERRAL));
        // When
        Briefing addendum = morning.briefing(CUT.plus(Duration.ofHours(1)), first);
        // Then
        assertThat(addendum.edition().version()).isEqualTo(2);
        assertThat(addendum.changes()).hasSize(1);
        assertThat(addendum.changes().getFirst().children()).containsExactly(late);
        assertThat(addendum.changes().getFirst().words()).isEqualTo("New to social care: added: Robin Example");
    }

    @Test
    void namesTheColumnThatChanged() {
        // Given
        Morning before = Morning.covered();
        before.child(story().says(YESTERDAY_AT_FOUR, CONTACT));
        Morning after = Morning.covered();
        after.child(story().says(YESTERDAY_AT_FOUR, CONTACT)
                .says(
                        YESTERDAY_AT_FOUR.plusSeconds(60),
                        new ReferralOpened("R1", LocalDate.of(2026, 11, 22), "2A", "N1", 0, false, null)));

        // When
        Briefing addendum = after.briefing(CUT.plus(AN_HOUR), before.briefing());

        // Then
        assertThat(addendum.changes())
                .extracting(Change::words)
                .containsExactly("New to social care: changed: Robin Example (Referral)");
    }

    @Test
    void saysWhatIsNoLongerListed() {
        // Given
        Morning before = Morning.covered();
        ChildId child = before.child(story().says(YESTERDAY_AT_FOUR, CONTACT));

        // When
        Briefing addendum = Morning.covered().briefing(CUT.plus(AN_HOUR), before.briefing());

        // Then
        assertThat(addendum.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.children()).containsExactly(child))
                .extracting(Change::words)
                .isEqualTo("New to social care: no longer listed: Robin Example");
    }

    @Test
    void hidesAChangeFromWhoeverIsExcludedFromItsChild() {
        // Given
        Morning before = Morning.covered();
        Morning after = Morning.covered();
        ChildId child = after.child(story().says(YESTERDAY_AT_FOUR, CONTACT));
        Briefing addendum = after.briefing(CUT.plus(AN_HOUR), before.briefing());

        // When
        Briefing read = addendum.readBy(new Reader("r.elated", false, Set.of(child)));

        // Then
        assertThat(addendum.children()).containsExactly(child);
        assertThat(read.changes()).isEmpty();
        assertThat(read.children()).isEmpty();
    }

    @Test
    void changesNothingWhereNothingButTheHourChanged() {
        // Given
        Morning morning = Morning.covered();
        morning.child(story().says(YESTERDAY_AT_FOUR, CONTACT));

        // When
        Briefing addendum = morning.briefing(CUT.plus(AN_HOUR), morning.briefing());

        // Then
        assertThat(addendum.changes()).isEmpty();
    }

    private static Story story() {
        return Story.of(Agency.SOCIAL_CARE, "S1");
    }
}
