package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/** Actions that are open, by the agency that owes them, and those done since the last briefing. */
final class ActionsSection implements SectionComposer {

    private static final List<Column> COLUMNS = List.of(
            new Column("owner", "Owed by"),
            new Column("action", "Action"),
            new Column(Naming.COLUMN, "Child"),
            new Column("due", "Due"));

    private record Action(Child child, Fact raised, Optional<Fact> completed) {
        ActionRaised detail() {
            return (ActionRaised) raised.detail();
        }
    }

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Action> actions = new ArrayList<>();
        context.children()
                .forEach(child -> child.picture().all(Matter.ACTION_RAISED).stream()
                        .map(entry -> action(child, entry))
                        .filter(it -> it.completed().map(context::isNew).orElse(true))
                        .forEach(actions::add));
        actions.sort(Comparator.comparing((Action it) -> it.detail().owner())
                .thenComparing(it -> it.detail().due())
                .thenComparing(it -> it.raised().event()));
        List<Row> rows = actions.stream()
                .map(it -> context.row(
                        it.raised().header().record().key().toString(), it.child(), cells(it, naming, context)))
                .toList();
        return new Section(
                "actions",
                "Actions",
                COLUMNS,
                rows,
                rows.isEmpty() ? List.of(Trust.ofTheHubItself("No action is open")) : List.of());
    }

    private static Action action(Child child, Map.Entry<Slot, Fact> entry) {
        Slot slot = entry.getKey();
        return new Action(
                child, entry.getValue(), child.picture().at(slot.agency(), Matter.ACTION_COMPLETED, slot.reference()));
    }

    private static List<Cell> cells(Action action, Naming naming, Context context) {
        ActionRaised it = action.detail();
        return List.of(
                Cell.of(
                        "owner",
                        Line.of(
                                context.words().agency(it.owner())
                                        + (it.ownerName() == null ? "" : ", " + it.ownerName()),
                                action.raised().event())),
                Cell.of(
                        "action",
                        Line.of(
                                "%s (asked by %s)".formatted(it.action(), it.sourceMeeting()),
                                action.raised().event())),
                naming.of(action.child()),
                due(action, context));
    }

    private static Cell due(Action action, Context context) {
        Words words = context.words();
        if (action.completed().isPresent()) {
            Fact fact = action.completed().get();
            ActionCompleted done = (ActionCompleted) fact.detail();
            return Cell.of(
                    "due",
                    Line.of(
                            "Done on %s%s."
                                    .formatted(
                                            words.day(done.completed()),
                                            done.outcome() == null ? "" : ": " + done.outcome()),
                            fact.event()));
        }
        LocalDate due = action.detail().due();
        boolean overdue = due.isBefore(words.dayOf(context.asAt()));
        return Cell.of(
                        "due",
                        Line.of(
                                (overdue ? "Overdue since %s." : "Due on %s.").formatted(words.day(due)),
                                action.raised().event()))
                .marked(overdue ? Mark.ATTENTION : Mark.NONE);
    }
}
