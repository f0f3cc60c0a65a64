package uk.conduit.agency.socialcare.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.socialcare.daily.FeedText.missing;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.socialcare.InterviewResponse;
import uk.conduit.schema.socialcare.MissingEpisodeRecorded;
import uk.conduit.schema.socialcare.MissingKind;
import uk.conduit.schema.socialcare.ReturnInterviewHeld;
import uk.conduit.schema.socialcare.ReturnInterviewOffered;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

class MissingDetailTest {

    private static final String PLACE = "child 1/missing_episodes[1]";

    @Test
    void knowsAnEpisodeToTheMoment() {
        // Given
        String fields = "'type':'M','start':'2026-11-21T22:00:00Z','end':'2026-11-22T07:30:00Z','from_placement':true";

        // When
        MissingEpisodeRecorded episode = episode(missing(fields));

        // Then
        assertThat(episode)
                .isEqualTo(new MissingEpisodeRecorded(
                        "M1",
                        MissingKind.MISSING,
                        Instant.parse("2026-11-21T22:00:00Z"),
                        Precision.MOMENT,
                        Instant.parse("2026-11-22T07:30:00Z"),
                        Precision.MOMENT,
                        true));
    }

    @Test
    void knowsAnEpisodeToTheDayWhereTheSourceKnowsNoMore() {
        // Given
        String fields = "'type':'A','start':'2026-07-21','end':'2026-07-21'";

        // When
        Tally tally = missing(fields);

        // Then
        MissingEpisodeRecorded episode = episode(tally);
        assertThat(episode.getKind()).isEqualTo(MissingKind.AWAY_WITHOUT_AUTHORISATION);
        assertThat(episode.getStarted()).isEqualTo(Instant.parse("2026-07-20T23:00:00Z"));
        assertThat(episode.getStartedPrecision()).isEqualTo(Precision.DAY);
        assertThat(episode.getEndedPrecision()).isEqualTo(Precision.DAY);
        assertThat(episode.getFromPlacement()).isNull();
    }

    @Test
    void findsNothingWrongWithAReturnOnTheDayOfTheStart() {
        // Given
        String fields = "'type':'M','start':'2026-11-21T22:00:00Z','end':'2026-11-21'";

        // When
        Tally tally = missing(fields);

        // Then
        assertThat(tally.problems()).isEmpty();
        assertThat(episode(tally).getEnded()).isNotNull();
    }

    @Test
    void knowsThatAChildWithoutAnEndIsStillAway() {
        // Given
        String fields = "'type':'M','start':'2026-11-22T22:00:00Z','end':null";

        // When
        Tally tally = missing(fields);

        // Then
        assertThat(episode(tally).getEnded()).isNull();
        assertThat(tally.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-21T21:59:00Z", "2026-11-22T07:30", "soon"})
    void neverCallsAChildMissingWhoseReturnIsMistyped(String end) {
        // Given
        String fields = "'type':'M','start':'2026-11-21T22:00:00Z','end':'" + end + "'";

        // When
        Tally tally = missing(fields);

        // Then
        assertThat(episode(tally).getEnded()).isEqualTo(episode(tally).getStarted());
        assertThat(tally.flagsAt(PLACE)).containsExactly("end: DATE_IMPOSSIBLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "2026-11-30T12:00:00Z"})
    void doesNotBelieveAReturnInTheFuture(String end) {
        // Given
        String fields = "'type':'M','start':'2026-11-21T22:00:00Z','end':'" + end + "'";

        // When
        Tally tally = missing(fields);

        // Then
        assertThat(episode(tally).getEnded()).isNull();
        assertThat(tally.flagsAt(PLACE)).containsExactly("end: DATE_IN_FUTURE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'start':'2026-11-21'|type is neither M nor A",
                "'type':'X','start':'2026-11-21'|type is neither M nor A",
                "'type':'M'|start is missing",
                "'type':'M','start':'at night'|start is not a date and time with an offset, such as 2026-11-23T06:00:00Z",
            },
            quoteCharacter = '"')
    void refusesAnEpisodeThatSaysNothing(String fields, String reason) {
        // Given
        String stated = fields;

        // When
        Tally tally = missing(stated);

        // Then
        assertThat(tally.refused()).isEqualTo(Map.of(PLACE, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, ACCEPTED",
        "DECLINED, DECLINED",
        "Y, ACCEPTED",
        "N, DECLINED",
        "NO_ANSWER_YET, NO_ANSWER_YET",
        "'', NO_ANSWER_YET",
    })
    void readsHowAnInterviewWasOffered(String code, InterviewResponse response) {
        // Given
        String fields = "'type':'M','start':'2026-11-21','rhi_offered_at':'2026-11-22T10:00:00Z','rhi_response':'"
                + code + "','rhi_declined_reason':'does not want to'";

        // When
        ReturnInterviewOffered offered = (ReturnInterviewOffered)
                missing(fields).at(PLACE + "/rhi_offered_at").getDetail();

        // Then
        assertThat(offered)
                .isEqualTo(new ReturnInterviewOffered(
                        "M1/interview", "M1", Instant.parse("2026-11-22T10:00:00Z"), response, "does not want to"));
    }

    @Test
    void treatsWhatWasSaidInAnInterviewAsNarrative() {
        // Given
        String fields = "'type':'M','start':'2026-11-21','rhi_held_at':'2026-11-22T14:00:00Z','rhi_held_by':'Visitor'";

        // When
        SocialCareCaseEvent event =
                missing(fields + ",'rhi_summary':'was with friends'").at(PLACE + "/rhi_held_at");

        // Then
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.NARRATIVE);
        assertThat(((ReturnInterviewHeld) event.getDetail()).getSummary()).isEqualTo("was with friends");
        assertThat(missing(fields).at(PLACE + "/rhi_held_at").getVisibility().getProfile())
                .isEqualTo(Profile.CORE_FACT);
    }

    private static MissingEpisodeRecorded episode(Tally tally) {
        return (MissingEpisodeRecorded) tally.at(PLACE).getDetail();
    }
}
