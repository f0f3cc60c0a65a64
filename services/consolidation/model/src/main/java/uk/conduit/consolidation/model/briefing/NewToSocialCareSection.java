package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.SocialCareDetail;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * Children who came into social care since the last briefing, each with the police-investigation answer. A child of the
 * last days is told again when the unit has decided since which records are its own: the answer given then may have been
 * about a record that only might be.
 */
final class NewToSocialCareSection implements SectionComposer {

    private static final Map<Agency, Set<String>> NEEDED =
            Map.of(Agency.SOCIAL_CARE, Set.of("ContactReceived", "ReferralOpened"));

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column("referral", "Referral"),
            new Column(PoliceAnswerCell.COLUMN, "Is there a police investigation?"),
            new Column(InvolvementCells.AGENCIES, "Other agencies involved"),
            new Column(InvolvementCells.WORKER, "Allocated worker"));

    /** A row, and when its child last came. */
    private record Arrived(Moment at, Row row) {
        static final Comparator<Arrived> LATEST_FIRST = Comparator.comparing(Arrived::at)
                .reversed()
                .thenComparing(it -> it.row().key());
    }

    @Override
    public Section compose(Context context) {
        PoliceAnswerCell police = new PoliceAnswerCell(context);
        Naming naming = new Naming(context);
        InvolvementCells involvement = new InvolvementCells(context);
        List<Arrived> arrived = new ArrayList<>();
        context.children().forEach(child -> {
            List<Fact> arrivals = arrivals(child.picture());
            List<Fact> news = arrivals.stream()
                    .filter(fact -> isTold(fact, child, context))
                    .toList();
            if (!news.isEmpty()) {
                PoliceAnswer answer = police.answer(child);
                Row row = context.row(
                        child.id().toString(),
                        child,
                        List.of(
                                naming.of(child),
                                referral(child, news, context),
                                police.of(answer, child),
                                involvement
                                        .others(child, answer)
                                        .hiddenFrom(context.whoeverMustNotKnowOfWhatMayBe(child.id())),
                                involvement.worker(child)));
                arrived.add(new Arrived(news.getLast().occurred(), row));
            }
        });
        List<Row> rows =
                arrived.stream().sorted(Arrived.LATEST_FIRST).map(Arrived::row).toList();
        return new Section("new-to-social-care", "New to social care", COLUMNS, rows, words(rows, context));
    }

    private static boolean isTold(Fact arrival, Child child, Context context) {
        boolean again =
                !context.isNew(arrival) && !context.decidedAbout(child.id()).isEmpty();
        return (again ? News.dated(arrival, context) : News.of(arrival, context)) == News.NEWS;
    }

    private static List<Fact> arrivals(Picture picture) {
        return Stream.concat(picture.all(Matter.REFERRAL).stream(), picture.all(Matter.CONTACT).stream())
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Fact::occurred).thenComparing(Fact::event))
                .toList();
    }

    private static Cell referral(Child child, List<Fact> news, Context context) {
        Words words = context.words();
        List<Line> lines = new ArrayList<>();
        List<Fact> decided = context.decidedAbout(child.id());
        if (!decided.isEmpty()) {
            lines.add(Line.of(
                    "Since the last briefing the unit decided which records are about this child.",
                    decided.stream().map(Fact::event).toList()));
        }
        for (Fact fact : news) {
            lines.add(Line.of(fact, sentence(fact, words)));
        }
        SchoolsInCommon.school(child, context)
                .ifPresent(attends -> lines.add(Line.of(
                        attends.fact(),
                        "School: %s (%s, %s)."
                                .formatted(
                                        attends.value(),
                                        words.agency(attends.agency()),
                                        words.moment(attends.fact().occurred())))));
        child.picture().all(Matter.ASSESSMENT).forEach(entry -> {
            AssessmentAuthorised assessment =
                    (AssessmentAuthorised) entry.getValue().detail();
            if (!assessment.factors().isEmpty()) {
                lines.add(Line.of(entry.getValue(), sentence(entry.getValue(), words)));
            }
        });
        SafeguardingLines.facts(child.picture(), Matter.STRATEGY_DISCUSSION).stream()
                .filter(fact -> News.dated(fact, context) == News.NEWS)
                .forEach(fact -> lines.add(SafeguardingLines.discussion(fact, words)));
        SafeguardingLines.latestAssessment(child.picture(), context)
                .ifPresent(fact -> lines.add(SafeguardingLines.assessed(fact, words)));
        SafeguardingLines.lookedAfter(child.picture(), context).ifPresent(lines::add);
        return Cell.of("referral", lines);
    }

    private static String sentence(Fact fact, Words words) {
        return SocialCareSentences.of((SocialCareDetail) fact.detail(), fact.occurred(), words);
    }

    private static List<Line> words(List<Row> rows, Context context) {
        List<Line> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            lines.add(new Trust(context).empty("No child has come into social care since the last briefing", NEEDED));
        }
        lines.addAll(NotNews.called("referral or contact", "referrals or contacts", context)
                .of(context.children().flatMap(child -> arrivals(child.picture()).stream())));
        return lines;
    }
}
