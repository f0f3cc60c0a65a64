package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyContact;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyEnded;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyStarted;
import uk.conduit.consolidation.model.event.VoluntaryDetail.CommunityConcern;
import uk.conduit.consolidation.model.event.VoluntaryDetail.FeedbackGiven;
import uk.conduit.consolidation.model.event.VoluntaryDetail.ReporterAnonymity;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** What the voluntary sector reports, and the answers that are owed for it. */
class VoluntaryTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate NEXT_FRIDAY = LocalDate.of(2026, 11, 27);

    private final Morning morning = Morning.covered();

    @Test
    void aConcernIsToldWithWhatWasSeenAndWhoKnowsAlready() {
        // Given
        ChildId child = morning.child(voluntary().says(YESTERDAY_AT_FOUR, concern("C1", NEXT_FRIDAY)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "voluntary", child, "new")))
                .singleElement()
                .asString()
                .contains(
                        "concern (fact): seen with older people; where: the bus station; indicators: R06 getting into"
                                + " cars",
                        "; came up before; already told: Police. Ring: ");
        assertThat(words(cell(briefing, "voluntary", child, "feedback")))
                .containsExactly(
                        "Concern of Sun 22 Nov 2026 16:00: due by Fri 27 Nov 2026. Ring: voluntary, Exploitation team,"
                                + " duty desk, 01632 960001.");
        assertThat(cell(briefing, "voluntary", child, "feedback").mark()).isEqualTo(Cell.Mark.NONE);
    }

    @Test
    void feedbackStaysOwedUntilItIsGiven() {
        // Given
        Instant longAgo = Instant.parse("2026-11-02T09:00:00Z");
        ChildId waiting = morning.knownBefore(voluntary("V1").says(longAgo, concern("C1", FRIDAY)));
        ChildId answered = morning.child(voluntary("V2")
                .says(longAgo, concern("C2", FRIDAY))
                .says(YESTERDAY_AT_FOUR, new FeedbackGiven("C2", FRIDAY)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "voluntary", waiting, "feedback")))
                .containsExactly(
                        "Concern of Mon 2 Nov 2026 09:00: overdue since Fri 20 Nov 2026; whoever reported it has had no"
                                + " answer. Ring: voluntary, Exploitation team, duty desk, 01632 960001.");
        assertThat(cell(briefing, "voluntary", waiting, "feedback").mark()).isEqualTo(Cell.Mark.ATTENTION);
        assertThat(words(cell(briefing, "voluntary", answered, "feedback"))).isEmpty();
        assertThat(words(cell(briefing, "voluntary", answered, "new")))
                .containsExactly("Feedback given on Fri 20 Nov 2026.");
    }

    @Test
    void anAdvocacyThatBeganLongAgoAndComesTodayIsCounted() {
        // Given
        morning.child(
                voluntary().says(Instant.parse("2026-11-02T09:00:00Z"), new AdvocacyStarted("A1", FRIDAY, null, null)));

        // When
        List<String> said = words(Morning.section(morning.briefing(), "voluntary"));

        // Then
        assertThat(said)
                .hasSize(2)
                .anyMatch(it ->
                        it.startsWith("Nothing new from the voluntary sector is dated in the last 7 days, and nobody"
                                + " who reported a concern is owed an answer"))
                .anyMatch(it -> it.startsWith("History received: 1 record dated more than 7 days ago"));
    }

    @Test
    void anAdvocatesPartIsTold() {
        // Given
        ChildId child = morning.child(voluntary()
                .says(YESTERDAY_AT_FOUR, new AdvocacyStarted("A1", FRIDAY, "S. Marsh", "weekly"))
                .says(YESTERDAY_AT_FOUR, new AdvocacyContact("K1", "A1", FRIDAY, null))
                .says(YESTERDAY_AT_FOUR, new AdvocacyEnded("A0", FRIDAY, "moved away")));

        // When
        List<String> said = words(cell(morning.briefing(), "voluntary", child, "new"));

        // Then
        assertThat(said)
                .anyMatch(it -> it.startsWith("Advocacy since Fri 20 Nov 2026, S. Marsh, weekly."))
                .anyMatch(it -> it.startsWith("Advocate and child were in touch on Fri 20 Nov 2026."))
                .anyMatch(it -> it.startsWith("Advocacy ended on Fri 20 Nov 2026: moved away."));
    }

    private static CommunityConcern concern(String id, LocalDate due) {
        return new CommunityConcern(
                id,
                ReporterAnonymity.WISHES_ANONYMITY,
                "seen with older people",
                "the bus station",
                null,
                List.of("R06"),
                true,
                List.of("police"),
                due);
    }

    private static Story voluntary() {
        return voluntary("V1");
    }

    private static Story voluntary(String reference) {
        return Story.of(Agency.VOLUNTARY, reference);
    }
}
