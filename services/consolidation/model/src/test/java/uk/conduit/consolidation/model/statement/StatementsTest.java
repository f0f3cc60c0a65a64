package uk.conduit.consolidation.model.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.statement.Version.Named;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

class StatementsTest {

    @Test
    void theHighestVersionOfARecordCounts() {
        assertThat(effective(says("a", 1, "x"), says("a", 3, "z"), says("a", 2, "y")))
                .containsExactly(id("a", 3));
    }

    @Test
    void recordsSpeakForThemselves() {
        assertThat(effective(says("a", 1, "x"), says("b", 1, "x"))).containsExactlyInAnyOrder(id("a", 1), id("b", 1));
    }

    @Test
    void aVersionThatOnlyRepeatsChangesNothing() {
        assertThat(effective(says("a", 1, "x"), says("a", 2, "x"), says("a", 3, "x")))
                .containsExactly(id("a", 1));
    }

    @Test
    void whatIsSaidAgainAfterSomethingElseIsNew() {
        assertThat(effective(says("a", 1, "x"), says("a", 2, "y"), says("a", 3, "x")))
                .containsExactly(id("a", 3));
    }

    @Test
    void aCorrectionReplacesWhatItNamesWhateverItsOwnNumber() {
        assertThat(effective(says("a", 7, "x"), corrects("c", 1, id("a", 7)))).containsExactly(id("c", 1));
        assertThat(effective(says("a", 7, "x"), corrects("c", 7, id("a", 7)))).containsExactly(id("c", 7));
    }

    @Test
    void aCorrectionStandsAloneUntilWhatItNamesHasCome() {
        assertThat(effective(corrects("c", 1, id("a", 7)))).containsExactly(id("c", 1));
    }

    @Test
    void aCorrectionReplacesEarlierVersionsToo() {
        assertThat(effective(says("a", 1, "w"), says("a", 7, "x"), corrects("c", 1, id("a", 7))))
                .containsExactly(id("c", 1));
    }

    @Test
    void aLaterVersionOfTheRecordReplacesTheCorrection() {
        assertThat(effective(says("a", 7, "x"), corrects("c", 1, id("a", 7)), says("a", 8, "y")))
                .containsExactly(id("a", 8));
    }

    @Test
    void aCorrectionOfACorrectionCounts() {
        assertThat(effective(says("a", 7, "x"), corrects("c", 5, id("a", 7)), corrects("d", 1, id("c", 5))))
                .containsExactly(id("d", 1));
    }

    @Test
    void ofTwoCorrectionsTheHigherVersionCounts() {
        assertThat(effective(says("a", 7, "x"), corrects("c", 1, id("a", 7)), corrects("d", 2, id("a", 7))))
                .containsExactly(id("d", 2));
    }

    @Test
    void correctionsThatNameEachOtherGiveOneAnswer() {
        assertThat(effective(corrects("c", 1, id("d", 2)), corrects("d", 2, id("c", 1))))
                .containsExactly(id("d", 2));
    }

    @Test
    void aRetractionEndsTheWholeStatementForGood() {
        assertThat(effective(
                        says("a", 1, "x"), retracts("r", id("a", 1)), says("a", 2, "y"), corrects("c", 9, id("a", 2))))
                .isEmpty();
    }

    @Test
    void aRetractionIsFinalEvenWhenItIsCorrected() {
        assertThat(effective(says("a", 1, "x"), retracts("r", id("a", 1)), corrects("c", 9, id("r", 1))))
                .isEmpty();
    }

    @Test
    void aRetractionOfOneRecordLeavesOthersAlone() {
        assertThat(effective(says("a", 1, "x"), says("b", 1, "x"), retracts("r", id("a", 1))))
                .containsExactly(id("b", 1));
    }

    @Test
    void whatAnAgencySaysOfAnothersEventIsVoid() {
        // Given
        Version foreign = version(Agency.SOCIAL_CARE, "r", 1, "r", new Named(id("a", 1), true));

        // Then
        assertThat(effective(says("a", 1, "x"), foreign)).containsExactly(id("a", 1));
    }

    private static SortedSet<EventId> effective(Version... versions) {
        return Statements.effective(List.of(versions));
    }

    static EventId id(String record, long version) {
        return new EventId(
                UUID.nameUUIDFromBytes((record + "/" + version).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static Version says(String record, long version, String content) {
        return version(Agency.POLICE, record, version, content, null);
    }

    static Version corrects(String record, long version, EventId named) {
        return version(Agency.POLICE, record, version, "correction " + named, new Named(named, false));
    }

    static Version retracts(String record, EventId named) {
        return version(Agency.POLICE, record, 1, "retraction " + named, new Named(named, true));
    }

    private static Version version(Agency agency, String record, long version, String content, @Nullable Named names) {
        UUID key = UUID.nameUUIDFromBytes(record.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Version(id(record, version), key, version, agency, content, names);
    }
}
