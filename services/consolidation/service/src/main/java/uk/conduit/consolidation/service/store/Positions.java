package uk.conduit.consolidation.service.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.intake.PositionMoved;
import uk.conduit.platform.messaging.intake.SourcePartition;

/** Where reading goes on. Whoever moves a position owns what lies between its old place and its new one. */
public final class Positions {

    /** The partition that stands for a topic's readmitted records. */
    public static final int READMITTED = -1;

    private final JdbcClient jdbc;
    private final Clock clock;

    Positions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One step of one position.
     *
     * @param partition whose position
     * @param from where it must be
     * @param to where it goes
     * @param lastAppend when the last record of the step was received
     */
    public record Step(SourcePartition partition, long from, long to, Instant lastAppend) {}

    /**
     * A position that was moved.
     *
     * @param id its row
     * @param openRange the begin of the ledger range that is still growing, if there is one
     * @param openSince when the first record of that range was received
     */
    public record Moved(
            int id, @Nullable Long openRange, @Nullable Instant openSince) {}

    /** The positions of these partitions; those that are new begin at nought. */
    public Map<SourcePartition, Long> place(Collection<SourcePartition> partitions) {
        List<SourcePartition> sorted = partitions.stream().sorted().toList();
        var made = jdbc.sql("""
                        INSERT INTO positions (agency, topic, topic_id, partition)
                        SELECT * FROM unnest(?, ?, ?, ?) ON CONFLICT DO NOTHING
                        RETURNING topic, topic_id, partition""")
                .param(SqlArrays.texts(sorted, it -> it.topic().publisher().name()))
                .param(SqlArrays.texts(sorted, it -> it.topic().value()))
                .param(SqlArrays.uuids(sorted, SourcePartition::topicId))
                .param(SqlArrays.ints(sorted, SourcePartition::partition))
                .query((row, n) -> new SourcePartition(
                        new TopicName(row.getString(1)), row.getObject(2, UUID.class), row.getInt(3)))
                .list();
        if (!made.isEmpty()) {
            raiseIfAnew(made);
        }
        Map<SourcePartition, Long> places = new HashMap<>();
        jdbc.sql("""
                        SELECT p.topic, p.topic_id, p.partition, p.next_offset FROM positions p
                        JOIN unnest(?, ?, ?) AS w (topic, topic_id, partition) USING (topic, topic_id, partition)""")
                .param(SqlArrays.texts(sorted, it -> it.topic().value()))
                .param(SqlArrays.uuids(sorted, SourcePartition::topicId))
                .param(SqlArrays.ints(sorted, SourcePartition::partition))
                .query(row -> {
                    places.put(
                            new SourcePartition(
                                    new TopicName(row.getString(1)), row.getObject(2, UUID.class), row.getInt(3)),
                            row.getLong(4));
                });
        return places;
    }

    /** The position of one partition, locked until the transaction ends; a new one begins at nought. */
    public long placeLocked(SourcePartition partition) {
        jdbc.sql(
                        "INSERT INTO positions (agency, topic, topic_id, partition) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .param(partition.topic().publisher().name())
                .param(partition.topic().value())
                .param(partition.topicId())
                .param(partition.partition())
                .update();
        return jdbc.sql(
                        "SELECT next_offset FROM positions WHERE topic = ? AND topic_id = ? AND partition = ? FOR UPDATE")
                .param(partition.topic().value())
                .param(partition.topicId())
                .param(partition.partition())
                .query(Long.class)
                .single();
    }

    /** Waits until no other transaction moves these positions, and lets none until this one ends. */
    public void hold(Collection<Integer> ids) {
        List<Integer> rows = List.copyOf(ids);
        jdbc.sql("SELECT id FROM positions WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE")
                .param(SqlArrays.ints(rows, it -> it))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private void raiseIfAnew(List<SourcePartition> made) {
        jdbc.sql("""
                        INSERT INTO alarms (kind, words, topic, partition, raised_at)
                        SELECT 'TOPIC_CREATED_ANEW',
                               'The topic was deleted and created again; reading begins at its first record',
                               w.topic, w.partition, ?
                        FROM unnest(?, ?, ?) AS w (topic, topic_id, partition)
                        WHERE EXISTS (SELECT FROM positions p WHERE p.topic = w.topic AND p.topic_id <> w.topic_id)""")
                .param(Timestamp.from(clock.instant()))
                .param(SqlArrays.texts(made, it -> it.topic().value()))
                .param(SqlArrays.uuids(made, SourcePartition::topicId))
                .param(SqlArrays.ints(made, SourcePartition::partition))
                .update();
    }

    /**
     * Moves positions, all or none, and locks them until the transaction ends.
     *
     * @throws PositionMoved if one of them is not where its step begins
     */
    public Map<SourcePartition, Moved> move(List<Step> steps) {
        Map<SourcePartition, Moved> moved = new HashMap<>();
        jdbc.sql("""
                        WITH wanted AS (
                            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
                                AS w (topic, topic_id, partition, from_offset, to_offset, last_append)
                        ), locked AS (
                            SELECT p.id, w.to_offset, w.last_append
                            FROM positions p JOIN wanted w USING (topic, topic_id, partition)
                            WHERE p.next_offset = w.from_offset
                            ORDER BY p.id FOR UPDATE OF p
                        )
                        UPDATE positions p
                        SET next_offset = l.to_offset, last_append = greatest(p.last_append, l.last_append)
                        FROM locked l WHERE p.id = l.id
                        RETURNING p.topic, p.topic_id, p.partition, p.id, p.open_range, p.open_since""")
                .param(SqlArrays.texts(steps, it -> it.partition().topic().value()))
                .param(SqlArrays.uuids(steps, it -> it.partition().topicId()))
                .param(SqlArrays.ints(steps, it -> it.partition().partition()))
                .param(SqlArrays.longs(steps, Step::from))
                .param(SqlArrays.longs(steps, Step::to))
                .param(SqlArrays.instants(steps, Step::lastAppend))
                .query(row -> {
                    Timestamp since = row.getTimestamp(6);
                    moved.put(
                            new SourcePartition(
                                    new TopicName(row.getString(1)), row.getObject(2, UUID.class), row.getInt(3)),
                            new Moved(
                                    row.getInt(4),
                                    row.getObject(5, Long.class),
                                    since == null ? null : since.toInstant()));
                });
        if (moved.size() < steps.size()) {
            throw new PositionMoved();
        }
        return moved;
    }
}
