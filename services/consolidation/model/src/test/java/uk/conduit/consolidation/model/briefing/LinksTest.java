package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.section;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Link.Kind;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Visibility.Profile;

/** What several children have in common, by which rule, and what never links them. */
class LinksTest {

    private static final Link CAR = new Link(Kind.VEHICLE, "SEEN_IN", "AB12 CDE");
    private static final Link STATION = new Link(Kind.PLACE, "FOUND_AT", "Central Station");

    private final Morning morning = Morning.covered();
    private int episodes;

    @ParameterizedTest
    @CsvSource({
        "VEHICLE, AB12 CDE, ab12cde, The same vehicle",
        "PHONE, +44 7700 900123, 07700 900123, The same phone",
        "HANDLE, @NightOwl, nightowl, The same online name"
    })
    void aThingNamedForTwoChildrenLinksThemHoweverItIsWritten(Kind kind, String one, String other, String words) {
        // Given
        missing("P1", YESTERDAY_AT_FOUR, new Link(kind, "SEEN_IN", one));
        missing("P2", weeksAgo(3), new Link(kind, "USED", other));

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(what(links))
                .singleElement()
                .asString()
                .startsWith(words + ", 2 children: " + one + ". Rule: named for two or more children in 180 days.");
        assertThat(evidence(links)).hasSize(2);
    }

    @Test
    void whatWasNamedLongerAgoThanTheRuleSaysLinksNobody() {
        // Given
        missing("P1", YESTERDAY_AT_FOUR, CAR);
        missing("P2", CUT.minus(Duration.ofDays(181)), CAR);

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @Test
    void oneChildsOwnRecordsLinkNobody() {
        // Given
        morning.child(police("P1")
                .says(YESTERDAY_AT_FOUR, Stories.missing("M1", "LOW"))
                .naming(CAR)
                .says(YESTERDAY_AT_FOUR, Stories.missing("M2", "LOW"))
                .naming(CAR));

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @Test
    void theSamePersonLinksThoseWhoWereFoundWithHimAlone() {
        // Given
        Link person = new Link(Kind.PERSON, "FOUND_WITH", "A Person");
        morning.child(police("P1")
                .says(YESTERDAY_AT_FOUR, Stories.found("M1", YESTERDAY_AT_FOUR))
                .naming(person));
        morning.child(
                police("P2").says(weeksAgo(1), Stories.found("M2", weeksAgo(1))).naming(person));
        missing("P3", weeksAgo(2), person);

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(what(links)).singleElement().asString().startsWith("The same person when a missing child was found");
        assertThat(links.rows().getFirst().children()).hasSize(2);
    }

    @Test
    void aPlaceLinksOnceItCameUpInThreeEpisodes() {
        // Given
        missing("P1", YESTERDAY_AT_FOUR, STATION);
        missing("P2", weeksAgo(1), STATION);

        // When
        Section twice = section(morning.briefing(), "links");
        missing("P2b", weeksAgo(2), STATION);
        Section thrice = section(morning.briefing(), "links");

        // Then
        assertThat(twice.rows()).isEmpty();
        assertThat(what(thrice))
                .singleElement()
                .asString()
                .startsWith("The same place in missing episodes, 3 children: Central Station. Rule: the same"
                        + " public place, or place of concern, in 3 or more missing episodes in 30 days.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOME", "LIVES_AT", "PLACEMENT", "REFUGE", "RESTRICTED"})
    void aHomeAPlacementOrARefugeNeverLinks(String role) {
        // Given
        for (int child = 0; child < 4; child++) {
            missing("P" + child, YESTERDAY_AT_FOUR, new Link(Kind.PLACE, role, "12 The Street"));
            missing("A" + child, YESTERDAY_AT_FOUR, new Link(Kind.ADDRESS, role, "12 The Street"));
        }

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @Test
    void whatOnlySomeMaySeeLinksNobody() {
        // Given
        missing("P1", YESTERDAY_AT_FOUR, CAR);
        morning.child(police("P2")
                .says(YESTERDAY_AT_FOUR, Profile.PERSON_OF_CONCERN, Stories.missing("M9", "LOW"))
                .naming(CAR));

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @Test
    void whoMayNotSeeOneOfTheChildrenSeesNothingOfTheLink() {
        // Given
        missing("P1", YESTERDAY_AT_FOUR, CAR);
        morning.child(police("P2")
                .says(YESTERDAY_AT_FOUR, Stories.missing("M9", "LOW"))
                .naming(CAR)
                .hidesFrom("u.ncle"));

        // When
        Briefing read = morning.briefing().readBy(new Reader("u.ncle", true, Set.of()));

        // Then
        assertThat(section(read, "links").rows()).isEmpty();
    }

    @Test
    void intelligenceIsShownWithItsGrade() {
        // Given
        missing("P1", YESTERDAY_AT_FOUR, CAR);
        morning.child(police("P2")
                .says(YESTERDAY_AT_FOUR, Profile.NARRATIVE, new IntelligenceShared("I1", 2, "C", "text"))
                .naming(CAR));

        // When
        List<String> evidence = evidence(section(morning.briefing(), "links"));

        // Then
        assertThat(evidence)
                .anyMatch(it -> it.contains("graded source 2, assessment C"))
                .noneMatch(it -> it.contains("text"));
    }

    private void missing(String reference, Instant when, Link link) {
        morning.child(police(reference)
                .says(when, Stories.missing("M" + episodes++, "LOW"))
                .naming(link));
    }

    private static Story police(String reference) {
        return Story.of(Agency.POLICE, reference);
    }

    private static Instant weeksAgo(int weeks) {
        return CUT.minus(Duration.ofDays(7L * weeks));
    }

    private static List<String> what(Section links) {
        return column(links, "what");
    }

    private static List<String> evidence(Section links) {
        return column(links, "evidence");
    }

    private static List<String> column(Section links, String column) {
        return links.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column().equals(column))
                .flatMap(cell -> Morning.words(cell).stream())
                .toList();
    }
}
