package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.Agency;

/** What a feed's state means for the answers that rest on it. */
class FeedReportTest {

    private static final Instant LONG_AGO = Instant.parse("2015-01-01T00:00:00Z");

    @Test
    void saysForHowLongAFeedHasBeenSilentAndWhichAnswersAreNotKnown() {
        // Given
        Morning morning = Morning.silent().policeCover(LONG_AGO, CUT.minus(Duration.ofHours(14)));

        // When
        FeedReport police = of(Agency.POLICE, morning.rejectsPoliceRecordOfNobodyKnown());

        // Then
        assertThat(police.silence()).isEqualTo("14 hours");
        assertThat(police.meaning())
                .containsExactly(
                        "Answers that rest on Police are \"not known\" from Sun 22 Nov 2026 17:30 on.",
                        "1 record could not be read: what it says is \"not known\" until the agency sends it again.");
    }

    @Test
    void saysWhatNoneKnownRestsOnWhereAFeedIsUpToDate() {
        // Given
        Morning morning = Morning.covered();

        // When
        FeedReport police = of(Agency.POLICE, morning);

        // Then
        assertThat(police.silence()).isNull();
        assertThat(police.meaning())
                .containsExactly(
                        "Where Police has said nothing, the answer is \"none known\" as of Mon 23 Nov 2026 07:00.");
        assertThat(police.lastReceived()).isEqualTo(Morning.POLICE_COVERED_UNTIL);
    }

    @Test
    void groupsTheKindsOfEventThatReachEquallyFar() {
        // Given
        Morning morning = Morning.silent()
                .covers(Agency.SOCIAL_CARE, List.of("ReferralOpened", "ContactReceived"), LONG_AGO, CUT);

        // When
        FeedReport socialCare = of(Agency.SOCIAL_CARE, morning);

        // Then
        assertThat(socialCare.groups())
                .anySatisfy(group -> {
                    assertThat(group.state()).isEqualTo(FeedLine.State.COVERED);
                    assertThat(group.kinds()).containsExactly("contact received", "referral opened");
                    assertThat(group.words()).isEqualTo("Everything until Mon 23 Nov 2026 07:30");
                })
                .anySatisfy(group -> {
                    assertThat(group.state()).isEqualTo(FeedLine.State.NEVER);
                    assertThat(group.kinds()).contains("section 47 started", "return interview held");
                });
        assertThat(socialCare.line().state()).isEqualTo(FeedLine.State.NEVER);
    }

    private static FeedReport of(Agency agency, Morning morning) {
        return morning.feedReports().stream()
                .filter(it -> it.line().agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }
}
