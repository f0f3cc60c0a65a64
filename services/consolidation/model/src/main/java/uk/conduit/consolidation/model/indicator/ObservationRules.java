package uk.conduit.consolidation.model.indicator;

import static uk.conduit.consolidation.model.indicator.ObservationRule.by;
import static uk.conduit.consolidation.model.indicator.ObservationRule.in;
import static uk.conduit.consolidation.model.indicator.ObservationRule.naming;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.event.EducationDetail.AttendancePatternAlert;
import uk.conduit.consolidation.model.event.EducationDetail.ChildMissingEducation;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.RollChangeKind;
import uk.conduit.consolidation.model.event.EducationDetail.SuspensionOrExclusion;
import uk.conduit.consolidation.model.event.HealthDetail.EngagementState;
import uk.conduit.consolidation.model.event.HealthDetail.MentalHealthRisk;
import uk.conduit.consolidation.model.event.HealthDetail.RiskDirection;
import uk.conduit.consolidation.model.event.HealthDetail.SubstanceServiceEngagement;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.event.Link.Kind;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeFlag;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionBreached;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.DomesticAbuseNotice;
import uk.conduit.consolidation.model.event.PoliceDetail.Investigation;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanStarted;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered.Response;
import uk.conduit.consolidation.model.event.VoluntaryDetail.CommunityConcern;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/** The rules, one a line: adding one touches this list and the page of the indicators. */
final class ObservationRules {

    /** Secure and children's homes, residential care, residential school, semi-independent, by the return's codes. */
    private static final Set<String> RESIDENTIAL = Set.of("K1", "K2", "R1", "R2", "R3", "S1", "H5");

    /** Carers asked that the placement end, or the child did, by the return's codes. */
    private static final Set<String> BROKE_DOWN = Set.of("CREQB", "CREQO", "CHILD");

    /** Child abduction warning notice; risk, harm prevention, and trafficking orders; recovery order; injunction. */
    private static final Set<String> AGAINST_A_PERSON =
            Set.of("CAWN", "SRO", "SHPO", "STPO", "STRO", "RECOVERY_ORDER", "INJUNCTION");

    private static final int OFTEN = 3;

    /** Outcomes 14 and 16: the victim declines or withdraws support (Home Office counting rules). */
    private static final Set<Integer> VICTIM_WITHDREW = Set.of(14, 16);

    private static final Set<String> RELATIVES = Set.of("FAMILY", "PARENT", "MOTHER", "FATHER", "CARER", "RELATIVE");

