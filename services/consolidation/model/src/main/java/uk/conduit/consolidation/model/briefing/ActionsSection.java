package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.UnitDetail.ActionAccepted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.picture.Fact;

/** Actions that are open, by the agency that owes them, and those done since the last briefing. */
final class ActionsSection implements SectionComposer {

    private static final List<Column> COLUMNS = List.of(
            new Column("owner", "Owed by"),
            new Column("action", "Action"),
            new Column(Naming.COLUMN, "Child"),
            new Column("due", "Due"));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<AskedFor> actions = new ArrayList<>();
        context.children()
                .forEach(child -> AskedFor.of(child, context.words()).stream()
                        .filter(it -> it.completed().map(context::isNew).orElse(true))
                        .forEach(actions::add));
        actions.sort(Comparator.comparing((AskedFor it) -> it.detail().owner())
                .thenComparing(it -> it.detail().due())
                .thenComparing(it -> it.first().occurred())
                .thenComparing(it -> it.first().event()));
        List<Row> rows = actions.stream()
                .map(it -> context.row(
                        it.first().header().record().key().toString(), it.child(), cells(it, naming, context)))
                .toList();
        return new Section(
                "actions",
                "Actions",
                COLUMNS,
                rows,
                rows.isEmpty() ? List.of(Trust.ofTheHubItself("No action is open")) : List.of());
    }

    private static List<Cell> cells(AskedFor action, Naming naming, Context context) {
        return List.of(
                Cell.of("owner", owner(action, context.words())),
                Cell.of("action", asked(action, context.words())),
                naming.of(action.child()),
                due(action, context));
    }

    private static List<Line> owner(AskedFor action, Words words) {
        ActionRaised it = action.detail();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                action.first(), words.agency(it.owner()) + (it.ownerName() == null ? "" : ", " + it.ownerName())));
        if (action.accepted().isPresent()) {
            lines.add(accepted(action.accepted().get(), it, words));
        } else if (action.completed().isEmpty()) {
            lines.add(Line.of(action.first(), "Nobody there has accepted it yet."));
        }
        return lines;
    }

    private static Line accepted(Fact fact, ActionRaised raised, Words words) {
        ActionAccepted it = (ActionAccepted) fact.detail();
        boolean late = it.doneBy() != null && it.doneBy().isAfter(raised.due());
        return Line.of(fact, UnitSentences.accepted(it, late, words));
    }

    private static List<Line> asked(AskedFor action, Words words) {
        ActionRaised it = action.detail();
        Line first = Line.of(action.first(), "%s (asked by %s)".formatted(it.action(), it.sourceMeeting()));
        return Stream.concat(Stream.of(first), action.again().stream().map(fact -> again(fact, words)))
                .toList();
    }

    private static Line again(Fact fact, Words words) {
        ActionRaised it = (ActionRaised) fact.detail();
        return Line.of(
                fact,
                "Asked again by %s on %s, due on %s. Rule: the same words, agency and child within %s are one action."
                        .formatted(
                                it.sourceMeeting(),
                                words.moment(fact.occurred()),
                                words.day(it.due()),
                                words.length(AskedFor.WITHIN)));
    }

    private static Cell due(AskedFor action, Context context) {
        Words words = context.words();
        if (action.completed().isPresent()) {
            Fact fact = action.completed().get();
            ActionCompleted done = (ActionCompleted) fact.detail();
            return Cell.of(
                    "due",
                    Line.of(
                            fact,
                            "Done on %s%s."
                                    .formatted(
                                            words.day(done.completed()),
                                            done.outcome() == null ? "" : ": " + done.outcome())));
        }
        LocalDate due = action.detail().due();
        boolean overdue = due.isBefore(words.dayOf(context.asAt()));
        return Cell.of(
                        "due",
                        Line.of(
                                action.first(),
                                (overdue ? "Overdue since %s." : "Due on %s.").formatted(words.day(due))))
                .marked(overdue ? Mark.ATTENTION : Mark.NONE);
    }
}
