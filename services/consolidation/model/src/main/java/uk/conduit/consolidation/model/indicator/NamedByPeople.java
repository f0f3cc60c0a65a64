package uk.conduit.consolidation.model.indicator;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.EducationDetail.SafeguardingConcernLogged;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.VoluntaryDetail.CommunityConcern;

/** The indicators that a person named by their codes: in a school's or the community's concern, or in an assessment. */
final class NamedByPeople {

    /** How that is printed. */
    static final String RULE = "named by a person";

    private NamedByPeople() {}

    static Set<Indicator> in(Detail detail) {
        return coded(
                switch (detail) {
                    case SafeguardingConcernLogged it -> it.indicators();
                    case CommunityConcern it -> it.indicators();
                    case ExploitationAssessmentCompleted it -> it.indicators();
                    default -> List.of();
                });
    }

    private static Set<Indicator> coded(Collection<String> codes) {
        return codes.stream()
                .map(Indicator::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Indicator.class)));
    }
}
