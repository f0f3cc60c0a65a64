package uk.conduit.agency.police;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.police.PoliceRecords.event;
import static uk.conduit.agency.police.PoliceRecords.published;
import static uk.conduit.agency.police.PoliceRecords.record;
import static uk.conduit.agency.police.PoliceRecords.refusal;
import static uk.conduit.agency.police.PoliceRecords.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.Translation;
import uk.conduit.schema.police.ArrestBailCharge;
import uk.conduit.schema.police.ArrestStage;
import uk.conduit.schema.police.ChildsPart;
import uk.conduit.schema.police.CourtDateSet;
import uk.conduit.schema.police.CrimeFlag;
import uk.conduit.schema.police.CrimeOutcomeSet;
import uk.conduit.schema.police.CrimeRecorded;
import uk.conduit.schema.police.DisruptionBreached;
import uk.conduit.schema.police.DisruptionIssued;
import uk.conduit.schema.police.DomesticAbuseNotice;
import uk.conduit.schema.police.InvestigationClosed;
import uk.conduit.schema.police.InvestigationOpened;
import uk.conduit.schema.police.InvestigationStatus;
import uk.conduit.schema.police.InvestigationUpdated;
import uk.conduit.schema.police.MissingFound;
import uk.conduit.schema.police.MissingReported;
import uk.conduit.schema.police.MissingRiskRegraded;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.police.ProtectionPowerUsed;
import uk.conduit.schema.police.VictimsCodeMilestone;
import uk.conduit.schema.police.VictimsCodeStage;
import uk.conduit.schema.shared.Profile;

class DetailsTest {

