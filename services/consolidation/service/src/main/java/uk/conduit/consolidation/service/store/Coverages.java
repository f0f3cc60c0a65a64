package uk.conduit.consolidation.service.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.TopicName;

/** How far each partition of each feed reaches, by what its effective events say. */
public final class Coverages {

    private final JdbcClient jdbc;

    Coverages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * On one partition, everything of one kind was sent between two moments.
     *
     * @param event the event that says so
     * @param topic the topic
     * @param partition the partition
     * @param system the source system that speaks
     * @param kind the kind of event
     * @param from from when
     * @param to until when
     */
    public record Coverage(
            EventId event, TopicName topic, int partition, String system, String kind, Instant from, Instant to) {}

    /** Adds what events say that have become effective. */
    public void add(Collection<Coverage> coverages) {
        List<Coverage> rows = List.copyOf(coverages);
        jdbc.sql("""
                        INSERT INTO coverages (event_id, kind, agency, topic, partition, source_system, covers_from, covers_to)
                        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .param(SqlArrays.uuids(rows, it -> it.event().value()))
                .param(SqlArrays.texts(rows, Coverage::kind))
                .param(SqlArrays.texts(rows, it -> it.topic().publisher().name()))
                .param(SqlArrays.texts(rows, it -> it.topic().value()))
                .param(SqlArrays.ints(rows, Coverage::partition))
                .param(SqlArrays.texts(rows, Coverage::system))
                .param(SqlArrays.instants(rows, Coverage::from))
                .param(SqlArrays.instants(rows, Coverage::to))
                .update();
    }

    /** Removes what events said that have ceased to be effective. */
    public void remove(Collection<EventId> events) {
        jdbc.sql("DELETE FROM coverages WHERE event_id = ANY (?)")
                .param(SqlArrays.events(events))
                .update();
    }
}
