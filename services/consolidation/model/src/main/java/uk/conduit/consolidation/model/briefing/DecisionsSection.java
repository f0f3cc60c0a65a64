package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.UnitDetail;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * What the unit decided since the last briefing, and what social care assessed and agreed with others. Levels are shown as
 * set by a named person; none is computed.
 */
final class DecisionsSection implements SectionComposer {

    private static final Map<Agency, Set<String>> NEEDED =
            Map.of(Agency.SOCIAL_CARE, Set.of("StrategyDiscussionHeld", "ExploitationAssessmentCompleted"));

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column("level", "Harm status and level"),
            new Column("decision", "Decision"));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = new ArrayList<>();
        context.children().forEach(child -> {
            List<Line> levels = Stream.concat(
                            news(child, Matter.RISK_LEVEL, context).map(fact -> line(fact, context.words())),
                            told(child, Matter.EXPLOITATION_ASSESSMENT, context)
                                    .map(fact -> SafeguardingLines.assessed(fact, context.words())))
                    .toList();
            List<Line> decisions = Stream.concat(
                            news(child, Matter.DECISION, context).map(fact -> line(fact, context.words())),
                            told(child, Matter.STRATEGY_DISCUSSION, context)
                                    .map(fact -> SafeguardingLines.discussion(fact, context.words())))
                    .toList();
            if (!levels.isEmpty() || !decisions.isEmpty()) {
                rows.add(context.row(
                        child.id().toString(),
                        child,
                        List.of(naming.of(child), Cell.of("level", levels), Cell.of("decision", decisions))));
            }
        });
        return new Section(
                "decisions",
                "Decisions",
                COLUMNS,
                rows,
                rows.isEmpty()
                        ? List.of(
                                Trust.ofTheHubItself("The unit has recorded no decision since the last briefing"),
                                new Trust(context)
                                        .empty(
                                                "Social care has told of no strategy discussion and no assessment of"
                                                        + " exploitation",
                                                NEEDED))
                        : List.of());
    }

    private static Stream<Fact> news(Child child, Matter matter, Context context) {
        return child.picture().all(matter).stream().map(Map.Entry::getValue).filter(context::isNew);
    }

    /** What another agency says is news only while it is recent. */
    private static Stream<Fact> told(Child child, Matter matter, Context context) {
        return SafeguardingLines.facts(child.picture(), matter).stream()
                .filter(fact -> News.of(fact, context) == News.NEWS);
    }

    private static Line line(Fact fact, Words words) {
        return Line.of(fact, UnitSentences.of((UnitDetail) fact.detail(), fact.occurred(), words));
    }
}
