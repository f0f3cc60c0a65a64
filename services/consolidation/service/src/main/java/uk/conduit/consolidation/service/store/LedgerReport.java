package uk.conduit.consolidation.service.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proves that every record was accounted for and every effective event is in exactly one picture. */
public final class LedgerReport {

    private final JdbcClient jdbc;
    private final PictureProof proof;

    LedgerReport(JdbcClient jdbc, PictureProof proof) {
        this.jdbc = jdbc;
        this.proof = proof;
    }

    /**
     * The account of one partition.
     *
     * @param agency whose topic
     * @param topic the topic
     * @param topicId the id it was created with
     * @param partition the partition
     * @param position the offset behind the last record that was read
     * @param counts what became of the records
     * @param faults what does not balance; nothing, if all is well
     */
    public record Line(
            String agency, String topic, UUID topicId, int partition, long position, Counts counts, Faults faults) {}

    /** What became of records, and how many offsets hold none. */
    public record Counts(long consolidated, long unchanged, long held, long rejected, long vacant) {}

    /**
     * What does not balance.
     *
     * @param uncovered offsets before the position that no range covers
     * @param overlapping offsets that two ranges cover
     * @param unnamed how far the records named as unchanged, held or rejected differ in number from the ranges' counts
     * @param missingEvents how far the stored events differ in number from the records counted as consolidated
     */
    public record Faults(long uncovered, long overlapping, long unnamed, long missingEvents) {
        /** Whether there are none. */
        public boolean none() {
            return uncovered == 0 && overlapping == 0 && unnamed == 0 && missingEvents == 0;
        }
    }

    /**
     * Whether pictures hold what they must.
     *
     * @param effective how many events are effective
     * @param folded how many events the pictures hold that readers are given
     * @param wrongChildren children whose picture does not hold exactly the effective events of its subjects
     */
    public record Pictures(long effective, long folded, long wrongChildren) {
        /** Whether every effective event is in exactly one picture. */
        public boolean right() {
            return effective == folded && wrongChildren == 0;
        }
    }

    /** The account of every partition of every topic. */
    public List<Line> lines() {
        return jdbc.sql("""
                        WITH ranged AS (
                            SELECT position_id, from_offset, to_offset,
                                lag(to_offset, 1, 0::bigint) OVER (PARTITION BY position_id ORDER BY from_offset) AS before,
                                consolidated, unchanged, held, rejected, vacant
                            FROM ledger_ranges
                        ), summed AS (
                            SELECT position_id, max(to_offset) AS covered_to,
                                sum(greatest(from_offset - before, 0)) AS gaps,
                                sum(greatest(before - from_offset, 0)) AS overlaps,
                                sum(consolidated) AS consolidated, sum(unchanged) AS unchanged, sum(held) AS held,
                                sum(rejected) AS rejected, sum(vacant) AS vacant
                            FROM ranged GROUP BY position_id
                        ), named AS (
                            SELECT position_id,
                                count(*) FILTER (WHERE outcome = 'UNCHANGED') AS unchanged,
                                count(*) FILTER (WHERE outcome = 'HELD') AS held,
                                count(*) FILTER (WHERE outcome = 'REJECTED') AS rejected
                            FROM ledger_exceptions GROUP BY position_id
                        ), stored AS (
                            SELECT position_id, count(*) AS events FROM events WHERE raw IS NOT NULL GROUP BY position_id
                        ), readmitted AS (
                            SELECT position_id, count(*) AS events FROM set_aside WHERE became = 'CONSOLIDATED'
                            GROUP BY position_id
                        )
                        SELECT p.agency, p.topic, p.topic_id, p.partition, p.next_offset,
                            coalesce(s.consolidated, 0) AS consolidated, coalesce(s.unchanged, 0) AS unchanged,
                            coalesce(s.held, 0) AS held, coalesce(s.rejected, 0) AS rejected, coalesce(s.vacant, 0) AS vacant,
                            coalesce(s.gaps, 0) + greatest(p.next_offset - coalesce(s.covered_to, 0), 0) AS uncovered,
                            coalesce(s.overlaps, 0) + greatest(coalesce(s.covered_to, 0) - p.next_offset, 0) AS overlapping,
                            abs(coalesce(s.unchanged, 0) - coalesce(n.unchanged, 0))
                                + abs(coalesce(s.held, 0) - coalesce(n.held, 0))
                                + abs(coalesce(s.rejected, 0) - coalesce(n.rejected, 0)) AS unnamed,
                            abs(coalesce(s.consolidated, 0) - coalesce(e.events, 0) - coalesce(r.events, 0)) AS missing
                        FROM positions p
                        LEFT JOIN summed s ON s.position_id = p.id
                        LEFT JOIN named n ON n.position_id = p.id
                        LEFT JOIN stored e ON e.position_id = p.id
                        LEFT JOIN readmitted r ON r.position_id = p.id
                        WHERE p.partition >= 0
                        ORDER BY p.agency, p.topic, p.topic_id, p.partition""")
                .query((row, n) -> new Line(
                        row.getString("agency"),
                        row.getString("topic"),
                        row.getObject("topic_id", UUID.class),
                        row.getInt("partition"),
                        row.getLong("next_offset"),
                        new Counts(
                                row.getLong("consolidated"),
                                row.getLong("unchanged"),
                                row.getLong("held"),
                                row.getLong("rejected"),
                                row.getLong("vacant")),
                        new Faults(
                                row.getLong("uncovered"),
                                row.getLong("overlapping"),
                                row.getLong("unnamed"),
                                row.getLong("missing"))))
                .list();
    }

    /** Compares every picture with the effective events of its subjects. To be read in one snapshot. */
    public Pictures pictures() {
        return proof.pictures();
    }
}