    @Test
    void reportsAChildMissing() {
        // When
        PoliceCaseEvent event = published(record(
                "missing",
                "{'policeReference':'M-7','grade':'LOW','lastSeenAt':'2026-11-22T18:00:00Z',"
                        + "'lastSeenPlace':'Station','fromPlacement':true,'circumstances':'left after school'}"));

        // Then
        assertThat(event.getDetail())
                .isEqualTo(new MissingReported(
                        "M-7", "LOW", Instant.parse("2026-11-22T18:00:00Z"), "Station", true, "left after school"));
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.CORE_FACT);
    }

    @Test
    void reportsAChildMissingWithoutAGradeItDoesNotKnow() {
        // When
        Translation.Event event = event(record("missing", "{'policeReference':'M-7','grade':'ABSENT'}"));

        // Then
        assertThat(event.flags()).containsExactly("detail.grade: UNKNOWN_CODE");
        assertThat(detail(event)).isEqualTo(new MissingReported("M-7", null, null, null, null, null));
    }

    @Test
    void regradesTheRiskButNotToAGradeNobodyKnows() {
        // When
        PoliceCaseEvent event =
                published(record("missing-regraded", "{'policeReference':'M-7','grade':'HIGH','reason':'no money'}"));
        String reason = refusal(record("missing-regraded", "{'policeReference':'M-7','grade':'ABSENT'}"));

        // Then
        assertThat(event.getDetail()).isEqualTo(new MissingRiskRegraded("M-7", "HIGH", "no money"));
        assertThat(reason).isEqualTo("/detail/grade: must be one of HIGH, LOW, MEDIUM");
    }

    @Test
    void findsAChildWhenItWasFound() {
        // When
        PoliceCaseEvent event = published(record(
                "found",
                "{'policeReference':'M-7','foundAt':'2026-11-22T21:00:00Z','place':'Leeds',"
                        + "'preventionInterviewAt':'2026-11-22T22:00:00Z','injured':false}"));

        // Then
        assertThat(event.getDetail())
                .isEqualTo(new MissingFound(
                        "M-7",
                        Instant.parse("2026-11-22T21:00:00Z"),
                        "Leeds",
                        Instant.parse("2026-11-22T22:00:00Z"),
                        false));
        assertThat(event.getHeader().getOccurredAt()).isEqualTo("2026-11-22T21:00:00Z");
    }

    @Test
    void findsAChildWhenItWasRecordedIfTheMomentCannotBe() {
        // When
        Translation.Event event = event(record("found", "{'policeReference':'M-7','foundAt':'soon'}"));

        // Then
        assertThat(event.flags()).containsExactly("detail.foundAt: DATE_IMPOSSIBLE");
        assertThat(detail(event))
                .isEqualTo(new MissingFound("M-7", Instant.parse("2026-11-22T22:15:00Z"), null, null, null));
    }

    @Test
    void opensUpdatesAndClosesAnInvestigation() {
        // When
        Object opened =
                published(investigation("'state':'opened','status':'OPEN'")).getDetail();
        Object updated =
                published(investigation("'state':'updated','status':'CHARGED'")).getDetail();
        Object closed = published(investigation("'state':'closed','closed':'2026-11-20','outcome':'no evidence'"))
                .getDetail();

        // Then
        LocalDate since = LocalDate.of(2026, 11, 1);
        assertThat(opened)
                .isEqualTo(new InvestigationOpened("I-3", ChildsPart.VICTIM, InvestigationStatus.OPEN, since));
        assertThat(updated)
                .isEqualTo(new InvestigationUpdated("I-3", ChildsPart.VICTIM, InvestigationStatus.CHARGED, since));
        assertThat(closed)
                .isEqualTo(new InvestigationClosed(
                        "I-3", ChildsPart.VICTIM, since, LocalDate.of(2026, 11, 20), "no evidence"));
    }

    @Test
    void doesNotCloseAnInvestigationWithoutSayingHowItEnded() {
        // When
        String reason = refusal(investigation("'state':'closed'"));

        // Then
        assertThat(reason).contains("\"closed\" is needed", "\"outcome\" is needed");
    }

    @Test
    void takesTheDayOfTheRecordWhereADateAnInvestigationNeedsCannotBe() {
        // Given
        ObjectNode record =
                record("investigation", "{'state':'opened','reference':'I-3','since':'2027-01-01','status':'PARKED'}");

        // When
        Translation.Event event = event(record);

        // Then
        assertThat(event.flags())
                .containsExactlyInAnyOrder("detail.since: DATE_IN_FUTURE", "detail.status: UNKNOWN_CODE");
        assertThat(detail(event))
                .isEqualTo(new InvestigationOpened(
                        "I-3", ChildsPart.NOT_STATED, InvestigationStatus.NOT_STATED, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void recordsACrimeWithTheFlagsItKnows() {
        // When
        Translation.Event event = event(record(
                "crime",
                "{'crimeReference':'C-1','offence':'Grooming','childsPart':'VICTIM',"
                        + "'flags':['CHILD_SEXUAL_EXPLOITATION','WEATHER'],'place':'Park'}"));

        // Then
        assertThat(event.flags()).containsExactly("detail.flags[1]: UNKNOWN_CODE");
        assertThat(detail(event))
                .isEqualTo(new CrimeRecorded(
                        "C-1", "Grooming", ChildsPart.VICTIM, List.of(CrimeFlag.CHILD_SEXUAL_EXPLOITATION), "Park"));
    }

    @Test
    void setsTheOutcomeOfACrimeAndNoOtherThanTheTwentyTwo() {
        // When
        Object outcome = published(record("outcome", "{'crimeReference':'C-1','outcome':16}"))
                .getDetail();
        String reason = refusal(record("outcome", "{'crimeReference':'C-1','outcome':23}"));

        // Then
        assertThat(outcome).isEqualTo(new CrimeOutcomeSet("C-1", 16));
        assertThat(reason).isEqualTo("/detail/outcome: must be at most 22");
    }

    @Test
    void tellsOfAnArrestWithoutAnybodysName() {
        // Given
        ObjectNode record = with(
                record(
                        "arrest-bail-charge",
                        "{'reference':'A-1','stage':'BAILED','conditions':['no contact'],"
                                + "'expires':'2027-01-31','courtDate':'2027-02-01'}"),
                "links",
                "[{'kind':'PERSON','role':'ARRESTED','value':'A Person'}]");

        // When
        Translation.Event event = event(record);

        // Then
        assertThat(detail(event))
                .isEqualTo(new ArrestBailCharge(
                        "A-1",
                        ArrestStage.BAILED,
                        List.of("no contact"),
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 1)));
        assertThat(((PoliceCaseEvent) event.event()).getLinks()).isEmpty();
        assertThat(event.flags()).containsExactly("links[0]: UNEXPECTED");
    }

    @Test
    void tellsOfADisruptionEvenOfAKindItDoesNotKnow() {
        // When
        Object known = published(record(
                        "disruption", "{'reference':'D-1','type':'CAWN','issued':'2026-11-20','expires':'2027-11-20'}"))
                .getDetail();
        Translation.Event unknown =
                event(record("disruption", "{'reference':'D-1','type':'SPELL','issued':'2026-11-20'}"));

        // Then
        assertThat(known)
                .isEqualTo(new DisruptionIssued("D-1", "CAWN", LocalDate.of(2026, 11, 20), LocalDate.of(2027, 11, 20)));
        assertThat(detail(unknown)).isEqualTo(new DisruptionIssued("D-1", "OTHER", LocalDate.of(2026, 11, 20), null));
        assertThat(unknown.flags()).containsExactly("detail.type: UNKNOWN_CODE");
    }

    private static ObjectNode investigation(String more) {
        return record("investigation", "{'reference':'I-3','childsPart':'VICTIM','since':'2026-11-01'," + more + "}");
    }

    private static Object detail(Translation.Event event) {
        return ((PoliceCaseEvent) event.event()).getDetail();
    }

    @Test
    void whatVictimsAreOwedAndWhatCourtsSetIsTold() {
        // When
        List<Object> details = List.of(
                published(record(
                                "victims-code",
                                "{'reference':'44/1','stage':'NO_FURTHER_ACTION','dueBy':'2026-12-01'}"))
                        .getDetail(),
                published(record("court-date", "{'reference':'44/1','on':'2027-02-01','hearing':'trial'}"))
                        .getDetail(),
                published(record("breach", "{'reference':'CAWN/1','breached':'2026-11-20'}"))
                        .getDetail(),
                published(record("protection-power", "{'reference':'PP/1','usedAt':'2026-11-22T20:00:00Z'}"))
                        .getDetail(),
                published(record(
                                "domestic-abuse",
                                "{'reference':'DA/1','incidentAt':'2026-11-22T20:00:00Z','childPresent':true}"))
                        .getDetail());

        // Then
        assertThat(details)
                .containsExactly(
                        new VictimsCodeMilestone(
                                "44/1", VictimsCodeStage.NO_FURTHER_ACTION, LocalDate.of(2026, 12, 1), null),
                        new CourtDateSet("44/1", LocalDate.of(2027, 2, 1), "trial", null),
                        new DisruptionBreached("CAWN/1", LocalDate.of(2026, 11, 20), null),
                        new ProtectionPowerUsed("PP/1", Instant.parse("2026-11-22T20:00:00Z"), null),
                        new DomesticAbuseNotice("DA/1", Instant.parse("2026-11-22T20:00:00Z"), true, null, null));
    }

    @Test
    void aDayByWhichNewsIsOwedMustExist() {
        // When
        String reason = refusal(record("victims-code", "{'reference':'44/1','stage':'CHARGE','dueBy':'2026-02-30'}"));

        // Then
        assertThat(reason).isEqualTo("/detail/dueBy: there is no such day");
    }
}
