package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.REFERRAL;
import static uk.conduit.consolidation.model.briefing.Stories.police;
import static uk.conduit.consolidation.model.briefing.Stories.socialCare;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Visibility.Profile;

/** Neither the place of what is hidden nor its absence tells what it is. */
class WhatIsHiddenTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final RestrictedItemExists ITEM = new RestrictedItemExists("SECRET", FRIDAY);
    private static final Reader MEMBER = new Reader("m.ember", false, Set.of());
    private static final Reader RELATED = new Reader("r.elated", true, Set.of());

    private final Morning morning = Morning.covered();

    @Test
    void aMemberDoesNotLearnThatItIsHealthThatHoldsSomething() {
        // Given
        ChildId child = morning.child(
                socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL),
                health("Alias").says(YESTERDAY_AT_FOUR, Profile.RESTRICTED, ITEM));

        // When
        Briefing read = morning.briefing().readBy(MEMBER);

        // Then
        assertThat(section(read, "health").rows()).isEmpty();
        assertThat(read.sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .filter(row -> row.children().contains(child))
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> words(cell).stream()))
                .noneMatch(text -> text.contains("Health") || text.contains("H1") || text.contains("Alias"));
        assertThat(words(section(read, "health"))).anyMatch(it -> it.endsWith("whether there is any or not."));
    }

    @ParameterizedTest
    @CsvSource({
        "police, police",
        "health, health",
        "education, education",
        "voluntary, voluntary",
        "social-care, restricted",
        "adult-social-care, restricted"
    })
    void aRestrictedItemOfAnyAgencyIsToldToNamedRolesAndToNobodyElse(String agency, String section) {
        // Given
        ChildId child =
                morning.child(Story.of(new Agency(agency), "R1").says(YESTERDAY_AT_FOUR, Profile.RESTRICTED, ITEM));

        // When
        Briefing whole = morning.briefing();

        // Then
        assertThat(words(cell(whole.readBy(new Reader("r.estricted", true, Set.of())), section, child, "new")))
                .singleElement()
                .asString()
                .contains("Restricted: something exists that is not shown here. Ask: ");
        assertThat(whole.readBy(MEMBER).sections().stream()
                        .flatMap(it -> it.rows().stream())
                        .filter(row -> row.children().contains(child))
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> words(cell).stream()))
                .noneMatch(text -> text.contains("something exists"));
    }

    @Test
    void aChildOfWhomOnlyRestrictedThingsAreSaidIsNotAmongThoseWithAgencies() {
        // Given
        ChildId child = morning.child(health("Alias").says(YESTERDAY_AT_FOUR, Profile.RESTRICTED, ITEM));

        // When
        Briefing whole = morning.briefing();

        // Then
        assertThat(section(whole.readBy(MEMBER), "involvement").rows()).isEmpty();
        assertThat(section(whole.readBy(new Reader("r.estricted", true, Set.of())), "involvement")
                        .rows())
                .extracting(Row::children)
                .containsExactly(List.of(child));
    }

    @Test
    void anAddendumDoesNotSayItEither() {
        // Given
        morning.child(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL));
        Briefing before = morning.briefing();
        morning.child(health("Alias").says(YESTERDAY_AT_FOUR, Profile.RESTRICTED, ITEM));

        // When
        Briefing addendum = morning.briefing(Morning.CUT, before);

        // Then
        assertThat(addendum.readBy(new Reader("r.estricted", true, Set.of())).changes())
                .extracting(Change::section)
                .contains("health");
        assertThat(addendum.readBy(MEMBER).changes())
                .extracting(Change::section)
                .doesNotContain("health");
    }

    @Test
    void whatHealthSaysBesideItIsSaidWithoutAWordOfIt() {
        // Given
        ChildId child = morning.child(health("Robin")
                .says(YESTERDAY_AT_FOUR, new WasNotBrought("W1", "physiotherapy", FRIDAY))
                .says(YESTERDAY_AT_FOUR, Profile.RESTRICTED, ITEM));

        // When
        List<String> said = words(cell(morning.briefing().readBy(MEMBER), "health", child, "new"));

        // Then
        assertThat(said).singleElement().asString().startsWith("Was not brought to physiotherapy");
    }

    @Test
    void onTheTimelineAnAgencyThatSaysNothingToEveryMemberHasNoRecord() {
        // Given
        ChildId child = morning.child(
                socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL),
                health("Alias").says(YESTERDAY_AT_FOUR, Profile.RESTRICTED, ITEM));

        // When
        Timeline whole = morning.timeline(child, History.NONE);
        Timeline less = whole.readBy(MEMBER);

        // Then
        assertThat(less.knownAs()).extracting(it -> it.subject().agency()).containsExactly(Agency.SOCIAL_CARE);
        assertThat(words(less.named())).noneMatch(text -> text.contains("Alias"));
        assertThat(less.partNotShown()).isTrue();
        assertThat(whole.knownAs()).hasSize(2);
        assertThat(words(whole.named())).contains("Also known as Alias Example");
    }

    @Test
    void whatMayBeHandledOnlyUnderConditionsIsForNamedRolesWhateverItsProfile() {
        // Given
        ChildId child = morning.child(
                socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL),
                police("P1")
                        .says(YESTERDAY_AT_FOUR, Stories.missing("M1", "LOW"))
                        .underConditions());

        // When
        Timeline less = morning.timeline(child, History.NONE).readBy(MEMBER);

        // Then
        assertThat(less.entries()).extracting(Timeline.Entry::agency).containsExactly(Agency.SOCIAL_CARE);
    }

    @Test
    void whoMustNotKnowOfARecordThatMayBeTheChildsStillReadsThatTheChildCame() {
        // Given
        Story other = police("P1")
                .says(
                        YESTERDAY_AT_FOUR,
                        new InvestigationOpened("INV/1", ChildsPart.VICTIM, InvestigationStatus.OPEN, FRIDAY))
                .hidesFrom("r.elated");
        morning.knownBefore(other);
        Story story = socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL);
        ChildId child = morning.child(story);
        morning.waitsForReview(story, other);

        // When
        Briefing read = morning.briefing().readBy(RELATED);
        Timeline timeline = morning.timeline(child, History.NONE).readBy(RELATED);

        // Then
        Cell police = cell(read, "new-to-social-care", child, PoliceAnswerCell.COLUMN);
        assertThat(police.answer()).isEqualTo(PoliceAnswer.NOT_SHOWN);
        assertThat(words(police)).containsExactly("Part of this is not shown to your role. Ask the unit manager.");
        assertThat(words(cell(read, "new-to-social-care", child, InvolvementCells.AGENCIES)))
                .noneMatch(text -> text.contains("Police"));
        assertThat(words(cell(read, "new-to-social-care", child, "referral"))).isNotEmpty();
        assertThat(words(timeline.police())).isEqualTo(words(police));
        assertThat(timeline.partNotShown()).isFalse();
    }

    @Test
    void anExclusionAfterPublicationHidesWhatWasPublishedOfARecordThatMayBeTheChilds() {
        // Given
        Story other = police("P1")
                .says(
                        YESTERDAY_AT_FOUR,
                        new InvestigationOpened("INV/1", ChildsPart.VICTIM, InvestigationStatus.OPEN, FRIDAY));
        ChildId possible = morning.knownBefore(other);
        Story story = socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL);
        ChildId child = morning.child(story);
        morning.waitsForReview(story, other);
        Briefing published = morning.briefing();

        // When
        Briefing read = published.readBy(new Reader("r.elated", true, Set.of(possible)));

        // Then
        assertThat(published.concerned()).contains(child, possible);
        assertThat(words(cell(read, "new-to-social-care", child, PoliceAnswerCell.COLUMN)))
                .containsExactly("Part of this is not shown to your role. Ask the unit manager.");
        assertThat(section(read, "involvement").rows()).isEmpty();
    }

    @Test
    void aSectionOfWhichEveryRowIsHiddenReadsAsAnEmptyOne() {
        // Given
        Briefing empty = morning.briefing();
        morning.child(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL).hidesFrom("r.elated"));

        // When
        Briefing read = morning.briefing().readBy(RELATED);

        // Then
        assertThat(read.sections()).isEqualTo(empty.readBy(RELATED).sections());
    }

    private static Story health(String given) {
        return Story.of(Agency.HEALTH, "H1", Story.named(given, "Example"));
    }
}
