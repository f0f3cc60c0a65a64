package uk.conduit.consolidation.service.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.service.store.Positions.Moved;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/** Writes what became of records. Ranges grow for an hour of arrivals, so that a quiet topic needs few rows. */
public final class LedgerEntries {

    private final JdbcClient jdbc;

    LedgerEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many records of each outcome, and how many offsets without a record. */
    public record Counts(int consolidated, int unchanged, int held, int rejected, int vacant) {}

    /**
     * One stretch of offsets of one partition.
     *
     * @param moved the position that moved over it
     * @param from its begin
     * @param to its end
     * @param counts what became of its records
     * @param firstAppend when its first record was received
     * @param lastAppend when its last record was received
     */
    public record Stretch(Moved moved, long from, long to, Counts counts, Instant firstAppend, Instant lastAppend) {

        /** Whether it belongs to the range that is still growing. */
        boolean continues() {
            Instant since = moved.openSince();
            return moved.openRange() != null
                    && since != null
                    && Duration.between(since.truncatedTo(ChronoUnit.HOURS), firstAppend)
                                    .compareTo(Duration.ofHours(1))
                            < 0;
        }

        long begin() {
            Long open = moved.openRange();
            return open != null && continues() ? open : from;
        }
    }

    /**
     * A record whose outcome is another than consolidated.
     *
     * @param at where it came from
     * @param outcome unchanged, held or rejected
     * @param reason why, as a code
     * @param words why, in words without any value
     * @param event its event id, where that could be read
     * @param source whose record, and under which key
     * @param bytes the record as it came, if it is set aside
     */
    public record Entry(
            Coordinate at,
            Outcome outcome,
            String reason,
            String words,
            @Nullable EventId event,
            Source source,
            @Nullable Bytes bytes) {}

    /**
     * Whose record.
     *
     * @param agency the topic's agency
     * @param subject stands for the record's key, if it has one
     */
    public record Source(Agency agency, @Nullable UUID subject) {}

    /** A record as it came. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    public record Bytes(byte @Nullable [] key, byte @Nullable [] value) {
        @Override
        public String toString() {
            return "bytes";
        }
    }

    /** Accounts for these stretches. */
    public void account(List<Stretch> stretches) {
        List<Stretch> growing = stretches.stream().filter(Stretch::continues).toList();
        List<Stretch> begun = stretches.stream().filter(it -> !it.continues()).toList();
        if (!growing.isEmpty()) {
            grow(growing);
        }
        if (!begun.isEmpty()) {
            begin(begun);
        }
    }

    private void grow(List<Stretch> stretches) {
        counts(jdbc.sql("""
                        UPDATE ledger_ranges r SET
                            to_offset = w.to_offset, last_append = greatest(r.last_append, w.last_append),
                            consolidated = r.consolidated + w.consolidated, unchanged = r.unchanged + w.unchanged,
                            held = r.held + w.held, rejected = r.rejected + w.rejected, vacant = r.vacant + w.vacant
                        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS w (position_id, from_offset, to_offset,
                            first_append, last_append, consolidated, unchanged, held, rejected, vacant)
                        WHERE r.position_id = w.position_id AND r.from_offset = w.from_offset"""), stretches).update();
    }

