package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.indicator.Indicator.Kind;
import uk.conduit.consolidation.model.indicator.Observed;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.EventId;

/**
 * The signs of risk or harm in the statements about one child within the time of the rule. How many statements and how
 * many agencies there are is all that is counted; what only some readers may see is not counted at all.
 *
 * @param byStatement what each statement shows, by its event
 * @param rule the rule they are held to
 * @param open whether the unit works with the child already
 */
record Signals(Map<EventId, List<Observed>> byStatement, Settings.Emerging rule, boolean open) {

    private static final Set<Matter> OPEN_TO_THE_UNIT =
            EnumSet.of(Matter.RISK_LEVEL, Matter.DECISION, Matter.UNIT_WORKER);

    private static final Comparator<Observed> BY_TIME = Comparator.<Observed, Moment>comparing(
                    it -> it.fact().occurred())
            .thenComparing(it -> it.fact().event());

    static Signals of(Child child, Context context) {
        Instant asAt = context.asAt();
        Settings.Emerging rule = context.settings().emerging();
        Instant from = asAt.minus(rule.within());
        Map<EventId, List<Observed>> signs = new TreeMap<>();
        Observed.in(child.picture()).stream()
                .filter(it -> it.indicator().kind() != Kind.VULNERABILITY)
                .filter(it -> it.fact().isForEveryMember())
                .filter(it -> !it.fact().occurred().at().isBefore(from)
                        && !it.fact().occurred().at().isAfter(asAt))
                .forEach(it -> signs.computeIfAbsent(it.fact().event(), none -> new ArrayList<>())
                        .add(it));
        boolean open =
                child.picture().facts().keySet().stream().anyMatch(slot -> OPEN_TO_THE_UNIT.contains(slot.matter()));
        return new Signals(signs, rule, open);
    }

    /** So many statements from so many agencies, about a child whom the unit does not work with. */
    boolean meetTheRule() {
        return !open && byStatement.size() >= rule.signals() && agencies() >= rule.agencies();
    }

    long agencies() {
        return byStatement.values().stream()
                .map(of -> of.getFirst().agency())
                .distinct()
                .count();
    }

    /** One for each statement, in the order in which they happened. */
    List<Observed> statements() {
        return byStatement.values().stream().map(List::getFirst).sorted(BY_TIME).toList();
    }

    /** All that one statement shows. */
    List<Observed> in(Observed statement) {
        return byStatement.getOrDefault(statement.fact().event(), List.of());
    }

    /** How many alone. */
    @Override
    public String toString() {
        return byStatement.size() + " signals";
    }
}
