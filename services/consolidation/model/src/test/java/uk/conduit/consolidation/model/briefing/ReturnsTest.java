package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.Moment.Precision;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingKind;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered.Response;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** What is said of a child who is away or came back, however much or little the records state. */
class ReturnsTest {

    private final Morning morning = Morning.covered();

    @Test
    void aReturnSaysWhereAndHowTheChildWasFoundAndThatThePoliceSpokeWithTheChild() {
        // Given
        ChildId child = morning.child(police().says(ago(30), new MissingReported("M1", "LOW", null, null, null, null))
                .says(ago(10), new MissingFound("M1", ago(10), "the pier", ago(9), true)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "returned", child, "returned")))
                .singleElement()
                .asString()
                .contains(" at the pier; injured (Police, missing since ");
        assertThat(words(cell(briefing, "returned", child, "prevention")))
                .containsExactly("Held on Sun 22 Nov 2026 22:30.");
    }

    @Test
    void aReturnOfWhichOnlyTheDayIsKnownSaysSo() {
        // Given
        ChildId child = morning.child(socialCare()
                .says(
                        ago(60),
                        new MissingEpisodeRecorded(
                                "E1",
                                MissingKind.AWAY_WITHOUT_AUTHORISATION,
                                new Moment(Instant.parse("2026-11-21T00:00:00Z"), Precision.DAY),
                                new Moment(Instant.parse("2026-11-22T00:00:00Z"), Precision.DAY),
                                null)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "returned", child, "interview")).getFirst())
                .endsWith("The hour of return is not known.");
        assertThat(words(cell(briefing, "returned", child, "returned")))
                .singleElement()
                .asString()
                .startsWith("Sun 22 Nov 2026, was away without authorisation (Children's social care");
        assertThat(words(cell(briefing, "returned", child, "prevention")))
                .containsExactly("The police have recorded no return.");
    }

    @Test
    void anInterviewHeldTooLateSettlesTheReturnAndSaysSo() {
        // Given
        ChildId child = morning.child(socialCare()
                .says(ago(140), episode(140, 120))
                .says(ago(20), new ReturnInterviewHeld("I1", "E1", ago(20), null, null)));

        // When
        List<String> said = words(cell(morning.briefing(), "returned", child, "interview"));

        // Then
        assertThat(said).containsExactly("Held on Sun 22 Nov 2026 11:30, later than 72 hours.", "No summary received.");
    }

    @Test
    void anInterviewThatWasDeclinedSettlesTheReturnWithItsReason() {
        // Given
        ChildId child = morning.child(
                socialCare().says(ago(140), episode(140, 120)).says(ago(100), offer(Response.DECLINED, "is tired")));

        // When
        List<String> said = words(cell(morning.briefing(), "returned", child, "interview"));

        // Then
        assertThat(said).containsExactly("Offered on Thu 19 Nov 2026 03:30 and declined: is tired.");
    }

    @Test
    void anInterviewThatWasDeclinedWithoutAReasonSaysNoMore() {
        // Given
        ChildId child = morning.child(
                socialCare().says(ago(140), episode(140, 120)).says(ago(100), offer(Response.DECLINED, null)));

        // When
        List<String> said = words(cell(morning.briefing(), "returned", child, "interview"));

        // Then
        assertThat(said).containsExactly("Offered on Thu 19 Nov 2026 03:30 and declined.");
    }

    @Test
    void anInterviewThatIsAcceptedAndDueSaysHowLongIsLeft() {
        // Given
        ChildId child = morning.child(
                socialCare().says(ago(90), episode(90, 71)).says(ago(50), offer(Response.ACCEPTED, null)));

        // When
        List<String> said =
                words(cell(morning.briefing(CUT.plus(Duration.ofMinutes(45)), null), "returned", child, "interview"));

        // Then
        assertThat(said)
                .containsExactly(
                        "Due by Mon 23 Nov 2026 08:30.", "15 minutes left.", "Offered on Sat 21 Nov 2026 05:30.");
    }

    @Test
    void anInterviewAfterTheNextAbsenceBelongsToTheNextReturn() {
        // Given
        ChildId child = morning.child(socialCare()
                .says(ago(140), episode("E1", 140, 130))
                .says(ago(60), episode("E2", 60, 50))
                .says(ago(40), new ReturnInterviewHeld("I2", "E2", ago(40), "an advocate", null)));

        // When
        List<Row> rows = section(morning.briefing(), "returned").rows();

        // Then
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.children()).containsExactly(child));
        assertThat(rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(it -> it.column().equals("interview"))
                        .map(it -> it.lines().getFirst().text()))
                .anyMatch(line -> line.startsWith("Overdue since"))
                .anyMatch(line -> line.startsWith("Held on"));
    }

    @Test
    void anEpisodeThatWasNeverClosedSwallowsNoLaterReturnAndSaysNothingOfNow() {
        // Given
        ChildId child = morning.child(police().says(ago(6000), new MissingReported("M1", "LOW", null, null, null, null))
                .says(ago(30), new MissingReported("M2", "LOW", null, null, null, null))
                .says(ago(10), new MissingFound("M2", ago(10), null, null, null)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "returned", child, "interview")))
                .first()
                .asString()
                .startsWith("Due by");
        assertThat(section(briefing, "missing-now").rows()).isEmpty();
    }

    @Test
    void theClockStartsWithTheFirstAgencyThatRecordsTheReturn() {
        // Given
        ChildId child = morning.child(
                police().says(ago(40), new MissingReported("M1", "LOW", null, null, null, null)),
                socialCare().says(ago(40), episode(40, 20)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "returned", child, "interview")))
                .first()
                .asString()
                .startsWith("Due by");
        assertThat(words(cell(briefing, "returned", child, "prevention")))
                .containsExactly("The police have recorded no return.");
        assertThat(words(cell(briefing, "missing-now", child, "since")))
                .first()
                .asString()
                .contains("(Police)");
    }

    @Test
    void anAbsenceWithinAnotherIsOneReturnAtTheLaterEnd() {
        // Given
        morning.child(socialCare().says(ago(60), episode("E1", 60, 20)).says(ago(50), episode("E2", 50, 40)));

        // When
        Section returned = section(morning.briefing(), "returned");

        // Then
        assertThat(returned.rows()).hasSize(1);
    }

    @Test
    void ofAChildWhoIsAwayItSaysWhatWasStatedAndWhatWasNot() {
        // Given
        ChildId fromCare =
                morning.child(police().says(ago(9), new MissingReported("M1", "LOW", ago(10), "a shop", true, null)));
        ChildId unstated = morning.child(Story.of(Agency.POLICE, "P2", Story.named("Alex", "Sample"))
                .says(ago(120), new MissingReported("M2", null, null, null, null, null)));

        // When
        Section missing = section(morning.briefing(), "missing-now");

        // Then
        assertThat(text(missing, fromCare)).contains("a shop", "missing from care");
        assertThat(text(missing, unstated))
                .contains("Time not stated, place not stated")
                .doesNotContain("missing from");
    }

    @Test
    void anAbsenceWithoutAuthorisationIsNotCalledMissing() {
        // Given
        ChildId child = morning.child(socialCare()
                .says(
                        ago(9),
                        new MissingEpisodeRecorded(
                                "E1", MissingKind.AWAY_WITHOUT_AUTHORISATION, Moment.exactly(ago(9)), null, null)));

        // When
        Section missing = section(morning.briefing(), "missing-now");

        // Then
        assertThat(text(missing, child)).contains("Away without authorisation");
    }

    @Test
    void anAbsenceDatedInTheFutureIsNotSaidToBeNow() {
        // Given
        morning.child(police().says(ago(-5), new MissingReported("M1", "LOW", null, null, false, null)));

        // When
        Section missing = section(morning.briefing(), "missing-now");

        // Then
        assertThat(missing.rows()).isEmpty();
    }

    private static String text(Section section, ChildId child) {
        return section.rows().stream()
                .filter(row -> row.children().contains(child))
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> words(cell).stream())
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static ReturnInterviewOffered offer(Response response, @Nullable String reason) {
        return new ReturnInterviewOffered("I1", "E1", ago(response == Response.ACCEPTED ? 50 : 100), response, reason);
    }

    private static MissingEpisodeRecorded episode(int startedHoursAgo, int endedHoursAgo) {
        return episode("E1", startedHoursAgo, endedHoursAgo);
    }

    private static MissingEpisodeRecorded episode(String id, int startedHoursAgo, int endedHoursAgo) {
        return new MissingEpisodeRecorded(
                id,
                MissingKind.MISSING,
                Moment.exactly(ago(startedHoursAgo)),
                Moment.exactly(ago(endedHoursAgo)),
                true);
    }

    private static Instant ago(int hours) {
        return CUT.minus(Duration.ofHours(hours));
    }

    private static Story police() {
        return Story.of(Agency.POLICE, "P1");
    }

    private static Story socialCare() {
        return Story.of(Agency.SOCIAL_CARE, "S1");
    }
}
