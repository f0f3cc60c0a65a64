package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.section;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.RollChangeKind;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Link.Kind;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeFlag;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.PlacementReasons;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Visibility.Profile;

/** What several children have in common, by which rule, and what never links them. */
class LinksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Link CAR = new Link(Kind.VEHICLE, "SEEN_IN", "AB12 CDE");
    private static final Link STATION = new Link(Kind.PLACE, "FOUND_AT_PUBLIC_PLACE", "Central Station");

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

    @ParameterizedTest
    @ValueSource(strings = {"FOUND_AT", "SEEN_AT", "COLLECTED_FROM", "VISITED"})
    void thatChildrenWereFoundOrSeenSomewhereDoesNotMakeAPlacePublic(String role) {
        // Given
        for (int child = 0; child < 4; child++) {
            missing("P" + child, YESTERDAY_AT_FOUR, new Link(Kind.PLACE, role, "Brook Rise"));
        }

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 High Street",
                "Outside 3a, Old Mill Lane",
                "Brook Lodge",
                "Rose Cottage",
                "Flat 2",
                "The Foyer"
            })
    void aPlaceThatIsNamedLikeAHomeIsNotShownWhateverItsRole(String value) {
        // Given
        for (int child = 0; child < 4; child++) {
            missing("P" + child, YESTERDAY_AT_FOUR, new Link(Kind.PLACE, "FOUND_AT_PUBLIC_PLACE", value));
        }

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VEHICLE, STAFF_CAR", "VEHICLE, children's home", "HANDLE, mother", "PHONE, carer", "HANDLE, PLACEMENT"
    })
    void whatBelongsToAHomeAFamilyOrStaffLinksNobody(Kind kind, String role) {
        // Given
        missing("P1", YESTERDAY_AT_FOUR, new Link(kind, role, "AB12 CDE"));
        missing("P2", YESTERDAY_AT_FOUR, new Link(kind, role, "AB12 CDE"));

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

    @Test
    void aPlaceThatOneStatementCallsAHomeIsShownUnderNoOtherName() {
        // Given
        for (int child = 0; child < 4; child++) {
            missing("P" + child, YESTERDAY_AT_FOUR, new Link(Kind.PLACE, "FOUND_AT", "Elm Lodge, Station Road"));
        }
        morning.child(Story.of(Agency.SOCIAL_CARE, "S1")
                .says(weeksAgo(60), Profile.RESTRICTED, Stories.REFERRAL)
                .naming(new Link(Kind.ADDRESS, "child's placement", "elm lodge")));

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @Test
    void anAddressAtAChildsHomePostcodeIsNoPlaceOfConcern() {
        // Given
        for (int child = 0; child < 4; child++) {
            missing("P" + child, YESTERDAY_AT_FOUR, new Link(Kind.ADDRESS, "ADDRESS_OF_CONCERN", "9 The Row, xx11xx"));
        }

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @Test
    void aPlaceWhoseRoleTheHubDoesNotKnowLinksNobody() {
        // Given
        for (int child = 0; child < 4; child++) {
            missing("P" + child, YESTERDAY_AT_FOUR, new Link(Kind.PLACE, "WHEREABOUTS", "Central Station"));
        }

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @Test
    void whatAPoliceRecordWritesOfWhereAChildWasFoundCountsOnceSomebodyNamedThePlaceAsPublic() {
        // Given
        missing("P1", YESTERDAY_AT_FOUR, STATION);
        missing("P2", weeksAgo(1), STATION);
        morning.child(police("P3")
                .says(weeksAgo(2), new MissingFound("M9", weeksAgo(2), "central station", null, false))
                .says(weeksAgo(2), new MissingFound("M10", weeksAgo(2), "12 The Street", null, false)));

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(what(links)).singleElement().asString().contains("3 children: Central Station.");
    }

    @Test
    void childrenPlacedOutOfTheirAreaAreLinkedByWhereTheyWereFoundAndNotByWhereTheyLive() {
        // Given
        for (String child : List.of("1", "2")) {
            morning.child(
                    Story.of(Agency.SOCIAL_CARE, "S" + child).says(weeksAgo(30), placedOutOfArea(true)),
                    police("P" + child)
                            .says(weeksAgo(9), Stories.found("M" + child, weeksAgo(9)))
                            .naming(STATION));
        }
        morning.child(
                Story.of(Agency.SOCIAL_CARE, "S3").says(weeksAgo(30), placedOutOfArea(null)),
                police("P3").says(weeksAgo(9), Stories.found("M3", weeksAgo(9))).naming(STATION));

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(what(links))
                .singleElement()
                .asString()
                .startsWith(
                        "Placed out of their area, and found at the same place, 2 children: Central Station. Rule: two"
                                + " or more children who are placed out of their area, found at the same public place in"
                                + " 180 days.");
    }

    @Test
    void aSchoolLinksChildrenWhoAreFlaggedAndNotTheThousandsOfACensus() {
        // Given
        for (int pupil = 0; pupil < 50; pupil++) {
            morning.child(Story.of(Agency.EDUCATION, "E" + pupil).says(weeksAgo(20), onRoll("Northgate Academy")));
        }
        ChildId assessed = morning.child(
                Story.of(Agency.EDUCATION, "E90").says(weeksAgo(20), onRoll("Northgate Academy")),
                Story.of(Agency.SOCIAL_CARE, "S90")
                        .says(weeksAgo(3), new AssessmentAuthorised("A1", null, DAY, List.of("11A"))));
        ChildId crime = morning.child(
                Story.of(Agency.EDUCATION, "E91").says(weeksAgo(20), onRoll("NORTHGATE ACADEMY")),
                police("P91")
                        .says(
                                weeksAgo(3),
                                new CrimeRecorded(
                                        "C1",
                                        "offence",
                                        ChildsPart.VICTIM,
                                        List.of(CrimeFlag.CHILD_SEXUAL_EXPLOITATION),
                                        null)));

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.children()).containsExactlyInAnyOrder(assessed, crime));
        assertThat(what(links))
                .singleElement()
                .asString()
                .contains("2 children", "Rule: two or more children at one school who are flagged; flagged is:");
        assertThat(evidence(links))
                .anyMatch(it -> it.endsWith("as assessment factor 11A."))
                .anyMatch(it -> it.endsWith("as crime with the police's exploitation flag."));
    }

    @Test
    void aChildWhoLeftTheSchoolIsNotLinkedByIt() {
        // Given
        for (String child : List.of("1", "2")) {
            morning.child(
                    Story.of(Agency.EDUCATION, "E" + child)
                            .says(weeksAgo(20), onRoll("Northgate Academy"))
                            .says(
                                    weeksAgo(Integer.parseInt(child)),
                                    new RollChange("L", RollChangeKind.LEFT, DAY, "Northgate Academy", null, null)),
                    Story.of(Agency.SOCIAL_CARE, "S" + child)
                            .says(weeksAgo(3), new AssessmentAuthorised("A1", null, DAY, List.of("11A"))));
        }

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @Test
    void somebodyOfTheFamilyOrWhoseWorkItIsToFindChildrenLinksNobody() {
        // Given
        for (String role : List.of("FOUND_WITH_MOTHER", "found by", "Police officer")) {
            for (String child : List.of("1", "2")) {
                morning.child(police("P" + role + child)
                        .says(YESTERDAY_AT_FOUR, Stories.found("M" + role + child, YESTERDAY_AT_FOUR))
                        .naming(new Link(Kind.PERSON, role, "A Person")));
            }
        }

        // When
        Section links = section(morning.briefing(), "links");

        // Then
        assertThat(links.rows()).isEmpty();
    }

    @Test
    void theStrengthIsTheRuleAndTheGradesAndNoNumberOfItsOwn() {
        // Given
        missing("P1", YESTERDAY_AT_FOUR, CAR);
        morning.child(police("P2")
                .says(YESTERDAY_AT_FOUR, Profile.NARRATIVE, new IntelligenceShared("I1", 2, "C", "text"))
                .naming(CAR));

        // When
        List<String> strength = column(section(morning.briefing(), "links"), "strength");

        // Then
        assertThat(strength)
                .containsExactly(
                        "The rule, met by 2 statements of 1 agency; graded source 2, assessment C; not graded: 1.",
                        "Every member of the unit may see it.");
    }

    private static LookedAfterStatusChanged placedOutOfArea(@Nullable Boolean outOfArea) {
        return new LookedAfterStatusChanged(
                "L1", DAY.minusDays(200), null, "C2", "U1", null, outOfArea, PlacementReasons.NONE);
    }

    private static RollChange onRoll(String school) {
        return new RollChange("R1", RollChangeKind.JOINED, DAY.minusDays(140), school, null, null);
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
