package uk.conduit.agency.socialcare.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.socialcare.MissingEpisodeRecorded;
import uk.conduit.schema.socialcare.MissingKind;

class LookedAfterMissingTest {

    private static final String HEADER = "CHILD,DOB,MISSING,MIS_START,MIS_END\n";
    private static final LookedAfterMissing FORMAT = new LookedAfterMissing(Sent.parts());

    @ParameterizedTest
    @CsvSource({"M, MISSING", "A, AWAY_WITHOUT_AUTHORISATION"})
    void tellsMissingFromAway(String code, MissingKind kind) {
        // Given
        String row = "510000,12/03/2012," + code + ",13/07/2026,25/07/2026\n";

        // When
        Tally tally = tally(row);

        // Then
        MissingEpisodeRecorded episode = episode(tally);
        assertThat(episode.getKind()).isEqualTo(kind);
        assertThat(episode.getStarted()).isEqualTo(Instant.parse("2026-07-12T23:00:00Z"));
        assertThat(episode.getStartedPrecision()).isEqualTo(Precision.DAY);
        assertThat(episode.getEnded()).isEqualTo(Instant.parse("2026-07-24T23:00:00Z"));
        assertThat(episode.getEndedPrecision()).isEqualTo(Precision.DAY);
        assertThat(episode.getFromPlacement()).as("the return does not say").isNull();
    }

    @Test
    void knowsThatAChildWithoutAnEndIsStillAway() {
        // Given
        String row = "510000,12/03/2012,M,13/11/2026,\n";

        // When
        Tally tally = tally(row);

        // Then
        assertThat(episode(tally).getEnded()).isNull();
        assertThat(tally.flagged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/11/2026", "31/11/2026", "later"})
    void neverCallsAChildMissingWhoseReturnIsMistyped(String end) {
        // Given
        String row = "510000,12/03/2012,M,13/11/2026," + end + "\n";

        // When
        Tally tally = tally(row);

        // Then
        assertThat(episode(tally).getEnded()).isEqualTo(episode(tally).getStarted());
        assertThat(tally.flagsAt("line 2")).containsExactly("MIS_END: DATE_IMPOSSIBLE");
    }

    @Test
    void doesNotBelieveAReturnInTheFuture() {
        // Given
        String row = "510000,12/03/2012,M,13/11/2026,25/11/2026\n";

        // When
        Tally tally = tally(row);

        // Then
        assertThat(episode(tally).getEnded()).isNull();
        assertThat(tally.flagsAt("line 2")).containsExactly("MIS_END: DATE_IN_FUTURE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "510000,12/03/2012,,13/11/2026,|MISSING is missing",
                "510000,12/03/2012,X,13/11/2026,|MISSING is neither M nor A",
                "510000,12/03/2012,M,,|MIS_START is missing",
                "510000,12/03/2012,M,2026-11-13,|MIS_START is not a date",
                ",12/03/2012,M,13/11/2026,|CHILD is missing or is no reference",
            })
    void refusesARowThatSaysNothing(String row, String reason) {
        // Given
        String list = row + "\n";

        // When
        Tally tally = tally(list);

        // Then
        assertThat(tally.refused()).containsEntry("line 2", reason);
    }

    @Test
    void givesAnEpisodeTheSameIdWhenItsEndBecomesKnown() {
        // Given
        String open = "510000,12/03/2012,M,13/11/2026,\n";
        String ended = "510000,12/03/2012,M,13/11/2026,14/11/2026\n";

        // When
        String id = tally(ended).at("line 2").getHeader().getSourceRecordId();

        // Then
        assertThat(id).isEqualTo(tally(open).at("line 2").getHeader().getSourceRecordId());
    }

    @Test
    void tellsTwoEpisodesOfOneDayApart() {
        // Given
        String rows = "1,12/03/2012,M,13/11/2026,13/11/2026\n1,12/03/2012,M,13/11/2026,\n2,12/03/2012,M,13/11/2026,\n";

        // When
        Tally tally = tally(rows);

        // Then
        assertThat(tally.events().stream().map(event -> event.getHeader().getSourceRecordId()))
                .containsExactly(
                        "ssda903/1/missing/M/2026-11-13",
                        "ssda903/1/missing/M/2026-11-13/2",
                        "ssda903/2/missing/M/2026-11-13");
    }

    private static MissingEpisodeRecorded episode(Tally tally) {
        return (MissingEpisodeRecorded) tally.at("line 2").getDetail();
    }

    private static Tally tally(String rows) {
        return Tally.of(FORMAT, Sent.text(HEADER + rows), Sent.submission());
    }
}
