package uk.conduit.agency.socialcare.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.socialcare.LookedAfterStatusChanged;
import uk.conduit.schema.socialcare.MissingEpisodeRecorded;
import uk.conduit.schema.socialcare.MissingKind;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

/** What becomes of the public sample files, counted once with other tools: every number has its reason. */
class SampleListsTest {

    @Test
    void acceptsEveryChildOfTheHeader() {
        // Given
        byte[] list = Sent.file("ssda903-header.csv");

        // When
        Tally tally = Tally.of(new LookedAfterHeader(Sent.parts()), list, Sent.submission());

        // Then: 2,675 rows about as many children; each has a UPN, and only 107 of them hold their check
        assertThat(tally.kinds()).isEqualTo(Map.of("ChildDetailsRecorded", 2675));
        assertThat(tally.distinct()).isEqualTo(2675);
        assertThat(tally.problems()).isEqualTo(Map.of("UPN: CHECK_FAILS", 2675 - 107));
        assertThat(tally.flagged()).isEqualTo(2568);
        assertThat(tally.withoutEvent()).isEmpty();
        assertThat(tally.refused()).isEmpty();
    }

    @Test
    void readsSexAndEthnicityOfEveryChild() {
        // Given
        byte[] list = Sent.file("ssda903-header.csv");

        // When
        Tally tally = Tally.of(new LookedAfterHeader(Sent.parts()), list, Sent.submission());

        // Then: 1 is a boy, 2 a girl; 148 families would not say, of 117 nobody has found out
        assertThat(tally.events().stream()
                        .collect(Collectors.groupingBy(
                                event -> event.getSubject().getSex().toString(), Collectors.counting())))
                .isEqualTo(Map.of("MALE", 1333L, "FEMALE", 1342L));
        assertThat(tally.events().stream()
                        .map(event -> event.getSubject().getEthnicity())
                        .filter(NotKnown.class::isInstance)
                        .collect(Collectors.groupingBy(
                                value -> ((NotKnown) value).getReason().name(), Collectors.counting())))
                .isEqualTo(Map.of("REFUSED", 148L, "NOT_OBTAINED", 117L));
    }

    @Test
    void acceptsEveryEpisodeOfTheMissingList() {
        // Given
        byte[] list = Sent.file("ssda903-missing.csv");

        // When
        Tally tally = Tally.of(new LookedAfterMissing(Sent.parts()), list, Sent.submission());

        // Then: 43 rows, none of them imperfect, each about another episode; 19 missing and 24 away
        assertThat(tally.kinds()).isEqualTo(Map.of("MissingEpisodeRecorded", 43));
        assertThat(tally.distinct()).isEqualTo(43);
        assertThat(tally.problems()).isEmpty();
        assertThat(tally.withoutEvent()).isEmpty();
        assertThat(tally.refused()).isEmpty();
        assertThat(tally.events().stream()
                        .map(SampleListsTest::episode)
                        .collect(Collectors.groupingBy(MissingEpisodeRecorded::getKind, Collectors.counting())))
                .isEqualTo(Map.of(MissingKind.MISSING, 19L, MissingKind.AWAY_WITHOUT_AUTHORISATION, 24L));
    }

    @Test
    void knowsTheEpisodesToTheDayAndThatAllAreOver() {
        // Given
        byte[] list = Sent.file("ssda903-missing.csv");

        // When
        Tally tally = Tally.of(new LookedAfterMissing(Sent.parts()), list, Sent.submission());

        // Then
        assertThat(tally.events())
                .allMatch(event -> event.getHeader().getOccurredPrecision() == Precision.DAY)
                .allMatch(event -> episode(event).getStartedPrecision() == Precision.DAY)
                .allMatch(event -> episode(event).getEndedPrecision() == Precision.DAY)
                .allMatch(event -> episode(event).getEnded() != null);
    }

    @Test
    void acceptsEveryEpisodeOfTheReturn() {
        // Given
        byte[] list = Sent.file("ssda903-episodes.csv");

        // When
        Tally tally = Tally.of(new LookedAfterEpisodes(Sent.parts()), list, Sent.submission());

        // Then: 5,050 rows about 2,123 children, every row another episode; 1,413 say why they ended and not when
        assertThat(tally.kinds()).isEqualTo(Map.of("LookedAfterStatusChanged", 5050));
        assertThat(tally.distinct()).isEqualTo(5050);
        assertThat(tally.events().stream()
                        .map(event -> event.getSubject().getReference())
                        .distinct())
                .hasSize(2123);
        assertThat(tally.problems()).isEqualTo(Map.of("REC: CONTRADICTORY", 1413));
        assertThat(tally.flagged()).isEqualTo(1413);
        assertThat(tally.withoutEvent()).isEmpty();
        assertThat(tally.refused()).isEmpty();
    }

    @Test
    void readsStatusKindAndReasonsOfEveryEpisode() {
        // Given
        byte[] list = Sent.file("ssda903-episodes.csv");

        // When
        Tally tally = Tally.of(new LookedAfterEpisodes(Sent.parts()), list, Sent.submission());

        // Then: all but the 716 statuses, 767 placements and 83 endings that tell of an adoption
        assertThat(stays(tally).filter(stay -> stay.getLegalStatus() != null)).hasSize(5050 - 716);
        assertThat(stays(tally).filter(stay -> stay.getPlacementType() != null)).hasSize(5050 - 767);
        assertThat(stays(tally).filter(stay -> stay.getEndReason() != null)).hasSize(5050 - 1413 - 83);
        assertThat(stays(tally).filter(stay -> stay.getStartReason() != null)).hasSize(5050);
        assertThat(stays(tally).filter(stay -> stay.getChangeReason() != null)).hasSize(5050 - 2233);
        assertThat(stays(tally).filter(stay -> stay.getUntil() == null)).hasSize(1413);
        assertThat(stays(tally)).allMatch(stay -> stay.getOutOfArea() == null && stay.getDistanceMiles() == null);
    }

    /** What stands in the columns of postcodes and of the home's number is looked for in everything that is said. */
    @Test
    void letsNothingLeaveThatNamesAPlacementOrAHome() {
        // Given
        byte[] list = Sent.file("ssda903-episodes.csv");
        Set<String> hidden = new String(list, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .flatMap(row -> Arrays.stream(row.split(",", -1)).skip(10))
                .filter(value -> !value.isBlank())
                .collect(Collectors.toSet());

        // When
        Tally tally = Tally.of(new LookedAfterEpisodes(Sent.parts()), list, Sent.submission());

        // Then
        assertThat(hidden).hasSizeGreaterThan(5000);
        assertThat(tally.events().stream()
                        .flatMap(event -> Arrays.stream(event.toString().split("[\"{}\\[\\],:]+", -1)))
                        .map(String::strip)
                        .filter(hidden::contains))
                .isEmpty();
    }

    private static Stream<LookedAfterStatusChanged> stays(Tally tally) {
        return tally.events().stream().map(event -> (LookedAfterStatusChanged) event.getDetail());
    }

    private static MissingEpisodeRecorded episode(SocialCareCaseEvent event) {
        return (MissingEpisodeRecorded) event.getDetail();
    }
}
