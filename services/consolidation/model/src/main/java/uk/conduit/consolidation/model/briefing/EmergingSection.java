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
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.indicator.Indicator.Kind;
import uk.conduit.consolidation.model.indicator.Observed;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.Visibility.Profile;

/**
 * Children whom the unit does not work with, and of whom several agencies have seen signs. It is a prompt that prints its
 * rule and its evidence, and no judgement: a person decides. Nothing is added up but how many statements and agencies
 * there are, and what only some readers may see is not counted at all, so that the count betrays nothing.
 */
final class EmergingSection implements SectionComposer {

    private static final Set<Matter> OPEN_TO_THE_UNIT =
            EnumSet.of(Matter.RISK_LEVEL, Matter.DECISION, Matter.UNIT_WORKER);
    private static final Set<Profile> COUNTED = EnumSet.of(Profile.POINTER, Profile.CORE_FACT, Profile.NARRATIVE);

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column("rule", "The rule that shows the child here"),
            new Column("signs", "Signs, who saw them and when"));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = new ArrayList<>();
        context.children().filter(child -> !isOpenToTheUnit(child)).forEach(child -> {
            Map<EventId, List<Observed>> signs = signs(child, context);
            long agencies = signs.values().stream()
                    .map(of -> of.getFirst().agency())
                    .distinct()
                    .count();
            Settings.Emerging rule = context.settings().emerging();
            if (signs.size() >= rule.signals() && agencies >= rule.agencies()) {
                rows.add(context.row(
                        child.id().toString(),
                        child,
                        List.of(
                                naming.of(child),
                                Cell.of("rule", rule(signs, agencies, context)),
                                Cell.of("signs", lines(signs, context)))));
            }
        });
        return new Section(
                "emerging",
                "Emerging children",
                COLUMNS,
                rows,
                rows.isEmpty()
                        ? List.of(Trust.ofTheHubItself("No child whom the unit does not work with meets the rule: "
                                + words(context.settings().emerging(), context.words())))
                        : List.of());
    }

    private static boolean isOpenToTheUnit(Child child) {
        return child.picture().facts().keySet().stream().anyMatch(slot -> OPEN_TO_THE_UNIT.contains(slot.matter()));
    }

    /** By statement, in the order in which they happened. */
    private static Map<EventId, List<Observed>> signs(Child child, Context context) {
        Instant asAt = context.asAt();
        Instant from = asAt.minus(context.settings().emerging().within());
        Map<EventId, List<Observed>> signs = new TreeMap<>();
        Observed.in(child.picture()).stream()
                .filter(it -> it.indicator().kind() != Kind.VULNERABILITY)
                .filter(it -> COUNTED.contains(it.fact().terms().visibility().profile()))
                .filter(it -> !it.fact().occurred().at().isBefore(from)
                        && !it.fact().occurred().at().isAfter(asAt))
                .forEach(it -> signs.computeIfAbsent(it.fact().event(), none -> new ArrayList<>())
                        .add(it));
        return signs;
    }

    private static Line rule(Map<EventId, List<Observed>> signs, long agencies, Context context) {
        Words words = context.words();
        return Line.of(
                "%s, %s, %s (rule: %s)."
                        .formatted(
                                words.count(signs.size(), "signal"),
                                agencies == 1 ? "1 agency" : agencies + " agencies",
                                words.length(context.settings().emerging().within()),
                                words(context.settings().emerging(), words)),
                signs.keySet());
    }

    private static String words(Settings.Emerging rule, Words words) {
        return "%s or more from %d or more agencies in %s"
                .formatted(words.count(rule.signals(), "signal"), rule.agencies(), words.length(rule.within()));
    }

    private static List<Line> lines(Map<EventId, List<Observed>> signs, Context context) {
        Words words = context.words();
        Comparator<Observed> byTime = Comparator.<Observed, Moment>comparing(
                        it -> it.fact().occurred())
                .thenComparing(it -> it.fact().event());
        return signs.values().stream()
                .sorted(Comparator.comparing(List::getFirst, byTime))
                .map(of -> {
                    Fact fact = of.getFirst().fact();
                    Agency agency = of.getFirst().agency();
                    return Line.of(
                            fact,
                            "%s, %s (%s): %s."
                                    .formatted(
                                            words.moment(fact.occurred()),
                                            words.agency(agency),
                                            Words.plain(fact.terms().assertion()),
                                            Words.indicators(of)));
                })
                .toList();
    }
}