    private void begin(List<Stretch> stretches) {
        counts(jdbc.sql("""
                        INSERT INTO ledger_ranges (position_id, from_offset, to_offset,
                            first_append, last_append, consolidated, unchanged, held, rejected, vacant)
                        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""), stretches).update();
        jdbc.sql("""
                        UPDATE positions p SET open_range = w.from_offset, open_since = w.first_append
                        FROM unnest(?, ?, ?) AS w (id, from_offset, first_append) WHERE p.id = w.id""")
                .param(SqlArrays.ints(stretches, it -> it.moved().id()))
                .param(SqlArrays.longs(stretches, Stretch::from))
                .param(SqlArrays.instants(stretches, Stretch::firstAppend))
                .update();
    }

    private static JdbcClient.StatementSpec counts(JdbcClient.StatementSpec sql, List<Stretch> stretches) {
        return sql.param(SqlArrays.ints(stretches, it -> it.moved().id()))
                .param(SqlArrays.longs(stretches, Stretch::begin))
                .param(SqlArrays.longs(stretches, Stretch::to))
                .param(SqlArrays.instants(stretches, Stretch::firstAppend))
                .param(SqlArrays.instants(stretches, Stretch::lastAppend))
                .param(SqlArrays.ints(stretches, it -> it.counts().consolidated()))
                .param(SqlArrays.ints(stretches, it -> it.counts().unchanged()))
                .param(SqlArrays.ints(stretches, it -> it.counts().held()))
                .param(SqlArrays.ints(stretches, it -> it.counts().rejected()))
                .param(SqlArrays.ints(stretches, it -> it.counts().vacant()));
    }

    /** Names the records whose outcome is another than consolidated, and keeps those that are set aside. */
    public void except(List<Entry> exceptions) {
        if (exceptions.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO ledger_exceptions (position_id, record_offset, outcome, reason, words, event_id,
                            agency, subject_id, appended_at)
                        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(SqlArrays.ints(exceptions, it -> it.at().position()))
                .param(SqlArrays.longs(exceptions, it -> it.at().offset()))
                .param(SqlArrays.texts(exceptions, it -> it.outcome().name()))
                .param(SqlArrays.texts(exceptions, Entry::reason))
                .param(SqlArrays.texts(exceptions, Entry::words))
                .param(SqlArrays.uuids(exceptions, LedgerEntries::event))
                .param(SqlArrays.texts(exceptions, it -> it.source().agency().name()))
                .param(SqlArrays.uuids(exceptions, it -> it.source().subject()))
                .param(SqlArrays.instants(exceptions, it -> it.at().appended()))
                .update();
        setAside(exceptions);
    }

    /** Raises an alarm about each of these records. */
    public void alarm(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO alarms (kind, words, topic, partition, record_offset, event_id, raised_at)
                        SELECT w.kind, w.words, p.topic, p.partition, w.record_offset, w.event_id, w.raised_at
                        FROM unnest(?, ?, ?, ?, ?, ?) AS w (kind, words, position_id, record_offset, event_id, raised_at)
                        JOIN positions p ON p.id = w.position_id""")
                .param(SqlArrays.texts(entries, Entry::reason))
                .param(SqlArrays.texts(entries, Entry::words))
                .param(SqlArrays.ints(entries, it -> it.at().position()))
                .param(SqlArrays.longs(entries, it -> it.at().offset()))
                .param(SqlArrays.uuids(entries, LedgerEntries::event))
                .param(SqlArrays.instants(entries, it -> it.at().appended()))
                .update();
    }

    private static @Nullable UUID event(Entry entry) {
        EventId event = entry.event();
        return event == null ? null : event.value();
    }

    private void setAside(List<Entry> exceptions) {
        List<Entry> kept = new ArrayList<>(exceptions);
        kept.removeIf(it -> it.bytes() == null);
        if (kept.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO set_aside (position_id, record_offset, agency, subject_id, outcome, reason,
                            record_key, payload, appended_at)
                        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(SqlArrays.ints(kept, it -> it.at().position()))
                .param(SqlArrays.longs(kept, it -> it.at().offset()))
                .param(SqlArrays.texts(kept, it -> it.source().agency().name()))
                .param(SqlArrays.uuids(kept, it -> it.source().subject()))
                .param(SqlArrays.texts(kept, it -> it.outcome().name()))
                .param(SqlArrays.texts(kept, Entry::reason))
                .param(SqlArrays.bytes(kept, it -> bytes(it).key()))
                .param(SqlArrays.bytes(kept, it -> bytes(it).value()))
                .param(SqlArrays.instants(kept, it -> it.at().appended()))
                .update();
    }

    private static Bytes bytes(Entry entry) {
        Bytes bytes = entry.bytes();
        return bytes == null ? new Bytes(null, null) : bytes;
    }
}
