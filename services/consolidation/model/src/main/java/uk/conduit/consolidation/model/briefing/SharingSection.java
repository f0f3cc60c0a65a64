package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Material.LastRead;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.UnitDetail.SharingDecided;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * The sharing ledger: what was asked and has no answer, what was decided about sharing since the last briefing, refusals
 * with their reason included (Children Act 2004, section 16LA), and who read the last briefing.
 */
final class SharingSection implements SectionComposer {

    private static final Map<Agency, Set<String>> NEEDED = Map.of(Agency.SOCIAL_CARE, Set.of("ReferralOpened"));

    private static final String WHO_DID_NOT =
            "The hub keeps no list of the unit's members, so who has not read it is not known here.";

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column("request", "What was asked, of whom or by whom"),
            new Column("decision", "Answer or decision"));

    /** A question and the child it is about. */
    private record Open(Child child, PoliceQuestion question) {
        static final Comparator<Open> OLDEST_FIRST = Comparator.<Open, Instant>comparing(
                        it -> it.question().query().askedAt())
                .thenComparing(it -> it.question().fact().event());
    }

    /** A decision and the child it is about. */
    private record Decided(Child child, Fact fact) {
        static final Comparator<Decided> IN_ORDER = Comparator.<Decided, Moment>comparing(
                        it -> it.fact().occurred())
                .thenComparing(it -> it.fact().event());

        SharingDecided detail() {
            return (SharingDecided) fact.detail();
        }
    }

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> open = context.children()
                .flatMap(child -> PoliceQuestion.unanswered(child.picture()).map(it -> new Open(child, it)))
                .sorted(Open.OLDEST_FIRST)
                .map(it -> row(it, naming, context))
                .toList();
        List<Row> decided = context.children()
                .flatMap(child -> child.picture().all(Matter.SHARING_DECISION).stream()
                        .map(entry -> new Decided(child, entry.getValue())))
                .filter(it -> context.isNew(it.fact()))
                .sorted(Decided.IN_ORDER)
                .map(it -> row(it, naming, context))
                .toList();
        return new Section(
                "sharing",
                "Sharing ledger",
                COLUMNS,
                Stream.concat(open.stream(), decided.stream()).toList(),
                words(open.isEmpty(), decided.isEmpty(), context));
    }

    private static Row row(Open open, Naming naming, Context context) {
        PoliceQuery query = open.question().query();
        Fact fact = open.question().fact();
        Words words = context.words();
        Line asked = Line.of(
                fact,
                "Asked of %s on %s: is there a police investigation?"
                        .formatted(Words.clause(query.askedOf()), words.moment(query.askedAt())));
        Line waits = Line.of(
                        fact,
                        "No answer for %s.".formatted(words.length(Duration.between(query.askedAt(), context.asAt()))))
                .passing();
        return context.row(
                "question/" + fact.header().record().key(),
                open.child(),
                List.of(
                        naming.of(open.child()),
                        Cell.of("request", asked),
                        Cell.of("decision", waits).marked(Mark.ATTENTION)));
    }

    private static Row row(Decided decided, Naming naming, Context context) {
        return context.row(
                "decision/" + decided.fact().header().record().key(),
                decided.child(),
                List.of(
                        naming.of(decided.child()),
                        Cell.of(
                                "request",
                                Line.of(decided.fact(), UnitSentences.asked(decided.detail(), context.words()))),
                        decision(decided, context.words())));
    }

    private static Cell decision(Decided decided, Words words) {
        SharingDecided it = decided.detail();
        return Cell.of(
                        "decision",
                        List.of(
                                Line.of(decided.fact(), UnitSentences.decided(it, words)),
                                Line.of(decided.fact(), UnitSentences.told(it))))
                .marked(UnitSentences.isLate(it) ? Mark.ATTENTION : Mark.NONE);
    }

    private static List<Line> words(boolean nothingOpen, boolean nothingDecided, Context context) {
        List<Line> lines = new ArrayList<>();
        if (nothingOpen) {
            lines.add(new Trust(context).empty("No question of social care to the police waits for an answer", NEEDED));
        }
        if (nothingDecided) {
            lines.add(Trust.ofTheHubItself("The unit has decided nothing about sharing since the last briefing"));
        }
        lines.add(Line.of(readers(context), List.of()));
        return lines;
    }

    /** Who did not read it is not known: the hub holds no list of the unit's members. */
    private static String readers(Context context) {
        return context.lastRead()
                .map(last -> "The briefing of %s was read by %s before this cut. %s"
                        .formatted(context.words().day(last.date()), readers(last), WHO_DID_NOT))
                .orElse("No briefing was published before this one.");
    }

    private static String readers(LastRead last) {
        return last.versions().isEmpty()
                ? "nobody"
                : last.versions().entrySet().stream()
                        .map(SharingSection::reader)
                        .collect(Collectors.joining("; "));
    }

    private static String reader(Map.Entry<String, ? extends Set<Integer>> read) {
        String versions = read.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "%s (version%s %s)".formatted(read.getKey(), read.getValue().size() == 1 ? "" : "s", versions);
    }
}
