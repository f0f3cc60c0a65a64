package uk.conduit.consolidation.model.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.EducationDetail.AttendancePatternAlert;
import uk.conduit.consolidation.model.event.EducationDetail.ChildMissingEducation;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.RollChangeKind;
import uk.conduit.consolidation.model.event.EducationDetail.SafeguardingConcernLogged;
import uk.conduit.consolidation.model.event.EducationDetail.SuspensionOrExclusion;
import uk.conduit.consolidation.model.event.HealthDetail.EngagementState;
import uk.conduit.consolidation.model.event.HealthDetail.MentalHealthRisk;
import uk.conduit.consolidation.model.event.HealthDetail.RiskDirection;
import uk.conduit.consolidation.model.event.HealthDetail.SubstanceServiceEngagement;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.VoluntaryDetail.CommunityConcern;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * An indicator that somebody observed, and the statement in which: every one can be traced to its event.
 *
 * @param indicator which one
 * @param agency who observed it
 * @param fact the statement
 */
public record Observed(Indicator indicator, Agency agency, Fact fact) {

    /** Factors of an assessment by social care (Department for Education) that are on the list. */
    private static final Map<String, Indicator> FACTORS = Map.ofEntries(
            Map.entry("1A", Indicator.R11),
            Map.entry("1B", Indicator.V01),
            Map.entry("2A", Indicator.R11),
            Map.entry("2B", Indicator.V01),
            Map.entry("3A", Indicator.V01),
            Map.entry("3B", Indicator.V01),
            Map.entry("3C", Indicator.V01),
            Map.entry("4A", Indicator.R15),
            Map.entry("4B", Indicator.V01),
            Map.entry("5A", Indicator.V06),
            Map.entry("7A", Indicator.V14),
            Map.entry("10A", Indicator.R01),
            Map.entry("12A", Indicator.R19),
            Map.entry("13A", Indicator.V04),
            Map.entry("15A", Indicator.R14),
            Map.entry("24A", Indicator.R12));

    /** Placements of the looked-after children return in which children live together with staff. */
    private static final Set<String> RESIDENTIAL = Set.of("K1", "K2", "H5", "R1", "S1");

    /** Everything observed in a picture, each statement once for each indicator, in the picture's order. */
    public static List<Observed> in(Picture picture) {
        return picture.facts().entrySet().stream()
                .filter(entry -> entry.getKey().matter() != Matter.INVOLVED_SINCE
                        && entry.getKey().matter() != Matter.LAST_HEARD)
                .flatMap(entry -> of(entry.getValue().detail()).stream()
                        .map(indicator -> new Observed(indicator, entry.getKey().agency(), entry.getValue())))
                .toList();
    }

    private static Set<Indicator> of(Detail detail) {
        return switch (detail) {
            case MissingReported ignored -> Set.of(Indicator.R01);
            case MissingEpisodeRecorded ignored -> Set.of(Indicator.R01);
            case CrimeRecorded it when it.childsPart() == ChildsPart.SUSPECT -> Set.of(Indicator.R12);
            case AssessmentAuthorised it -> coded(it.factors(), code -> Optional.ofNullable(FACTORS.get(code)));
            case ExploitationAssessmentCompleted it -> coded(it.indicators(), Indicator::of);
            case LookedAfterStatusChanged it -> of(it);
            case AttendancePatternAlert it when !it.rules().isEmpty() -> Set.of(Indicator.R02);
            case SuspensionOrExclusion ignored -> Set.of(Indicator.R02);
            case ChildMissingEducation ignored -> Set.of(Indicator.R02);
            case RollChange it -> of(it);
            case SafeguardingConcernLogged it -> coded(it.indicators(), Indicator::of);
            case WasNotBrought ignored -> Set.of(Indicator.R17);
            case SubstanceServiceEngagement it ->
                it.state() == EngagementState.DISENGAGED
                        ? EnumSet.of(Indicator.R11, Indicator.R17)
                        : Set.of(Indicator.R11);
            case MentalHealthRisk it -> Set.of(it.direction() == RiskDirection.TO_SELF ? Indicator.R14 : Indicator.R15);
            case CommunityConcern it -> {
                Set<Indicator> named = coded(it.indicators(), Indicator::of);
                yield named.isEmpty() ? Set.of(Indicator.R26) : named;
            }
            default -> Set.of();
        };
    }

    private static Set<Indicator> of(LookedAfterStatusChanged stay) {
        boolean lasts = stay.until() == null;
        boolean farOrInAHome = Boolean.TRUE.equals(stay.outOfArea())
                || stay.placementType() != null && RESIDENTIAL.contains(stay.placementType());
        return lasts && farOrInAHome ? Set.of(Indicator.V12) : Set.of();
    }

    private static Set<Indicator> of(RollChange change) {
        Set<Indicator> observed = EnumSet.noneOf(Indicator.class);
        if (change.change() != RollChangeKind.JOINED) {
            observed.add(Indicator.R02);
        }
        if (Boolean.TRUE.equals(change.youngCarer())) {
            observed.add(Indicator.V14);
        }
        if ("E".equals(change.senProvision()) || "K".equals(change.senProvision())) {
            observed.add(Indicator.V06);
        }
        return observed;
    }

    private static Set<Indicator> coded(List<String> codes, Function<String, Optional<Indicator>> meaning) {
        return codes.stream()
                .map(meaning)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Indicator.class)));
    }

    /** The indicator alone: the statement is about a child. */
    @Override
    public String toString() {
        return indicator + " observed by " + agency;
    }
}
