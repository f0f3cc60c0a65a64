package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.indicator.Indicator.Kind;
import uk.conduit.consolidation.model.indicator.Observed;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.MissingEpisode;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.platform.kernel.EventId;

/**
 * The signs of risk or harm in the statements about one child within the time of the rule. How many there are, and from
 * how many agencies, is all that is counted: each statement once, and one absence once, however many agencies recorded
 * it. What only some readers may see is not counted at all.
 *
 * @param byStatement what each statement shows, by its event
 * @param sameAbsence which statements are of one absence, by their events: the event that stands for them
 * @param rule the rule they are held to
 * @param unit whether the unit works with the child already
 */
record Signals(
        Map<EventId, List<Observed>> byStatement,
        Map<EventId, EventId> sameAbsence,
        Settings.Emerging rule,
        AtTheUnit unit) {

    private static final Comparator<Observed> BY_TIME = Comparator.<Observed, Moment>comparing(
                    it -> it.fact().occurred())
            .thenComparing(it -> it.fact().event());

    static Signals of(Child child, Context context) {
        Instant asAt = context.asAt();
        Settings.Emerging rule = context.settings().emerging();
        AtTheUnit unit = AtTheUnit.of(child);
        Instant from = asAt.minus(rule.within());
        Map<EventId, List<Observed>> signs = new TreeMap<>();
        Observed.in(child.picture()).stream()
                .filter(it -> it.indicator().kind() != Kind.VULNERABILITY)
                .filter(it -> it.fact().isForEveryMember())
                .filter(it -> !it.fact().occurred().at().isBefore(from)
                        && !it.fact().occurred().at().isAfter(asAt))
                .filter(it -> isSince(unit, it.fact()))
                .forEach(it -> signs.computeIfAbsent(it.fact().event(), none -> new ArrayList<>())
                        .add(it));
        return new Signals(signs, sameAbsence(child.picture()), rule, unit);
    }

    private static boolean isSince(AtTheUnit unit, Fact fact) {
        return !(unit instanceof AtTheUnit.Closed closed)
                || fact.occurred().compareTo(closed.decision().occurred()) > 0;
    }

    private static Map<EventId, EventId> sameAbsence(Picture picture) {
        Map<EventId, EventId> same = new HashMap<>();
        for (List<MissingEpisode> absence : Return.absences(MissingEpisode.of(picture))) {
            List<EventId> began = absence.stream()
                    .flatMap(episode -> episode.facts().stream())
                    .filter(fact ->
                            fact.detail() instanceof MissingReported || fact.detail() instanceof MissingEpisodeRecorded)
                    .map(Fact::event)
                    .toList();
            began.forEach(event -> same.put(event, began.getFirst()));
        }
        return same;
    }

    /** So many signals from so many agencies, about a child whom the unit does not work with. */
    boolean meetTheRule() {
        return !(unit instanceof AtTheUnit.Open) && count() >= rule.signals() && agencies() >= rule.agencies();
    }

    /** How many: one for each statement, but one absence is one. */
    int count() {
        Set<EventId> counted = new HashSet<>();
        byStatement.keySet().forEach(event -> counted.add(sameAbsence.getOrDefault(event, event)));
        return counted.size();
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
        return count() + " signals";
    }
}
