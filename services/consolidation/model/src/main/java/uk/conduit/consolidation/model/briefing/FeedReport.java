package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;

/**
 * What a feed's state means for whoever reads the hub's answers: of which kinds of event everything has come until when,
 * for how long it has been silent, and which answers are "not known" because of it.
 *
 * @param line how far it reaches
 * @param name the agency's name for people
 * @param lastReceived when its last record was received; null if never
 * @param silence for how long it has covered nothing, in words; null while it is up to date
 * @param groups kinds of event that reach equally far
 * @param meaning what follows for the hub's answers, in sentences
 */
public record FeedReport(
        FeedLine line,
        String name,
        @Nullable Instant lastReceived,
        @Nullable String silence,
        List<Group> groups,
        List<String> meaning) {

    /** Copies the lists. */
    public FeedReport {
        groups = List.copyOf(groups);
        meaning = List.copyOf(meaning);
    }

    /**
     * Kinds of event of which everything has come until the same moment.
     *
     * @param kinds the kinds in words
     * @param state whether they can be relied on
     * @param coveredUntil until when; null if never
     * @param words the same for people
     */
    public record Group(
            List<String> kinds,
            FeedLine.State state,
            @Nullable Instant coveredUntil,
            String words) {
        /** Copies the kinds. */
        public Group {
            kinds = List.copyOf(kinds);
        }
    }

    /** Every feed at a moment. */
    public static List<FeedReport> of(Feeds feeds, Settings settings, Instant asAt) {
        Edition now = new Edition(LocalDate.EPOCH, 0, Edition.Kind.DRAFT, new Edition.Window(asAt, asAt), asAt);
        Context context = new Context(now, new Material(List.of(), Set.of(), feeds, List.of()), settings);
        return FeedsSection.lines(context).stream()
                .map(line -> of(line, context))
                .toList();
    }

    private static FeedReport of(FeedLine line, Context context) {
        Settings.Feed feed = Optional.ofNullable(context.settings().feeds().get(line.agency()))
                .orElseThrow();
        Instant last = context.feeds().lastEvent().get(line.agency());
        return new FeedReport(
                line,
                feed.name(),
                last,
                silence(line, context),
                groups(line.agency(), feed, context),
                meaning(line, feed, context));
    }

    private static @Nullable String silence(FeedLine line, Context context) {
        Instant until = line.coveredUntil();
        return line.state() != FeedLine.State.BEHIND || until == null
                ? null
                : context.words().length(Duration.between(until, context.asAt()));
    }

    private static List<Group> groups(Agency agency, Settings.Feed feed, Context context) {
        Map<String, List<String>> kinds = new TreeMap<>();
        Map<String, Reach> reaches = new TreeMap<>();
        for (String kind : new TreeSet<>(feed.kinds())) {
            Reach reach = context.reach(agency, Set.of(kind));
            String words = words(reach, context.words());
            kinds.computeIfAbsent(words, none -> new ArrayList<>()).add(Words.kind(kind));
            reaches.put(words, reach);
        }
        return kinds.entrySet().stream()
                .map(entry -> group(entry.getValue(), reaches.get(entry.getKey()), entry.getKey()))
                .toList();
    }

    private static Group group(List<String> kinds, @Nullable Reach reach, String words) {
        return switch (reach) {
            case Reach.Covered it -> new Group(kinds, FeedLine.State.COVERED, it.until(), words);
            case Reach.Behind it -> new Group(kinds, FeedLine.State.BEHIND, it.until(), words);
            case Reach.Never ignored -> new Group(kinds, FeedLine.State.NEVER, null, words);
            case null -> new Group(kinds, FeedLine.State.NEVER, null, words);
        };
    }

    private static String words(Reach reach, Words words) {
        return switch (reach) {
            case Reach.Covered it -> "Everything until %s".formatted(words.moment(it.until()));
            case Reach.Behind it
            when it.gapUntil() != null ->
                "Nothing covers the time from %s to %s"
                        .formatted(words.moment(it.until()), words.moment(it.gapUntil()));
            case Reach.Behind it -> "Everything until %s, nothing since".formatted(words.moment(it.until()));
            case Reach.Never ignored -> "Never said to be complete";
        };
    }

    private static List<String> meaning(FeedLine line, Settings.Feed feed, Context context) {
        List<String> meaning = new ArrayList<>();
        Words words = context.words();
        Instant until = line.coveredUntil();
        switch (line.state()) {
            case COVERED ->
                meaning.add("Where %s has said nothing, the answer is \"none known\" as of %s."
                        .formatted(feed.name(), until == null ? "then" : words.moment(until)));
            case BEHIND ->
                meaning.add("Answers that rest on %s are \"not known\" from %s on."
                        .formatted(feed.name(), until == null ? "then" : words.moment(until)));
            case NEVER ->
                meaning.add("Answers that rest on %s are \"not known\": it must first state its coverage."
                        .formatted(feed.name()));
        }
        if (line.held() > 0) {
            meaning.add(
                    "%s held until the hub understands it: answers about a child that it may speak of are \"not known\"."
                            .formatted(words.count(line.held(), "record")));
        }
        if (line.rejected() > 0) {
            meaning.add("%s could not be read: what it says is \"not known\" until the agency sends it again."
                    .formatted(words.count(line.rejected(), "record")));
        }
        return meaning;
    }
}
