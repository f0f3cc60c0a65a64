package uk.conduit.consolidation.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.Feeds;
import uk.conduit.consolidation.model.briefing.Feeds.Coverage;
import uk.conduit.consolidation.model.briefing.Feeds.SetAside;
import uk.conduit.consolidation.model.briefing.Material;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.service.store.Cut.Position;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;

/** Reads what a briefing is made of, for the cut at which the store stands. */
public final class CutReader {

    private static final String BEHIND_THE_CUT = """
            FROM events e
            JOIN positions p ON p.id = e.position_id
            LEFT JOIN unnest(?, ?, ?, ?) AS b (topic, topic_id, partition, next_offset)
                USING (topic, topic_id, partition)
            WHERE NOT e.claimed AND e.record_offset >= coalesce(b.next_offset, 0)""";

    private final JdbcClient jdbc;
    private final Reviews reviews;
    private final PictureCodec codec = new PictureCodec();

    /** Reads from this database. */
    public CutReader(JdbcClient jdbc, Reviews reviews) {
        this.jdbc = jdbc;
        this.reviews = reviews;
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
     * @param before the cut since which events count as received; null for ever
     */
    public Taken since(@Nullable Cut before) {
        return new Taken(
                new Material(children(), received(before == null ? new Cut(List.of()) : before), feeds(), reviews.pending()),
                cut());
    }

    /** Whether consolidation has read up to these offsets. */
    public boolean hasReached(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> reached = new HashMap<>();
        cut().positions()
                .forEach(it -> reached.merge(new TopicPartition(it.topic(), it.partition()), it.next(), Math::max));
        return offsets.entrySet().stream()
                .allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Whether an event dated before a moment, or a correction or retraction, was read since a cut. */
    public boolean somethingLateSince(Cut cut, Instant moment) {
        return bound(jdbc.sql("SELECT EXISTS (SELECT " + BEHIND_THE_CUT
                        + " AND e.kind <> 'FeedCoverage' AND (e.occurred_at < ? OR e.named_event IS NOT NULL))"), cut)
                .param(Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    private List<Child> children() {
        return jdbc.sql("SELECT child_id, state FROM children ORDER BY child_id")
                .query((row, number) ->
                        new Child(new ChildId(row.getObject(1, UUID.class)), codec.decode(row.getBytes(2))))
                .list();
    }

    private Set<EventId> received(Cut before) {
        return new HashSet<>(bound(jdbc.sql("SELECT e.event_id " + BEHIND_THE_CUT), before)
                .query((row, number) -> new EventId(row.getObject(1, UUID.class)))
                .list());
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Cut cut) {
        List<Position> positions = cut.positions();
        return statement
                .param(SqlArrays.texts(positions, Position::topic))
                .param(SqlArrays.uuids(positions, Position::topicId))
                .param(SqlArrays.ints(positions, Position::partition))
                .param(SqlArrays.longs(positions, Position::next));
    }

    private Cut cut() {
        return new Cut(jdbc.sql("""
                        SELECT topic, topic_id, partition, next_offset FROM positions
                        ORDER BY topic, topic_id, partition""")
                .query((row, number) ->
                        new Position(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getLong(4)))
                .list());
    }

    private Feeds feeds() {
        Map<Agency, Integer> partitions = new HashMap<>();
        Map<Agency, Instant> lastEvent = new HashMap<>();
        jdbc.sql("""
                        SELECT agency, count(DISTINCT partition) FILTER (WHERE partition >= 0), max(last_append)
                        FROM positions GROUP BY agency""")
                .query(row -> {
                    Agency agency = new Agency(row.getString(1));
                    partitions.put(agency, row.getInt(2));
                    Timestamp last = row.getTimestamp(3);
                    if (last != null) {
                        lastEvent.put(agency, last.toInstant());
                    }
                });
        return new Feeds(coverage(), partitions, setAside(), lastEvent);
    }

    private List<Coverage> coverage() {
        return jdbc.sql("""
                        SELECT agency, partition, source_system, kind, covers_from, covers_to, event_id
                        FROM coverages ORDER BY agency, partition, source_system, kind, covers_from, event_id""")
                .query(CutReader::coverage)
                .list();
    }

    private static Coverage coverage(ResultSet row, int number) throws SQLException {
        return new Coverage(
                new Agency(row.getString(1)),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                new EventId(row.getObject(7, UUID.class)));
    }

    /** Whose a record is follows from its key: a reference that no subject has may be anybody's. */
    private List<SetAside> setAside() {
        return jdbc.sql("""
                        SELECT a.agency, a.outcome, s.child_id
                        FROM set_aside a LEFT JOIN subjects s ON s.subject_id = a.subject_id
                        WHERE a.became IS NULL ORDER BY a.position_id, a.record_offset""")
                .query((row, number) -> new SetAside(
                        new Agency(row.getString(1)),
                        row.getString(2).equals("HELD"),
                        Optional.ofNullable(row.getObject(3, UUID.class)).map(ChildId::new)))
                .list();
    }
}
