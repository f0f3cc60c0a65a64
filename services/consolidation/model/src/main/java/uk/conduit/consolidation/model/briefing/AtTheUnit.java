package uk.conduit.consolidation.model.briefing;

import java.util.Comparator;
import java.util.Map;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.Route;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/** Whether the unit works with a child: what it once decided does not keep a child from being seen again for good. */
sealed interface AtTheUnit {

    /** The unit has decided nothing about the child. */
    record Unknown() implements AtTheUnit {}

    /** The unit works with the child. */
    record Open() implements AtTheUnit {}

    /**
     * The unit decided last that nothing further is done, nobody is allocated, and no level stands against it.
     *
     * @param decision the decision
     */
    record Closed(Fact decision) implements AtTheUnit {}

    static AtTheUnit of(Child child) {
        if (!child.picture().all(Matter.UNIT_WORKER).isEmpty() || isLevelSet(child)) {
            return new Open();
        }
        boolean judged = !child.picture().all(Matter.RISK_LEVEL).isEmpty();
        return child.picture().all(Matter.DECISION).stream()
                .map(Map.Entry::getValue)
                .max(Comparator.comparing(Fact::occurred).thenComparing(Fact::event))
                .<AtTheUnit>map(latest -> ((DecisionRecorded) latest.detail()).route() == Route.NO_FURTHER_ACTION
                        ? new Closed(latest)
                        : new Open())
                .orElseGet(() -> judged ? new Open() : new Unknown());
    }

    private static boolean isLevelSet(Child child) {
        return child.picture().all(Matter.RISK_LEVEL).stream()
                .map(entry -> (RiskLevelSet) entry.getValue().detail())
                .anyMatch(it -> it.harmStatus() != HarmStatus.NO_EVIDENCE || it.riskLevel() != RiskLevel.NONE);
    }
}
