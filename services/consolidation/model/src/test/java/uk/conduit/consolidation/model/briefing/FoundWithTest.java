package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.found;
import static uk.conduit.consolidation.model.briefing.Stories.missing;
import static uk.conduit.consolidation.model.briefing.Stories.police;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Link.Kind;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.ChildId;

/** With whom a missing child was found, and who reads the names. */
class FoundWithTest {

    private static final Reader MEMBER = new Reader("jo.bell", false, Set.of());
    private static final Instant FOUND = CUT.minus(Duration.ofHours(30));
    private static final String NOT_SHOWN = "Part of this is not shown to your role. Ask the unit manager.";

    private final Morning morning = Morning.covered();

    @Test
    void aReturnSaysToAllThatSomebodyIsNamedAndToFewWho() {
        // Given
        ChildId child = morning.child(foundWithSomebody());

        // When
        Briefing whole = morning.briefing();

        // Then
        assertThat(words(cell(whole, "returned", child, "returned")))
                .endsWith("The record of the return names another person.", "Named: A Person (found with).");
        assertThat(words(cell(whole.readBy(MEMBER), "returned", child, "returned")))
                .contains(NOT_SHOWN, "The record of the return names another person.")
                .noneMatch(line -> line.contains("A Person"));
    }

    @Test
    void aChildWhoIsMissingAgainIsShownWithWhomItWasFoundBefore() {
        // Given
        ChildId child =
                morning.child(foundWithSomebody().says(CUT.minus(Duration.ofHours(3)), missing("M2", "MEDIUM")));

        // When
        Briefing whole = morning.briefing();

        // Then
        assertThat(words(cell(whole, "missing-now", child, "history")))
                .endsWith("The record of Sun 22 Nov 2026 01:30 names another person.", "Named: A Person (found with).");
        assertThat(words(cell(whole.readBy(MEMBER), "missing-now", child, "history")))
                .contains(NOT_SHOWN, "The record of Sun 22 Nov 2026 01:30 names another person.")
                .noneMatch(line -> line.contains("A Person"));
    }

    @Test
    void thatNobodyIsNamedIsSaid() {
        // Given
        ChildId child = morning.child(police("P1").says(CUT.minus(Duration.ofHours(3)), missing("M1", "LOW")));

        // When
        Cell history = cell(morning.briefing(), "missing-now", child, "history");

        // Then
        assertThat(words(history)).endsWith("No record of an earlier return names anybody.");
    }

    @Test
    void anEpisodeUnderConditionsIsForNamedRoles() {
        // Given
        ChildId child = morning.child(police("P1")
                .says(CUT.minus(Duration.ofHours(3)), missing("M1", "LOW"))
                .underConditions());

        // When
        Briefing read = morning.briefing().readBy(MEMBER);

        // Then
        for (String column : Set.of("since", "last-seen", "grade", "history", "ring")) {
            assertThat(words(cell(read, "missing-now", child, column))).containsExactly(NOT_SHOWN);
        }
    }

    private static Story foundWithSomebody() {
        return police("P1")
                .says(CUT.minus(Duration.ofHours(40)), missing("M1", "LOW"))
                .says(FOUND, found("M1", FOUND))
                .naming(new Link(Kind.PERSON, "FOUND_WITH", "A Person"));
    }
}
