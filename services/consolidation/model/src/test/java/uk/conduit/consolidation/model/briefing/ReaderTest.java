package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Stories.REFERRAL;
import static uk.conduit.consolidation.model.briefing.Stories.socialCare;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.ChildId;

/** What a reader who is excluded from a child sees of it: nothing. */
class ReaderTest {

    private final Morning morning = Morning.covered();

    @Test
    void aChildDoesNotExistForAReaderWhoIsExcluded() {
        // Given
        morning.child(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL).hidesFrom("jo.bell"));
        // When
        Briefing read = morning.briefing().readBy(new Reader("jo.bell", true, Set.of()));
        // Then
        assertThat(section(read, "new-to-social-care").rows()).isEmpty();
    }

    @Test
    void anExclusionMadeAfterPublicationCountsWhenTheBriefingIsRead() {
        // Given
        ChildId child = morning.child(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL));
        // When
        Briefing read = morning.briefing().readBy(new Reader("jo.bell", true, Set.of(child)));
        // Then
        assertThat(section(read, "new-to-social-care").rows()).isEmpty();
    }
}
