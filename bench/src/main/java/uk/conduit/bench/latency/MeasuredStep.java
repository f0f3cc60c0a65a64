package uk.conduit.bench.latency;

import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One step, measured once.
 *
 * @param run in which run, from 1
 * @param rate how many records were due each second
 * @param reached how many were accepted each second
 * @param accepted how many were accepted while it counted
 * @param watched how many of them were watched
 * @param door from when a record was due until its door had accepted it; of all records
 * @param told from a door's acceptance until the record was told; of those that were watched
 * @param sinceDue from when a record was due until it was told; of those that were watched
 * @param resolution how far the last answer without a record lies before the first with it
 */
public record MeasuredStep(
        int run,
        int rate,
        double reached,
        int accepted,
        int watched,
        Percentiles door,
        Percentiles told,
        Percentiles sinceDue,
        Percentiles resolution) {

    private static final double NANOS_OF_SECOND = 1e9;

    /** Of so much that was due, what a door may leave over at the end because it was about to take it. */
    private static final double KEPT = 0.99;

    static MeasuredStep of(int run, Step step, Collection<Accepted> accepted, int watched, List<Watching.Told> told) {
        return new MeasuredStep(
                run,
                step.rate(),
                accepted.size() * NANOS_OF_SECOND / step.measured().toNanos(),
                accepted.size(),
                watched,
                Percentiles.of(accepted.stream().map(it -> it.at() - it.due()).toList()),
                of(told, it -> it.at() - it.accepted().at()),
                of(told, it -> it.at() - it.accepted().due()),
                of(told, it -> it.at() - it.notYet()));
    }

    private static Percentiles of(List<Watching.Told> told, ToLongFunction<Watching.Told> length) {
        return Percentiles.of(told.stream().map(length::applyAsLong).toList());
    }

    /** Whether the doors took what was due. */
    public boolean kept() {
        return reached >= KEPT * rate;
    }

    /** Whether every record that was watched was told in the end. */
    public boolean sound() {
        return told.count() == watched;
    }
}
