package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Feeds.Coverage;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/** How far a feed reaches for some kinds of event. Only the first of these supports the answer "none". */
sealed interface Reach {

    /**
     * Everything recorded between two moments has been received, and the later one is recent enough.
     *
     * @param evidence the statements of coverage that say so
     */
    record Covered(Instant from, Instant until, SortedSet<EventId> evidence) implements Reach {}

    /**
     * Everything up to a moment has been received, and then nothing for too long, or a gap.
     *
     * @param gapUntil where coverage begins again, if it does
     */
    record Behind(Instant until, @Nullable Instant gapUntil, SortedSet<EventId> evidence) implements Reach {}

    /** At least one required source system has never spoken for at least one required kind. */
    record Never() implements Reach {}

    /**
     * The reach for these kinds: the smallest over all partitions, required source systems and kinds.
     *
     * @param asAt the moment of the briefing
     */
    static Reach of(Feeds feeds, Agency agency, Settings.Feed required, Set<String> kinds, Instant asAt) {
        List<Run> runs = new ArrayList<>();
        int partitions = feeds.partitions().getOrDefault(agency, 0);
        for (int partition = 0; partition < partitions; partition++) {
            for (String source : required.sources()) {
                for (String kind : kinds) {
                    runs.add(Run.of(matching(feeds, agency, partition, source, kind)));
                }
            }
        }
        return judge(runs, required.silentAfter(), asAt);
    }

    private static List<Coverage> matching(Feeds feeds, Agency agency, int partition, String source, String kind) {
        return feeds.coverage().stream()
                .filter(it -> it.agency().equals(agency)
                        && it.partition() == partition
                        && it.sourceSystem().equals(source)
                        && it.kind().equals(kind))
                .sorted(Comparator.comparing(Coverage::from)
                        .thenComparing(Coverage::to)
                        .thenComparing(Coverage::event))
                .toList();
    }

    private static Reach judge(Collection<Run> runs, Duration silentAfter, Instant asAt) {
        if (runs.isEmpty() || runs.stream().anyMatch(run -> run.until == null)) {
            return new Never();
        }
        Run shortest = runs.stream().min(Comparator.comparing(Run::end)).orElseThrow();
        Instant from =
                runs.stream().map(Run::start).max(Comparator.naturalOrder()).orElseThrow();
        SortedSet<EventId> evidence = new TreeSet<>();
        runs.forEach(run -> evidence.addAll(run.evidence));
        Instant until = shortest.end();
        boolean silent = until.plus(silentAfter).isBefore(asAt);
        return silent || shortest.gapUntil != null
                ? new Behind(until, shortest.gapUntil, evidence)
                : new Covered(from, until, evidence);
    }

    /** The first unbroken run of coverage on one partition, and the statements at its end. */
    record Run(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Instant gapUntil,
            SortedSet<EventId> evidence) {

        static Run of(List<Coverage> ordered) {
            Instant from = null;
            Instant until = null;
            EventId last = null;
            for (Coverage statement : ordered) {
                if (until != null && statement.from().isAfter(until)) {
                    return new Run(from, until, statement.from(), evidence(last));
                }
                if (from == null) {
                    from = statement.from();
                }
                if (until == null || statement.to().isAfter(until)) {
                    until = statement.to();
                    last = statement.event();
                }
            }
            return new Run(from, until, null, evidence(last));
        }

        private static SortedSet<EventId> evidence(@Nullable EventId last) {
            return last == null ? new TreeSet<>() : new TreeSet<>(Set.of(last));
        }

        private Instant start() {
            return Objects.requireNonNull(from);
        }

        private Instant end() {
            return Objects.requireNonNull(until);
        }
    }
}
