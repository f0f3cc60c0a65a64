package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestStage;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeFlag;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingRiskRegraded;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Started;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Visibility.Profile;

/** The words for each thing that the police may record, and which of them are flashed. */
class PoliceSectionTest {

    private static final String RING = " Ring: ";

    private final Morning morning = Morning.covered();

    @Test
    void anInvestigationIsToldWithItsNumberAndTheChildsPart() {
        // Given
        ChildId child = recorded(new InvestigationOpened(
                "INV/7", ChildsPart.VICTIM, InvestigationStatus.OPEN, LocalDate.of(2026, 11, 22)));

        // When
        List<String> said = words(cell(morning.briefing(), "police", child, "new"));

        // Then
        assertThat(said).singleElement().asString().contains("investigation INV/7, child's part: victim.", RING);
    }

    @Test
    void aCrimeIsToldWithItsOffenceAndFlagsAndFlashedForTheFlagOfExploitation() {
        // Given
        ChildId child = recorded(new CrimeRecorded(
                "CR/1",
                "assault",
                ChildsPart.WITNESS,
                List.of(CrimeFlag.CHILD_SEXUAL_EXPLOITATION, CrimeFlag.ONLINE),
                null));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "police", child, "new")))
                .singleElement()
                .asString()
                .contains("crime CR/1 recorded, assault; child's part: witness; flags: ", "online");
        assertThat(words(cell(briefing, "flash", child, "what")))
                .singleElement()
                .asString()
                .endsWith("Rule: flagged crime.");
    }

    @Test
    void aCrimeWithoutTheFlagIsListedAndNotFlashed() {
        // Given
        ChildId child = recorded(new CrimeRecorded("CR/1", "theft", ChildsPart.SUSPECT, List.of(), null));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "police", child, "new")))
                .singleElement()
                .asString()
                .contains("child's part: suspect.")
                .doesNotContain("flags");
        assertThat(section(briefing, "flash").rows()).isEmpty();
    }

    @Test
    void anOutcomeIsToldByItsType() {
        // Given
        ChildId child = recorded(new CrimeOutcomeSet("CR/1", 16));

        // When
        List<String> said = words(cell(morning.briefing(), "police", child, "new"));

        // Then
        assertThat(said)
                .singleElement()
                .asString()
                .contains("crime CR/1, outcome type 16 (suspect named, victim does not support action");
    }

    @Test
    void bailIsToldWithItsConditionsItsEndAndItsDayInCourt() {
        // Given
        ChildId child = recorded(new ArrestBailCharge(
                "AR/1",
                ArrestStage.BAILED,
                List.of("no contact", "curfew"),
                LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 12, 1)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "police", child, "new")))
                .singleElement()
                .asString()
                .contains("bailed; conditions: no contact; curfew; until Wed 25 Nov 2026; court on Tue 1 Dec 2026.");
        assertThat(words(cell(briefing, "police", child, "ending")))
                .containsExactly("Bail or its conditions (AR/1): until Wed 25 Nov 2026.");
    }

    @Test
    void aMeasureThatHasEndedOrEndsMuchLaterIsNotSaidToEndSoon() {
        // Given
        ChildId child = morning.child(police().says(YESTERDAY_AT_FOUR, disruption("D1", LocalDate.of(2026, 11, 22)))
                .says(YESTERDAY_AT_FOUR, disruption("D2", LocalDate.of(2026, 12, 24)))
                .says(
                        YESTERDAY_AT_FOUR,
                        new DisruptionIssued("D3", "abduction warning", LocalDate.of(2026, 11, 22), null)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "police", child, "new"))).hasSize(3);
        assertThat(words(cell(briefing, "police", child, "ending"))).isEmpty();
    }

    @Test
    void aRestrictedItemIsForRestrictedReadersAloneAndSaysOnlyWhomToAsk() {
        // Given
        ChildId child = morning.child(police().says(
                        YESTERDAY_AT_FOUR,
                        Profile.RESTRICTED,
                        new RestrictedItemExists("ITEM", LocalDate.of(2026, 11, 22))));

        // When
        Briefing briefing = morning.briefing();

        // Then
        Briefing restricted = briefing.readBy(new Reader("r.estricted", true, Set.of()));
        Briefing other = briefing.readBy(new Reader("o.ther", false, Set.of()));
        assertThat(words(cell(restricted, "police", child, "new")))
                .singleElement()
                .asString()
                .startsWith("Restricted: something exists that is not shown here. Ask: ")
                .doesNotContain("ITEM");
        assertThat(words(cell(other, "police", child, "new"))).noneMatch(line -> line.contains("Exploitation team"));
    }

    @Test
    void aRegradingToHighAndAnEnquiryAreFlashedWithTheirRules() {
        // Given
        ChildId child = morning.child(
                police().says(YESTERDAY_AT_FOUR, new MissingRiskRegraded("M1", "HIGH", null)),
                Story.of(Agency.SOCIAL_CARE, "S1")
                        .says(YESTERDAY_AT_FOUR, new Section47Started("E1", LocalDate.of(2026, 11, 22))));

        // When
        List<String> said = words(cell(morning.briefing(), "flash", child, "what"));

        // Then
        assertThat(said)
                .anyMatch(line -> line.endsWith("Rule: missing, high risk."))
                .anyMatch(line -> line.endsWith("Rule: child protection enquiry."));
    }

    @Test
    void aRegradingToMediumIsNotFlashed() {
        // Given
        morning.child(police().says(YESTERDAY_AT_FOUR, new MissingRiskRegraded("M1", "MEDIUM", null)));

        // When
        Section flash = section(morning.briefing(), "flash");

        // Then
        assertThat(flash.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ArrestStage.class)
    void bailRunsOnOnlyWhileTheLatestStageOfItsReferenceSaysSo(ArrestStage latest) {
        // Given
        ChildId child = morning.child(police().says(YESTERDAY_AT_FOUR, bail("AR/1", ArrestStage.BAILED))
                .says(YESTERDAY_AT_FOUR.plusSeconds(60), bail("AR/1", latest))
                .says(YESTERDAY_AT_FOUR, bail("AR/2", ArrestStage.BAILED)));

        // When
        List<String> ending = words(cell(morning.briefing(), "police", child, "ending"));

        // Then
        boolean runs = Set.of(ArrestStage.BAILED, ArrestStage.BAIL_CHANGED, ArrestStage.CHARGED)
                .contains(latest);
        assertThat(ending).hasSize(runs ? 2 : 1).contains("Bail or its conditions (AR/2): until Wed 25 Nov 2026.");
    }

    @Test
    void whatComesTodayAndIsOlderOrDatedAheadIsCountedBesideTheSentenceThatNothingIsNew() {
        // Given
        morning.child(police().says(YESTERDAY_AT_FOUR.minus(Duration.ofDays(20)), new CrimeOutcomeSet("CR/1", 16))
                .says(YESTERDAY_AT_FOUR.minus(Duration.ofDays(21)), new CrimeOutcomeSet("CR/2", 16))
                .says(YESTERDAY_AT_FOUR.plus(Duration.ofDays(4)), new CrimeOutcomeSet("CR/3", 16))
                .says(
                        YESTERDAY_AT_FOUR.minus(Duration.ofDays(20)),
                        Profile.RESTRICTED,
                        new RestrictedItemExists("ITEM", LocalDate.of(2026, 11, 2))));

        // When
        Section section = section(morning.briefing(), "police");

        // Then
        assertThat(section.rows()).isEmpty();
        assertThat(words(section))
                .hasSize(3)
                .contains(
                        "History received: 2 records dated more than 7 days ago came since the last briefing. They are"
                                + " not news.",
                        "Not used: 1 record dated in the future.");
        assertThat(words(section).getFirst())
                .startsWith(
                        "Nothing new from the police is dated in the last 7 days, and no measure or bail ends soon");
    }

    @Test
    void aFlaggedCrimeThatComesLateIsCountedAndNotFlashed() {
        // Given
        morning.child(police().says(
                        YESTERDAY_AT_FOUR.minus(Duration.ofDays(20)),
                        new CrimeRecorded(
                                "CR/1",
                                "assault",
                                ChildsPart.VICTIM,
                                List.of(CrimeFlag.CHILD_SEXUAL_EXPLOITATION),
                                null)));

        // When
        Section flash = section(morning.briefing(), "flash");

        // Then
        assertThat(flash.rows()).isEmpty();
        assertThat(words(flash))
                .anyMatch(it ->
                        it.startsWith("Nothing that came since the last briefing and is dated in the last 7 days"))
                .contains("History received: 1 record that meets a rule dated more than 7 days ago came since the last"
                        + " briefing. It is not news.");
    }

    private static ArrestBailCharge bail(String reference, ArrestStage stage) {
        return new ArrestBailCharge(reference, stage, List.of(), LocalDate.of(2026, 11, 25), null);
    }

    private ChildId recorded(Detail detail) {
        return morning.child(police().says(YESTERDAY_AT_FOUR, detail));
    }

    private static DisruptionIssued disruption(String reference, LocalDate expires) {
        return new DisruptionIssued(reference, "abduction warning", LocalDate.of(2026, 11, 22), expires);
    }

    private static Story police() {
        return Story.of(Agency.POLICE, "P1");
    }
}
