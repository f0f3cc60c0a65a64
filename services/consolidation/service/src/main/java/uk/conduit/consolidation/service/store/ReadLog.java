package uk.conduit.consolidation.service.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.conduit.platform.kernel.ChildId;

/**
 * Who read what, one row for each child shown. Reading is an act that is answered for (Data Protection Act 2018, section
 * 62 on logs of consultation), so the row is committed before the answer is given: if it cannot be, there is no answer.
 */
public final class ReadLog {

    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;
    private final Clock clock;

    /**
     * Keeps the log in this database.
     *
     * @param ownTransaction runs work in a transaction of its own, committed when it returns
     */
    public ReadLog(JdbcClient jdbc, TransactionOperations ownTransaction, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
    }

    /** What the log says is read when it is this briefing. */
    public static String briefing(LocalDate date, int version) {
        return "briefing %s version %d".formatted(date, version);
    }

    /**
     * Commits that somebody is about to read something. What shows no child leaves a row without one.
     *
     * @param reader the user name of the person
     * @param what what is read, such as {@code briefing 2026-11-23 version 1}; nothing about a child
     */
    public void reads(String reader, String what, Collection<ChildId> children) {
        UUID[] ids = children.stream().map(ChildId::value).distinct().toArray(UUID[]::new);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        ownTransaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into read_log (read_at, reader, what, child_id)
                        select :now, :reader, :what, child_id
                        from unnest(case when cardinality(:children::uuid[]) = 0 then array[null::uuid]
                                         else :children::uuid[] end) as shown (child_id)
                        """)
                .param("now", now)
                .param("reader", reader)
                .param("what", what)
                .param("children", ids)
                .update());
    }
}
