package uk.conduit.consolidation.service.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.service.store.LedgerEntries.Bytes;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.intake.SourcePartition;

/** Held and rejected records, until they are readmitted. */
public final class SetAside {

    private final JdbcClient jdbc;

    SetAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which record: the row of its partition's position, and its offset. */
    public record Place(int position, long offset) {}

    /**
     * A record that was set aside.
     *
     * @param place which
     * @param partition the partition it came on
     * @param outcome held or rejected
     * @param reason why, as a code
     * @param appended when the broker received it
     * @param bytes the record as it came
     */
    public record Kept(
            Place place, SourcePartition partition, Outcome outcome, String reason, Instant appended, Bytes bytes) {
        /** Whose record. */
        public Agency agency() {
            return partition.topic().publisher();
        }
    }

    /** Every record that is set aside with one of these outcomes. */
    public List<Place> unresolved(Set<Outcome> outcomes) {
        return jdbc.sql("SELECT position_id, record_offset FROM set_aside"
                        + " WHERE became IS NULL AND outcome IN (:outcomes) ORDER BY position_id, record_offset")
                .param("outcomes", outcomes.stream().map(Outcome::name).toList())
                .query((row, n) -> new Place(row.getInt(1), row.getLong(2)))
                .list();
    }

    /** Locks a record, if it is still set aside. */
    public Optional<Kept> lock(Place place) {
        return jdbc.sql("""
                        SELECT p.topic, p.topic_id, p.partition, a.outcome, a.reason, a.appended_at, a.record_key, a.payload
                        FROM set_aside a JOIN positions p ON p.id = a.position_id
                        WHERE a.position_id = ? AND a.record_offset = ? AND a.became IS NULL FOR UPDATE OF a""")
                .param(place.position())
                .param(place.offset())
                .query((row, n) -> new Kept(
                        place,
                        new SourcePartition(
                                new TopicName(row.getString(1)), row.getObject(2, UUID.class), row.getInt(3)),
                        Outcome.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        new Bytes(row.getBytes(7), row.getBytes(8))))
                .optional();
    }

    /**
     * Replaces what became of a record, in the ledger too.
     *
     * @param outcome what has become of it now
     * @param reason why, as a code; null for a record that is consolidated
     * @param words why, in words
     * @param readmitted its place among the readmitted records, if it is there
     */
    public record Replacement(
            Kept kept,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String words,
            @Nullable Long readmitted) {}

    /** Replaces what became of a record. */
    public void replace(Replacement replacement) {
        Place place = replacement.kept().place();
        boolean resolved = replacement.outcome() == Outcome.CONSOLIDATED || replacement.outcome() == Outcome.UNCHANGED;
        count(replacement.kept(), replacement.outcome());
        jdbc.sql("""
                        UPDATE set_aside SET became = ?, readmitted_offset = ?,
                            outcome = coalesce(?, outcome), reason = coalesce(?, reason)
                        WHERE position_id = ? AND record_offset = ?""")
                .param(resolved ? replacement.outcome().name() : null)
                .param(replacement.readmitted())
                .param(resolved ? null : replacement.outcome().name())
                .param(resolved ? null : replacement.reason())
                .param(place.position())
                .param(place.offset())
                .update();
        if (replacement.outcome() == Outcome.CONSOLIDATED) {
            jdbc.sql("DELETE FROM ledger_exceptions WHERE position_id = ? AND record_offset = ?")
                    .param(place.position())
                    .param(place.offset())
                    .update();
        } else {
            jdbc.sql("UPDATE ledger_exceptions SET outcome = ?, reason = ?, words = ?"
                            + " WHERE position_id = ? AND record_offset = ?")
                    .param(replacement.outcome().name())
                    .param(replacement.reason())
                    .param(replacement.words())
                    .param(place.position())
                    .param(place.offset())
                    .update();
        }
    }

    private void count(Kept kept, Outcome now) {
        jdbc.sql("""
                        UPDATE ledger_ranges SET
                            consolidated = consolidated + :consolidated, unchanged = unchanged + :unchanged,
                            held = held + :held, rejected = rejected + :rejected
                        WHERE position_id = :position AND from_offset = (
                            SELECT max(from_offset) FROM ledger_ranges
                            WHERE position_id = :position AND from_offset <= :offset)""")
                .param("consolidated", change(kept, now, Outcome.CONSOLIDATED))
                .param("unchanged", change(kept, now, Outcome.UNCHANGED))
                .param("held", change(kept, now, Outcome.HELD))
                .param("rejected", change(kept, now, Outcome.REJECTED))
                .param("position", kept.place().position())
                .param("offset", kept.place().offset())
                .update();
    }

    private static int change(Kept kept, Outcome now, Outcome of) {
        return (now == of ? 1 : 0) - (kept.outcome() == of ? 1 : 0);
    }

    /** What stands in the ledger about one agency's records that are set aside, by reason. */
    public record Count(String agency, Outcome outcome, String reason, long records, Instant oldest) {}

    /** How many records are set aside, by agency and reason. */
    public List<Count> counts() {
        return jdbc.sql("""
                        SELECT agency, outcome, reason, count(*), min(appended_at) FROM set_aside WHERE became IS NULL
                        GROUP BY agency, outcome, reason ORDER BY agency, outcome, reason""")
                .query((row, n) -> new Count(
                        row.getString(1),
                        Outcome.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
