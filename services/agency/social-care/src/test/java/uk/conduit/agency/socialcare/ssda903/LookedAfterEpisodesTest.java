package uk.conduit.agency.socialcare.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.socialcare.LookedAfterStatusChanged;

class LookedAfterEpisodesTest {

    private static final String HEADER =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final LookedAfterEpisodes FORMAT = new LookedAfterEpisodes(Sent.parts());

    @Test
    void saysUnderWhichStatusAndInWhichKindOfPlacementAChildIsLookedAfter() {
        // Given
        String row = "510000,02/06/2026,P,C2,N1,K2,PR4,14/08/2026,X1,CARPL,ZZ99 3WZ,ZZ99 9ZZ,9999999\n";

        // When
        Tally tally = tally(row);

        // Then
        assertThat(stay(tally))
                .isEqualTo(LookedAfterStatusChanged.newBuilder()
                        .setStatusId("ssda903/510000/episode/2026-06-02")
                        .setSince(LocalDate.parse("2026-06-02"))
                        .setUntil(LocalDate.parse("2026-08-14"))
                        .setLegalStatus("C2")
                        .setPlacementType("K2")
                        .setStartReason("P")
                        .setEndReason("X1")
                        .setChangeReason("CARPL")
                        .build());
        assertThat(tally.at("line 2").getHeader().getOccurredPrecision()).isEqualTo(Precision.DAY);
        assertThat(tally.flagged()).isZero();
        assertThat(tally.events().toString()).doesNotContain("ZZ99").doesNotContain("9999999");
    }

    @Test
    void doesNotSayWhetherAPlacementIsOutOfArea() {
        // Given
        String row = "510000,02/06/2026,S,C2,N1,K2,PR2,,,,ZZ99 3WZ,ZZ99 9ZZ,9999999\n";

        // When
        Tally tally = tally(row);

        // Then
        assertThat(stay(tally).getOutOfArea()).isNull();
        assertThat(stay(tally).getDistanceMiles()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "510000,02/06/2026,P,E1,N1,K2,PR0,14/08/2026,X1,CARPL,,,",
                "510000,02/06/2026,P,D1,N1,K2,PR0,14/08/2026,X1,CARPL,,,",
                "510000,02/06/2026,P,C2,N1,A4,PR0,14/08/2026,X1,CARPL,,,",
                "510000,02/06/2026,P,C2,N1,K2,PR0,14/08/2026,E11,CARPL,,,",
                "510000,02/06/2026,P,C2,N1,K2,PR0,14/08/2026,E12,CARPL,,,",
            })
    void leavesOutWhatTellsOfAnAdoptionAndShowsNoGap(String row) {
        // Given
        String list = row + "\n";

        // When
        Tally tally = tally(list);

        // Then
        assertThat(tally.events().toString()).doesNotContainPattern("\"(E1|D1|A4|E11|E12)\"");
        assertThat(tally.flagged()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "510000,02/06/2026,Q,C2,N1,K2,PR0,,,,,,|RNE: UNKNOWN_CODE",
                "510000,02/06/2026,S,C9,N1,K2,PR0,,,,,,|LS: UNKNOWN_CODE",
                "510000,02/06/2026,S,C2,N1,ZZ99,PR0,,,,,,|PLACE: UNKNOWN_CODE",
                "510000,02/06/2026,S,C2,N1,K2,PR0,14/08/2026,E99,,,,|REC: UNKNOWN_CODE",
                "510000,02/06/2026,S,C2,N1,K2,PR0,,,MOVED,,,|REASON_PLACE_CHANGE: UNKNOWN_CODE",
                "510000,02/06/2026,S,C2,N1,K2,PR0,,X1,,,,|REC: CONTRADICTORY",
                "510000,02/06/2026,S,C2,N1,K2,PR0,01/06/2026,X1,,,,|DEC: DATE_IMPOSSIBLE",
                "510000,02/06/2026,S,C2,N1,K2,PR0,24/12/2026,X1,,,,|DEC: DATE_IN_FUTURE",
                "510000,02/12/2026,S,C2,N1,K2,PR0,,,,,,|DECOM: DATE_IN_FUTURE",
            })
    void flagsWhatItUnderstandsAndDoesNotUse(String row, String flag) {
        // Given
        String list = row + "\n";

        // When
        Tally tally = tally(list);

        // Then
        assertThat(tally.flagsAt("line 2")).containsExactly(flag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "510000,,S,C2,N1,K2,PR0,,,,,,|DECOM is missing",
                "510000,2026-06-02,S,C2,N1,K2,PR0,,,,,,|DECOM is not a date",
                ",02/06/2026,S,C2,N1,K2,PR0,,,,,,|CHILD is missing or is no reference",
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
        String open = "510000,02/06/2026,S,C2,N1,K2,PR0,,,,,,\n";
        String ended = "510000,02/06/2026,S,C2,N1,K2,PR0,14/08/2026,X1,,,,\n";

        // When
        String id = tally(ended).at("line 2").getHeader().getSourceRecordId();

        // Then
        assertThat(id).isEqualTo(tally(open).at("line 2").getHeader().getSourceRecordId());
    }

    @ParameterizedTest
    @CsvSource({"ssda903-episodes.csv, true", "SSDA903 EPISODES.CSV, true", "ssda903-missing.csv, false"})
    void recognisesADroppedFileByItsName(String name, boolean recognised) {
        assertThat(FORMAT.recognises(name)).isEqualTo(recognised);
    }

    private static LookedAfterStatusChanged stay(Tally tally) {
        return (LookedAfterStatusChanged) tally.at("line 2").getDetail();
    }

    private static Tally tally(String rows) {
        return Tally.of(FORMAT, Sent.text(HEADER + rows), Sent.submission());
    }
}