    static final List<ObservationRule> ALL = Stream.of(
                    vulnerabilities(), movement(), education(), peopleAndPlaces(), health(), harm())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(ObservationRule::indicator))
            .toList();

    private ObservationRules() {}

    private static List<ObservationRule> vulnerabilities() {
        return List.of(
                factors(Indicator.V01, Set.of("1B", "2B", "3A", "3B", "3C", "4B")),
                by(Indicator.V01, "domestic abuse in the household was notified", DomesticAbuseNotice.class),
                factors(Indicator.V02, Set.of("16A", "17A", "18B", "18C", "19B", "19C")),
                by(Indicator.V02, "a child protection plan started", ChildProtectionPlanStarted.class),
                factors(Indicator.V04, Set.of("13A")),
                factors(Indicator.V06, Set.of("5A")),
                by(
                        Indicator.V06,
                        "the school roll says special educational needs: support or a plan",
                        RollChange.class,
                        it -> "E".equals(it.senProvision()) || "K".equals(it.senProvision())),
                by(
                        Indicator.V12,
                        "placed out of the area, or in residential care by the placement's kind, and the placement"
                                + " lasts",
                        LookedAfterStatusChanged.class,
                        it -> it.until() == null && (Boolean.TRUE.equals(it.outOfArea()) || isResidential(it))),
                in(
                        Indicator.V12,
                        "three or more episodes of being looked after began within a year",
                        LookedAfterStatusChanged.class,
                        ObservationRules::movesOften),
                factors(Indicator.V14, Set.of("7A")),
                by(
                        Indicator.V14,
                        "the school roll says young carer",
                        RollChange.class,
                        it -> Boolean.TRUE.equals(it.youngCarer())));
    }

    private static List<ObservationRule> movement() {
        return List.of(
                by(Indicator.R01, "reported missing to the police", MissingReported.class),
                by(
                        Indicator.R01,
                        "an absence, missing or without authorisation, was recorded",
                        MissingEpisodeRecorded.class),
                factors(Indicator.R01, Set.of("10A")),
                by(
                        Indicator.R16,
                        "a placement changed because carers or the child asked that it end",
                        LookedAfterStatusChanged.class,
                        it -> it.reasons().change() != null
                                && BROKE_DOWN.contains(it.reasons().change())),
                factors(Indicator.R19, Set.of("12A")));
    }

    private static List<ObservationRule> education() {
        return List.of(
                by(
                        Indicator.R02,
                        "attendance met a printed rule",
                        AttendancePatternAlert.class,
                        it -> !it.rules().isEmpty()),
                by(Indicator.R02, "suspended or excluded", SuspensionOrExclusion.class),
                by(Indicator.R02, "missing education", ChildMissingEducation.class),
                by(
                        Indicator.R02,
                        "left a school's roll, or is educated at home",
                        RollChange.class,
                        it -> it.change() != RollChangeKind.JOINED),
                by(
                        Indicator.R11,
                        "suspended or excluded for drugs or alcohol (DA)",
                        SuspensionOrExclusion.class,
                        it -> it.reasons().contains("DA")));
    }

    private static List<ObservationRule> peopleAndPlaces() {
        return List.of(
                naming(
                        Indicator.R06,
                        "a vehicle named as one the child was seen in, found in, got into or was collected by",
                        Set.of(Kind.VEHICLE),
                        Set.of("SEEN", "FOUND", "GOT", "GETTING", "COLLECTED", "TAXI"),
                        RELATIVES),
                naming(
                        Indicator.R07,
                        "a person named as older, or as controlling",
                        Set.of(Kind.PERSON),
                        Set.of("OLDER", "CONTROLLING"),
                        RELATIVES),
                naming(
                        Indicator.R09,
                        "a place or address named as of concern, or as a hotspot",
                        Set.of(Kind.PLACE, Kind.ADDRESS),
                        Set.of("CONCERN", "HOTSPOT"),
                        Set.of()),
                naming(Indicator.R10, "a person named as of concern", Set.of(Kind.PERSON), Set.of("CONCERN"), Set.of()),
                by(
                        Indicator.R10,
                        "a measure protects the child from a person: a warning notice, an order against somebody, a recovery"
                                + " order or an injunction",
                        DisruptionIssued.class,
                        it -> AGAINST_A_PERSON.contains(it.type())),
                by(Indicator.R10, "a protective measure was breached", DisruptionBreached.class),
                by(
                        Indicator.R12,
                        "suspect in a crime",
                        CrimeRecorded.class,
                        it -> it.childsPart() == ChildsPart.SUSPECT),
                by(
                        Indicator.R12,
                        "suspect in an investigation",
                        Investigation.class,
                        it -> it.childsPart() == ChildsPart.SUSPECT),
                factors(Indicator.R12, Set.of("24A")),
                naming(
                        Indicator.R24,
                        "a person or phone named as threatening, or for a debt",
                        Set.of(Kind.PERSON, Kind.PHONE, Kind.HANDLE),
                        Set.of("THREAT", "THREATS", "THREATENS", "THREATENING", "THREATENED", "DEBT"),
                        Set.of()),
                by(
                        Indicator.R26,
                        "a concern from the community that names no indicator",
                        CommunityConcern.class,
                        it -> NamedByPeople.in(it).isEmpty()));
    }

    private static List<ObservationRule> health() {
        return List.of(
                factors(Indicator.R11, Set.of("1A", "2A")),
                by(Indicator.R11, "known to a service for drugs or alcohol", SubstanceServiceEngagement.class),
                factors(Indicator.R14, Set.of("15A")),
                by(
                        Indicator.R14,
                        "a mental-health service sees a risk to the child itself",
                        MentalHealthRisk.class,
                        it -> it.direction() == RiskDirection.TO_SELF),
                factors(Indicator.R15, Set.of("4A")),
                by(
                        Indicator.R15,
                        "a mental-health service sees a risk to others, or one without saying to whom",
                        MentalHealthRisk.class,
                        it -> it.direction() == RiskDirection.TO_OTHERS || it.direction() == RiskDirection.NOT_STATED),
                by(Indicator.R17, "was not brought to an appointment", WasNotBrought.class),
                by(
                        Indicator.R17,
                        "left a service for drugs or alcohol",
                        SubstanceServiceEngagement.class,
                        it -> it.state() == EngagementState.DISENGAGED),
                by(
                        Indicator.R17,
                        "declined a return interview",
                        ReturnInterviewOffered.class,
                        it -> it.response() == Response.DECLINED));
    }

    private static List<ObservationRule> harm() {
        return List.of(
                by(
                        Indicator.R05,
                        "victim in a crime with the police's online flag",
                        CrimeRecorded.class,
                        it -> it.childsPart() == ChildsPart.VICTIM && it.flags().contains(CrimeFlag.ONLINE)),
                by(
                        Indicator.R20,
                        "found injured after being missing",
                        MissingFound.class,
                        it -> Boolean.TRUE.equals(it.injured())),
                in(
                        Indicator.R23,
                        "victim in a crime with outcome 14 or 16: support declined or withdrawn",
                        CrimeOutcomeSet.class,
                        ObservationRules::victimWithdrew));
    }

    /** Factors of an assessment by social care (Department for Education) that are on the list. */
    private static ObservationRule factors(Indicator indicator, Collection<String> codes) {
        String listed = String.join(
                ", ",
                codes.stream()
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .toList());
        return by(
                indicator,
                "assessment factor " + listed,
                AssessmentAuthorised.class,
                it -> !Collections.disjoint(it.factors(), codes));
    }

    private static boolean isResidential(LookedAfterStatusChanged it) {
        return it.placementType() != null && RESIDENTIAL.contains(it.placementType());
    }

    private static boolean movesOften(LookedAfterStatusChanged latest, Picture picture) {
        List<LookedAfterStatusChanged> all = picture.all(Matter.LOOKED_AFTER).stream()
                .map(entry -> (LookedAfterStatusChanged) entry.getValue().detail())
                .toList();
        return all.stream().noneMatch(it -> it.since().isAfter(latest.since()))
                && all.stream()
                                .filter(it -> it.since().isAfter(latest.since().minusYears(1)))
                                .count()
                        >= OFTEN;
    }

    private static boolean victimWithdrew(CrimeOutcomeSet outcome, Picture picture) {
        return VICTIM_WITHDREW.contains(outcome.outcome())
                && picture.all(Matter.CRIME).stream()
                        .map(Map.Entry::getValue)
                        .map(fact -> (CrimeRecorded) fact.detail())
                        .anyMatch(crime -> crime.crimeReference().equals(outcome.crimeReference())
                                && crime.childsPart() == ChildsPart.VICTIM);
    }
}
