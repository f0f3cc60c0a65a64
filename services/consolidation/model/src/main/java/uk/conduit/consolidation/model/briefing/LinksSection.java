package uk.conduit.consolidation.model.briefing;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Common.Mention;
import uk.conduit.consolidation.model.briefing.Common.Rule;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;

/**
 * What several children have in common, each with the rule and the evidence: a vehicle, a phone, an online name, a
 * person with whom missing children were found, a place. Never a home, a placement or a restricted address; and nothing
 * that only some readers may see.
 */
final class LinksSection implements SectionComposer {

    private static final List<Column> COLUMNS = List.of(
            new Column("what", "What, and the rule that shows it here"),
            new Column("children", "Children"),
            new Column("evidence", "Evidence"));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = Common.in(context).stream()
                .map(common -> row(common, naming, context))
                .toList();
        return new Section(
                "links",
                "Links across children",
                COLUMNS,
                rows,
                rows.isEmpty()
                        ? List.of(Trust.ofTheHubItself(
                                "No vehicle, phone, online name, person or place links two children by a rule"))
                        : List.of());
    }

    private static Row row(Common common, Naming naming, Context context) {
        List<Child> children = common.mentions().stream()
                .map(Mention::child)
                .distinct()
                .sorted(Comparator.comparing(Child::id))
                .toList();
        return context.row(
                key(common),
                children,
                List.of(
                        Cell.of("what", what(common, children.size(), context)),
                        Cell.of(
                                "children",
                                children.stream()
                                        .flatMap(child -> named(naming.of(child)))
                                        .toList()),
                        Cell.of(
                                "evidence",
                                common.mentions().stream()
                                        .map(mention -> evidence(mention, naming, context))
                                        .toList())));
    }

    /** The same in every version of a briefing, and nothing that names a vehicle or a person. */
    private static String key(Common common) {
        String named = common.rule().name() + "\n" + common.normalised();
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The name with the age behind it, one line for each child. */
    private static Stream<Line> named(Cell cell) {
        return Stream.of(Line.of(
                cell.lines().stream().map(Line::text).collect(Collectors.joining("; ")),
                cell.lines().stream().flatMap(line -> line.evidence().stream()).toList()));
    }

    private static Line what(Common common, int children, Context context) {
        Settings.Links links = context.settings().links();
        String rule = common.rule() == Rule.PLACE
                ? "the same place in %d or more missing episodes of two or more children in %s"
                        .formatted(links.episodes(), context.words().length(links.placesWithin()))
                : "named for two or more children in %s"
                        .formatted(context.words().length(links.within()));
        return Line.of(
                "%s, %d children: %s. Rule: %s.".formatted(common.rule().words(), children, common.value(), rule),
                common.mentions().stream().map(it -> it.fact().event()).toList());
    }

    private static Line evidence(Mention mention, Naming naming, Context context) {
        Words words = context.words();
        String grade = mention.fact().detail() instanceof IntelligenceShared it
                ? ", graded source %d, assessment %s".formatted(it.source(), it.assessment())
                : "";
        return Line.of(
                mention.fact(),
                "%s: %s, %s (%s%s), as %s."
                        .formatted(
                                naming.name(mention.child()),
                                words.moment(mention.fact().occurred()),
                                words.agency(mention.agency()),
                                Words.plain(mention.fact().terms().assertion()),
                                grade,
                                Words.plain(mention.link().role())));
    }
}
