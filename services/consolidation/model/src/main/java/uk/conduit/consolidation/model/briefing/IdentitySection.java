package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Material.PendingReview;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/** Records of which a person must say whether they are one child. */
final class IdentitySection implements SectionComposer {

    private static final List<Column> COLUMNS = List.of(
            new Column("one", "One record"),
            new Column("other", "The other record"),
            new Column("why", "Why a person must decide"));

    @Override
    public Section compose(Context context) {
        List<Row> rows = context.reviews().stream()
                .sorted(Comparator.comparing(PendingReview::one).thenComparing(PendingReview::other))
                .map(review -> row(review, context))
                .toList();
        return new Section(
                "identity",
                "Identity waiting for review",
                COLUMNS,
                rows,
                rows.isEmpty()
                        ? List.of(Trust.ofTheHubItself("No record waits for a person to say which child it is about"))
                        : List.of());
    }

    private static Row row(PendingReview review, Context context) {
        List<Child> children = Stream.of(review.oneChild(), review.otherChild())
                .map(context::child)
                .filter(Objects::nonNull)
                .toList();
        Cell one = record("one", review.one(), review.oneChild(), context);
        Cell other = record("other", review.other(), review.otherChild(), context);
        List<EventId> compared = Stream.of(one, other)
                .flatMap(cell -> cell.lines().stream())
                .flatMap(line -> line.evidence().stream())
                .toList();
        return context.row(
                review.one().ownChildId() + "/" + review.other().ownChildId(),
                children,
                List.of(
                        one,
                        other,
                        Cell.of("why", Line.of(review.reason(), compared)).marked(Mark.ATTENTION)));
    }

    private static Cell record(String column, SubjectRef subject, ChildId id, Context context) {
        Child child = context.child(id);
        KnownAs known = child == null ? null : child.picture().knownAs().get(subject);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                "%s, reference %s".formatted(context.words().agency(subject.agency()), subject.reference()),
                known == null || known.names() == null
                        ? List.of()
                        : List.of(known.names().event())));
        if (known != null) {
            lines.addAll(details(known, context.words()));
        }
        boolean forEveryMember =
                child == null || child.picture().knownToEveryMember().containsKey(subject);
        return Cell.of(
                column,
                forEveryMember ? lines : lines.stream().map(Line::restricted).toList());
    }

    private static List<Line> details(KnownAs known, Words words) {
        List<Line> lines = new ArrayList<>();
        if (known.names() != null) {
            lines.add(Line.of(
                    known.names().value().stream().map(IdentitySection::full).collect(Collectors.joining("; ")),
                    known.names().event()));
        }
        if (known.birth() != null) {
            lines.add(Line.of(
                    "Born " + words.day(known.birth().value().date()),
                    known.birth().event()));
        }
        return lines;
    }

    private static String full(PersonName name) {
        return Stream.of(name.given(), name.family())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
