package uk.conduit.consolidation.model.briefing;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.platform.kernel.EventId;

/**
 * What several children have in common, each with the rule and the evidence: a vehicle, a phone, an online name, a
 * person with whom missing children were found, a place, a school. Never a home, a placement or a restricted address; and
 * nothing that only some readers may see. One who may not see one of the children sees nothing of the link.
 */
final class LinksSection implements SectionComposer {

    private static final List<Column> COLUMNS = List.of(
            new Column("what", "What, and the rule that shows it here"),
            new Column("children", "Children"),
            new Column("evidence", "Evidence"),
            new Column("strength", "How strong, and who may see it"));

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
                        ? List.of(
                                new Trust(context)
                                        .emptyWhateverTheKind(
                                                "No vehicle, phone, online name, person, place or school links children by a rule"))
                        : List.of());
    }

    private static Row row(Common common, Naming naming, Context context) {
        List<Child> children = common.children();
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
                                        .toList()),
                        Cell.of("strength", strength(common, context.words()))));
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
        return Line.of(
                "%s, %s: %s. Rule: %s."
                        .formatted(
                                common.rule().title(),
                                children == 1 ? "1 child" : children + " children",
                                common.value(),
                                common.rule().words(context.settings().links(), context.words())),
                events(common));
    }

    private static Line evidence(Mention mention, Naming naming, Context context) {
        Words words = context.words();
        String grade = grade(mention.fact()).map(it -> ", " + it).orElse("");
        return Line.of(
                mention.fact(),
                "%s: %s, %s (%s%s), as %s."
                        .formatted(
                                naming.name(mention.child()),
                                words.moment(mention.fact().occurred()),
                                words.agency(mention.agency()),
                                Words.plain(mention.fact().terms().assertion()),
                                grade,
                                mention.part()));
    }

    /** The rule and the grades of the statements: nothing is computed from them. */
    private static List<Line> strength(Common common, Words words) {
        List<Fact> statements = common.mentions().stream()
                .map(Mention::fact)
                .distinct()
                .sorted(Comparator.comparing(Fact::occurred).thenComparing(Fact::event))
                .toList();
        long agencies =
                common.mentions().stream().map(Mention::agency).distinct().count();
        List<String> grades = statements.stream()
                .flatMap(fact -> grade(fact).stream())
                .distinct()
                .sorted()
                .toList();
        long ungraded =
                statements.stream().filter(fact -> grade(fact).isEmpty()).count();
        String graded = grades.isEmpty()
                ? "none of them graded"
                : String.join("; ", grades) + (ungraded == 0 ? "" : "; not graded: " + ungraded);
        return List.of(
                Line.of(
                        "The rule, met by %s of %s; %s."
                                .formatted(
                                        words.count(statements.size(), "statement"),
                                        agencies == 1 ? "1 agency" : agencies + " agencies",
                                        graded),
                        events(common)),
                Line.of("Every member of the unit may see it.", events(common)));
    }

    private static Optional<String> grade(Fact fact) {
        return fact.detail() instanceof IntelligenceShared it
                ? Optional.of("graded source %d, assessment %s".formatted(it.source(), it.assessment()))
                : Optional.empty();
    }

    private static List<EventId> events(Common common) {
        return common.mentions().stream().map(it -> it.fact().event()).toList();
    }
}
