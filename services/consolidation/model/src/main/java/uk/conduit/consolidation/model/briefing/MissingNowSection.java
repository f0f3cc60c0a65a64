package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingKind;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.MissingEpisode;
import uk.conduit.platform.kernel.Agency;

/** Children who are missing at the moment of the briefing, whatever the grade. */
final class MissingNowSection implements SectionComposer {

    static final Map<Agency, Set<String>> NEEDED = new TreeMap<>(Map.of(
            Agency.POLICE, Set.of("MissingReported", "MissingFound"),
            Agency.SOCIAL_CARE, Set.of("MissingEpisodeRecorded")));

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column("since", "Missing since"),
            new Column("last-seen", "Last seen"),
            new Column("grade", "Police grade"),
            new Column("history", "Earlier, and with whom"),
            new Column("care", "Looked after"),
            new Column(InvolvementCells.WORKER, "Whose plan"),
            new Column("ring", "Whom to ring"));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = new ArrayList<>();
        context.children().forEach(child -> {
            List<MissingEpisode> episodes = MissingEpisode.of(child.picture());
            List<MissingEpisode> open = episodes.stream()
                    .filter(MissingEpisode::open)
                    .filter(episode -> !episode.isSuperseded(episodes))
                    .filter(episode -> !episode.started().at().isAfter(context.asAt()))
                    .toList();
            if (!open.isEmpty()) {
                rows.add(context.row(child.id().toString(), child, cells(child, episodes, open, naming, context)));
            }
        });
        return new Section(
                "missing-now",
                "Missing now",
                COLUMNS,
                rows,
                rows.isEmpty()
                        ? List.of(new Trust(context).empty("No child is recorded as missing", NEEDED))
                        : List.of());
    }

    private static List<Cell> cells(
            Child child, List<MissingEpisode> episodes, List<MissingEpisode> open, Naming naming, Context context) {
        return List.of(
                naming.of(child),
                Cell.of(
                                "since",
                                open.stream()
                                        .flatMap(it -> since(it, context).stream())
                                        .toList())
                        .marked(Mark.ATTENTION),
                Cell.of(
                        "last-seen",
                        open.stream().map(it -> lastSeen(it, context.words())).toList()),
                Cell.of("grade", open.stream().map(MissingNowSection::grade).toList()),
                Cell.of(
                        "history",
                        Stream.concat(
                                        history(episodes, context).stream(),
                                        foundWith(episodes, open, context.words()).stream())
                                .toList()),
                care(child, open, context),
                new WorkerCell(context.words()).of(child),
                Cell.of(
                        "ring",
                        open.stream().map(it -> ring(it, context.words())).toList()));
    }

    private static List<Line> since(MissingEpisode episode, Context context) {
        String what = episode.kind() == MissingKind.MISSING ? "Missing" : "Away without authorisation";
        Words words = context.words();
        return List.of(
                Line.of(
                        episode.facts(),
                        "%s since %s (%s)."
                                .formatted(
                                        what,
                                        words.moment(episode.started()),
                                        words.agency(episode.source().agency()))),
                Line.of(
                                episode.facts(),
                                "That is %s."
                                        .formatted(words.length(Duration.between(
                                                episode.started().at(), context.asAt()))))
                        .passing());
    }

    private static Line lastSeen(MissingEpisode episode, Words words) {
        String sentence = episode.report()
                .map(report -> "%s%s%s"
                        .formatted(
                                report.lastSeenAt() == null ? "Time not stated" : words.moment(report.lastSeenAt()),
                                report.lastSeenPlace() == null ? ", place not stated" : ", " + report.lastSeenPlace(),
                                from(report)))
                .orElse("Not stated by %s"
                        .formatted(words.agency(episode.source().agency())));
        return Line.of(episode.facts(), sentence + ".");
    }

    private static String from(MissingReported report) {
        if (report.fromPlacement() == null) {
            return "";
        }
        return report.fromPlacement() ? "; missing from care" : "; missing from home";
    }

    private static Line grade(MissingEpisode episode) {
        return Line.of(
                episode.facts(),
                episode.grade().map(grade -> Words.capital(Words.plain(grade))).orElse("Not graded"));
    }

    /** Agency by agency: two agencies may have recorded the same absence, and nobody has said so. */
    private static List<Line> history(List<MissingEpisode> episodes, Context context) {
        Duration back = context.settings().episodesCounted();
        Map<Agency, List<MissingEpisode>> recent = episodes.stream()
                .filter(it -> it.started().at().isAfter(context.asAt().minus(back)))
                .collect(Collectors.groupingBy(
                        it -> it.source().agency(),
                        () -> new TreeMap<>(Comparator.comparing(Agency::name)),
                        Collectors.toList()));
        Words words = context.words();
        return recent.entrySet().stream()
                .map(entry -> Line.of(
                        facts(entry.getValue()),
                        "%s recorded in the last %s by: %s."
                                .formatted(
                                        words.count(entry.getValue().size(), "episode"),
                                        words.count(back.toDays(), "day"),
                                        words.agency(entry.getKey()))))
                .toList();
    }

    private static Cell care(Child child, List<MissingEpisode> open, Context context) {
        return Cell.of(
                "care",
                SafeguardingLines.lookedAfter(child.picture(), context)
                        .orElseGet(() -> Line.of(facts(open), "No current placement received.")));
    }

    private static Line ring(MissingEpisode episode, Words words) {
        Fact latest = episode.facts().getLast();
        return Line.of(latest, words.contact(latest.contact()) + ".");
    }

    private static List<Line> foundWith(List<MissingEpisode> episodes, List<MissingEpisode> open, Words words) {
        List<Line> lines = FoundWith.before(episodes, words);
        return lines.isEmpty() ? List.of(Line.of(facts(open), "No record of an earlier return names anybody.")) : lines;
    }

    static List<Fact> facts(List<MissingEpisode> episodes) {
        return episodes.stream().flatMap(episode -> episode.facts().stream()).toList();
    }
}
