package uk.conduit.consolidation.service.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.Material;
import uk.conduit.consolidation.service.store.Cut.Place;

/** Reads what a briefing is made of, for the cut at which the store stands. */
public final class CutReader {

    private final JdbcClient jdbc;
    private final Cuts cuts;
    private final ChildFinder children;
    private final FeedFacts feeds;

    /** Reads from this database. */
    public CutReader(JdbcClient jdbc, Cuts cuts, ChildFinder children, FeedFacts feeds) {
        this.jdbc = jdbc;
        this.cuts = cuts;
        this.children = children;
        this.feeds = feeds;
    }

    /**
     * The material and its cut, all of one snapshot.
     *
     * @param material what the briefing is made of
     * @param cut how far consolidation had read
     */
    public record Taken(Material material, Cut cut) {}

    /**
     * Reads everything; belongs into one REPEATABLE READ transaction.
     *
     * @param before the cut since which events count as received
     */
    public Taken since(Cut before) {
        Cut now = cuts.now();
        return new Taken(
                new Material(children.all(), cuts.received(before, now), feeds.feeds(), children.pendingReviews()),
                now);
    }

    /** Whether consolidation has read up to these offsets. */
    public boolean hasReached(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> reached = new HashMap<>();
        cuts.now()
                .places()
                .forEach(it -> reached.merge(new TopicPartition(it.topic(), it.partition()), it.offset(), Math::max));
        return offsets.entrySet().stream().allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Whether an event dated before a moment, or a correction or retraction, was read since a cut. */
    public boolean somethingLateSince(Cut cut, Instant moment) {
        List<Place> places = cut.places();
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM events e
                            JOIN positions p ON p.id = e.position_id
                            LEFT JOIN unnest(?, ?, ?, ?) AS b (topic, topic_id, partition, next_offset)
                                USING (topic, topic_id, partition)
                            WHERE e.raw IS NOT NULL AND e.record_offset >= coalesce(b.next_offset, 0)
                                AND e.subject_id IS NOT NULL
                                AND (e.occurred_at < ? OR e.named_event IS NOT NULL))""")
                .param(SqlArrays.texts(places, Place::topic))
                .param(SqlArrays.uuids(places, Place::topicId))
                .param(SqlArrays.ints(places, Place::partition))
                .param(SqlArrays.longs(places, Place::offset))
                .param(Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }
}
