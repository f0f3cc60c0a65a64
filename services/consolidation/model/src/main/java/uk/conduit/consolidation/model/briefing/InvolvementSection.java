package uk.conduit.consolidation.model.briefing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.platform.kernel.ChildId;

/**
 * Who is involved with every child of whom the briefing speaks: since when, last heard and whom to ring; and of which
 * agencies nothing is known, which is said as strictly as that there is no police investigation.
 */
final class InvolvementSection {

    static final String KEY = "involvement";

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column(InvolvementCells.AGENCIES, "Involved since"),
            new Column(InvolvementCells.HEARD, "Last heard, and whom to ring"),
            new Column(InvolvementCells.SILENT, "Not involved, or not known"),
            new Column(InvolvementCells.WORKER, "Who works with the child"));

    private InvolvementSection() {}

    /** A row for each of these children. */
    static Section of(Collection<ChildId> children, Context context) {
        Naming naming = new Naming(context);
        InvolvementCells cells = new InvolvementCells(context);
        List<Row> rows = children.stream()
                .map(context::child)
                .filter(Objects::nonNull)
                .map(child -> row(child, cells, naming, context))
                .toList();
        return new Section(
                KEY,
                "Agency involvement",
                COLUMNS,
                rows,
                rows.isEmpty() ? List.of(Trust.ofTheHubItself("The briefing speaks of no child")) : List.of());
    }

    /**
     * Who must not know of a record that may be this child's, must not read that one waits; and of a child of whom only
     * restricted things are said, nobody else learns that agencies know it.
     */
    static Row row(Child child, InvolvementCells cells, Naming naming, Context context) {
        List<AgencyPart> parts = cells.parts(child);
        Row row = context.row(
                child.id().toString(),
                child,
                List.of(
                        naming.of(child),
                        cells.involved(parts, child),
                        cells.heard(parts),
                        cells.silent(parts, child),
                        cells.worker(child)));
        Row forWhom = child.isOpenToEveryMember() ? row : row.restricted();
        return forWhom.hiddenFrom(context.whoeverMustNotKnowOfWhatMayBe(child.id()));
    }
}
