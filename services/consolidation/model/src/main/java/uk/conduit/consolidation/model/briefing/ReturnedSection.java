package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.Moment.Precision;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingKind;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.MissingEpisode;
import uk.conduit.platform.kernel.Agency;

/** Children who came back, and the clock of the return interview. */
final class ReturnedSection implements SectionComposer {

    private static final Map<Agency, Set<String>> NEEDED = new TreeMap<>(Map.of(
            Agency.POLICE, Set.of("MissingReported", "MissingFound"),
            Agency.SOCIAL_CARE, Set.of("MissingEpisodeRecorded", "ReturnInterviewOffered", "ReturnInterviewHeld")));

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column("returned", "Returned"),
            new Column("prevention", "Police prevention interview"),
            new Column("interview", "Return interview"));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = new ArrayList<>();
        int[] older = {0};
        context.children().forEach(child -> {
            for (Return theReturn : Return.of(MissingEpisode.of(child.picture()))) {
                ReturnInterview interview =
                        ReturnInterview.after(theReturn, child.picture(), context.settings(), context.asAt());
                boolean recent = theReturn
                        .at()
                        .at()
                        .isAfter(context.asAt().minus(context.settings().owedShown()));
                if (recent && (!interview.settled() || isNew(theReturn, interview, context))) {
                    rows.add(row(child, theReturn, interview, naming, context));
                } else if (!recent && !interview.settled()) {
                    older[0]++;
                }
            }
        });
        return new Section(
                "returned", "Returned, and return interviews", COLUMNS, rows, words(rows, older[0], context));
    }

    private static boolean isNew(Return theReturn, ReturnInterview interview, Context context) {
        return Stream.concat(
                        theReturn.episodes().stream().flatMap(it -> it.facts().stream()), interview.facts().stream())
                .anyMatch(context::isNew);
    }

    private static Row row(Child child, Return theReturn, ReturnInterview interview, Naming naming, Context context) {
        MissingEpisode first = theReturn.episodes().getFirst();
        return context.row(
                child.id() + "/" + first.facts().getFirst().header().record().key(),
                child,
                List.of(
                        naming.of(child),
                        Cell.of(
                                "returned",
                                theReturn.episodes().stream()
                                        .filter(it -> !it.open())
                                        .flatMap(it -> returned(it, context.words()))
                                        .toList()),
                        Cell.of("prevention", prevention(theReturn, context.words())),
                        interview(theReturn, interview, context)));
    }

    private static Stream<Line> returned(MissingEpisode episode, Words words) {
        String what = episode.kind() == MissingKind.MISSING ? "" : ", was away without authorisation";
        String where = episode.found()
                .map(found -> (found.place() == null ? "" : " at " + found.place())
                        + (Boolean.TRUE.equals(found.injured()) ? "; injured" : ""))
                .orElse("");
        Line line = Line.of(
                episode.facts(),
                "%s%s%s (%s%s)."
                        .formatted(
                                episode.ended() == null ? "" : words.moment(episode.ended()),
                                where,
                                what,
                                words.agency(episode.source().agency()),
                                ", missing since " + words.moment(episode.started())));
        return Stream.concat(Stream.of(line), FoundWith.at(episode).stream());
    }

    private static Line prevention(Return theReturn, Words words) {
        for (MissingEpisode episode : theReturn.episodes()) {
            MissingFound found = episode.found().orElse(null);
            if (found != null) {
                return Line.of(
                        episode.facts(),
                        found.preventionInterviewAt() == null
                                ? "Not recorded."
                                : "Held on %s.".formatted(words.moment(found.preventionInterviewAt())));
            }
        }
        return Line.of(facts(theReturn), "The police have recorded no return.");
    }

    private static Cell interview(Return theReturn, ReturnInterview interview, Context context) {
        Words words = context.words();
        List<Fact> evidence = Stream.concat(facts(theReturn).stream(), interview.facts().stream())
                .toList();
        String roughly = theReturn.at().precision() == Precision.DAY ? " The hour of return is not known." : "";
        List<Line> lines = new ArrayList<>();
        switch (interview) {
            case ReturnInterview.Held it -> {
                lines.add(Line.of(
                        evidence,
                        "Held on %s%s, %s."
                                .formatted(
                                        words.moment(it.interview().heldAt()),
                                        it.interview().heldBy() == null
                                                ? ""
                                                : " by " + it.interview().heldBy(),
                                        it.inTime() ? "within 72 hours" : "later than 72 hours")));
                lines.add(Line.of(
                        evidence,
                        it.interview().summary() == null
                                ? "No summary received."
                                : "Learned: %s".formatted(it.interview().summary())));
            }
            case ReturnInterview.Declined it ->
                lines.add(Line.of(
                        evidence,
                        "Offered on %s and declined%s."
                                .formatted(
                                        words.moment(it.offer().offeredAt()),
                                        it.offer().declinedReason() == null
                                                ? ""
                                                : ": " + it.offer().declinedReason())));
            case ReturnInterview.Due it -> {
                lines.add(Line.of(evidence, "Due by %s.%s".formatted(words.moment(it.by()), roughly)));
                lines.add(Line.of(
                                evidence,
                                "%s left."
                                        .formatted(
                                                Words.capital(words.length(Duration.between(context.asAt(), it.by())))))
                        .passing());
                lines.add(offered(it.offered(), evidence, words));
            }
            case ReturnInterview.Overdue it -> {
                lines.add(Line.of(evidence, "Overdue since %s.%s".formatted(words.moment(it.since()), roughly)));
                lines.add(offered(it.offered(), evidence, words));
            }
        }
        return Cell.of("interview", lines).marked(interview.settled() ? Mark.NONE : Mark.ATTENTION);
    }

    private static Line offered(@Nullable Fact offered, List<Fact> evidence, Words words) {
        return offered == null
                ? Line.of(evidence, "No offer is recorded.")
                : Line.of(offered, "Offered on %s.".formatted(words.moment(offered.occurred())));
    }

    private static List<Fact> facts(Return theReturn) {
        return MissingNowSection.facts(theReturn.episodes());
    }

    private static List<Line> words(List<Row> rows, int older, Context context) {
        List<Line> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            lines.add(new Trust(context).empty("No return is waiting for its interview", NEEDED));
        }
        if (older > 0) {
            lines.add(Line.of(
                    "History: %s more than %s ago have no return interview on record."
                            .formatted(
                                    context.words().count(older, "return"),
                                    context.words()
                                            .count(
                                                    context.settings()
                                                            .owedShown()
                                                            .toDays(),
                                                    "day")),
                    List.of()));
        }
        return lines;
    }
}
