package uk.conduit.consolidation.service.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.Feeds;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;

/** What the store knows of the feeds. What is to belong together is read in one REPEATABLE READ transaction. */
public final class FeedFacts {

    private final JdbcClient jdbc;

    FeedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The feeds, as a briefing looks at them. */
    public Feeds feeds() {
        return new Feeds(coverage(), partitions(), setAside(), lastEvents());
    }

    private List<Feeds.Coverage> coverage() {
        return jdbc.sql("SELECT agency, partition, source_system, kind, covers_from, covers_to, event_id FROM coverages"
                        + " ORDER BY agency, partition, source_system, kind, covers_from, event_id")
                .query((row, n) -> new Feeds.Coverage(
                        new Agency(row.getString(1)),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getTimestamp(6).toInstant(),
                        new EventId(row.getObject(7, UUID.class))))
                .list();
    }

    /** Of a topic that was created anew, the partitions of the newest count. */
    private Map<Agency, Integer> partitions() {
        Map<Agency, Integer> partitions = new HashMap<>();
        jdbc.sql("""
                        SELECT agency, count(*) FROM positions p
                        WHERE partition >= 0 AND topic_id = (
                            SELECT n.topic_id FROM positions n WHERE n.topic = p.topic ORDER BY n.id DESC LIMIT 1)
                        GROUP BY agency""").query(row -> {
            partitions.put(new Agency(row.getString(1)), row.getInt(2));
        });
        return partitions;
    }

    /**
     * What names another agency's event is void, and told once, whether it came before that event and was stored or came
     * after it and was rejected.
     */
    private List<Feeds.SetAside> setAside() {
        return jdbc.sql("""
                        WITH void AS (
                            SELECT x.event_id, a.agency, a.subject_id
                            FROM set_aside a JOIN ledger_exceptions x USING (position_id, record_offset)
                            WHERE a.became IS NULL AND a.reason = 'NAMES_ANOTHER_AGENCYS_EVENT'
                            UNION
                            SELECT v.event_id, v.agency, v.subject_id
                            FROM events v JOIN events named ON named.event_id = v.named_event
                            WHERE v.named_event IS NOT NULL AND NOT named.claimed AND named.agency <> v.agency
                        )
                        SELECT w.agency, w.outcome, s.child_id
                        FROM (
                            SELECT agency, outcome, subject_id FROM set_aside
                            WHERE became IS NULL AND reason <> 'NAMES_ANOTHER_AGENCYS_EVENT'
                            UNION ALL
                            SELECT agency, 'REJECTED', subject_id FROM void
                        ) w LEFT JOIN subjects s USING (subject_id)
                        ORDER BY w.agency, w.outcome, s.child_id""")
                .query((row, n) -> new Feeds.SetAside(
                        new Agency(row.getString(1)),
                        Outcome.HELD.name().equals(row.getString(2)),
                        Optional.ofNullable(row.getObject(3, UUID.class)).map(ChildId::new)))
                .list();
    }

    private Map<Agency, Instant> lastEvents() {
        Map<Agency, Instant> last = new HashMap<>();
        jdbc.sql("SELECT agency, max(last_append) FROM positions WHERE partition >= 0 GROUP BY agency")
                .query(row -> {
                    Timestamp at = row.getTimestamp(2);
                    if (at != null) {
                        last.put(new Agency(row.getString(1)), at.toInstant());
                    }
                });
        return last;
    }
}
