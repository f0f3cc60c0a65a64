package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.indicator.Indicator;
import uk.conduit.consolidation.model.indicator.Indicator.Kind;
import uk.conduit.consolidation.model.indicator.Observed;
import uk.conduit.platform.kernel.EventId;

/**
 * Children whom the unit does not work with, and of whom several agencies have seen signs. It is a prompt that prints its
 * rule and its evidence, and no judgement: a person decides. Nothing is added up but how many statements and agencies
 * there are, and what only some readers may see is not counted at all, so that the count betrays nothing.
 */
final class EmergingSection implements SectionComposer {

    /** The one rule that needs other children: by what V05 is seen. */
    static final String SCHOOL_WITH_FLAGGED =
            "goes to a school that another child goes to who is flagged by the links' rule";

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column("rule", "The rule that shows the child here"),
            new Column("signs", "Signs, who saw them and when"),
            new Column("vulnerabilities", "Vulnerabilities, which are not counted"));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = new ArrayList<>();
        Predicate<Mention> withFlagged = context.schools().withFlagged();
        context.children().forEach(child -> {
            Signals signals = Signals.of(child, context);
            if (signals.meetTheRule()) {
                rows.add(context.row(
                        child.id().toString(),
                        child,
                        List.of(
                                naming.of(child),
                                Cell.of("rule", rule(signals, context)),
                                Cell.of("signs", lines(signals, context)),
                                Cell.of("vulnerabilities", vulnerabilities(child, withFlagged, context)))));
            }
        });
        return new Section(
                "emerging",
                "Emerging children",
                COLUMNS,
                rows,
                rows.isEmpty()
                        ? List.of(new Trust(context)
                                .emptyWhateverTheKind("No child whom the unit does not work with meets the rule: "
                                        + words(context.settings().emerging(), context.words())))
                        : List.of());
    }

    private static Line rule(Signals signals, Context context) {
        Words words = context.words();
        long agencies = signals.agencies();
        int statements = signals.byStatement().size();
        List<EventId> evidence = new ArrayList<>(signals.byStatement().keySet());
        String since = "";
        if (signals.unit() instanceof AtTheUnit.Closed closed) {
            evidence.add(closed.decision().event());
            since = "No further action on %s; since then: "
                    .formatted(words.moment(closed.decision().occurred()));
        }
        return Line.of(
                "%s%s%s, %s, %s (rule: %s)."
                        .formatted(
                                since,
                                words.count(signals.count(), "signal"),
                                statements == signals.count()
                                        ? ""
                                        : " in %d statements, as one absence is one signal whoever recorded it"
                                                .formatted(statements),
                                agencies == 1 ? "1 agency" : agencies + " agencies",
                                words.length(signals.rule().within()),
                                words(signals.rule(), words)),
                evidence);
    }

    private static String words(Settings.Emerging rule, Words words) {
        return "%s or more from %d or more agencies in %s"
                .formatted(words.count(rule.signals(), "signal"), rule.agencies(), words.length(rule.within()));
    }

    private static List<Line> lines(Signals signals, Context context) {
        Words words = context.words();
        return signals.statements().stream()
                .map(it -> Line.of(
                        it.fact(),
                        "%s, %s (%s): %s."
                                .formatted(
                                        words.moment(it.fact().occurred()),
                                        words.agency(it.agency()),
                                        Words.plain(it.fact().terms().assertion()),
                                        Words.indicators(signals.in(it)))))
                .toList();
    }

    /** What was there before any abuse: it tells who is easier to reach, and makes no child emerge. */
    private static List<Line> vulnerabilities(Child child, Predicate<Mention> withFlagged, Context context) {
        Words words = context.words();
        Instant asAt = context.asAt();
        List<Line> lines = new ArrayList<>();
        Observed.in(child.picture()).stream()
                .filter(it -> it.indicator().kind() == Kind.VULNERABILITY)
                .filter(it -> it.fact().isForEveryMember())
                .filter(it -> !it.fact().occurred().at().isAfter(asAt))
                .sorted(Comparator.comparing(Observed::indicator)
                        .thenComparing(it -> it.fact().occurred())
                        .thenComparing(it -> it.fact().event()))
                .map(it -> Line.of(
                        it.fact(),
                        "%s, %s: %s."
                                .formatted(
                                        words.moment(it.fact().occurred()),
                                        words.agency(it.agency()),
                                        Words.indicators(List.of(it)))))
                .forEach(lines::add);
        SchoolsInCommon.school(child, context)
                .filter(withFlagged)
                .ifPresent(attends -> lines.add(Line.of(
                        attends.fact(),
                        "%s, %s: %s %s (%s)."
                                .formatted(
                                        words.moment(attends.fact().occurred()),
                                        words.agency(attends.agency()),
                                        Indicator.V05.name(),
                                        Indicator.V05.words().toLowerCase(Locale.ROOT),
                                        SCHOOL_WITH_FLAGGED))));
        return lines;
    }
}
