package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Feeds.SetAside;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/** How far each feed reaches: what every "none" in the briefing rests on. */
final class FeedsSection implements SectionComposer {

    private static final List<Column> COLUMNS = List.of(
            new Column("agency", "Agency"),
            new Column("covered", "Everything received up to"),
            new Column("last", "Last record received"),
            new Column("aside", "Records that could not be used"));

    @Override
    public Section compose(Context context) {
        List<Row> rows = new ArrayList<>();
        context.knownFeeds().forEach((agency, feed) -> {
            if (!agency.equals(Agency.UNIT)) {
                rows.add(new Row(
                        agency.name(), List.of(), new TreeSet<>(), HiddenFrom.NOBODY, cells(agency, feed, context)));
            }
        });
        return new Section("feeds", "Feed coverage", COLUMNS, rows, List.of());
    }

    /** The feeds in a form for programs. */
    static List<FeedLine> lines(Context context) {
        List<FeedLine> lines = new ArrayList<>();
        context.knownFeeds().forEach((agency, feed) -> {
            if (!agency.equals(Agency.UNIT)) {
                lines.add(line(agency, feed, context));
            }
        });
        return lines;
    }

    private static FeedLine line(Agency agency, Settings.Feed feed, Context context) {
        int held = aside(context, agency, true);
        int rejected = aside(context, agency, false);
        return switch (context.reach(agency, feed.kinds())) {
            case Reach.Covered it ->
                new FeedLine(agency, FeedLine.State.COVERED, it.until(), covered(agency, context), held, rejected);
            case Reach.Behind it ->
                new FeedLine(agency, FeedLine.State.BEHIND, it.until(), covered(agency, context), held, rejected);
            case Reach.Never ignored ->
                new FeedLine(agency, FeedLine.State.NEVER, null, covered(agency, context), held, rejected);
        };
    }

    private static List<Cell> cells(Agency agency, Settings.Feed feed, Context context) {
        Reach reach = context.reach(agency, feed.kinds());
        List<EventId> statements = switch (reach) {
            case Reach.Covered it -> List.copyOf(it.evidence());
            case Reach.Behind it -> List.copyOf(it.evidence());
            case Reach.Never ignored -> List.of();
        };
        Line covered = Line.of(covered(agency, context), statements).passing();
        Instant last = context.feeds().lastEvent().get(agency);
        return List.of(
                Cell.of("agency", Line.of(feed.name(), statements)),
                Cell.of("covered", covered).marked(reach instanceof Reach.Covered ? Mark.NONE : Mark.NOT_KNOWN),
                Cell.of(
                        "last",
                        Line.of(last == null ? "Nothing yet" : context.words().moment(last), List.of())
                                .passing()),
                aside(context, agency));
    }

    private static String covered(Agency agency, Context context) {
        Settings.Feed feed = Objects.requireNonNull(context.settings().feeds().get(agency));
        Words words = context.words();
        return switch (context.reach(agency, feed.kinds())) {
            case Reach.Covered it -> words.moment(it.until());
            case Reach.Behind it
            when it.gapUntil() != null ->
                "Not known after %s: nothing covers the time until %s"
                        .formatted(words.moment(it.until()), words.moment(it.gapUntil()));
            case Reach.Behind it -> "Silent since %s".formatted(words.moment(it.until()));
            case Reach.Never ignored -> "Not known: it has never said that it has sent everything";
        };
    }

    private static Cell aside(Context context, Agency agency) {
        int held = aside(context, agency, true);
        int rejected = aside(context, agency, false);
        String text = held + rejected == 0 ? "None" : "%d held, %d rejected".formatted(held, rejected);
        return Cell.of("aside", Line.of(text, List.of())).marked(held + rejected == 0 ? Mark.NONE : Mark.ATTENTION);
    }

    private static int aside(Context context, Agency agency, boolean held) {
        return (int) context.feeds().setAside().stream()
                .filter(record -> record.agency().equals(agency) && record.held() == held)
                .map(SetAside::agency)
                .count();
    }

    /** Sentences that stand at the top of the briefing: a feed that cannot be relied on is never only a table row. */
    static List<String> notices(Context context) {
        List<String> notices = new ArrayList<>();
        for (FeedLine line : lines(context)) {
            if (line.state() != FeedLine.State.COVERED) {
                notices.add("%s: %s.".formatted(context.words().agency(line.agency()), line.words()));
            }
        }
        return notices;
    }

    static Map<Agency, Settings.Feed> shown(Context context) {
        return context.knownFeeds();
    }
}
