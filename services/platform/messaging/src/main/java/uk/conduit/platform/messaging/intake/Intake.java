package uk.conduit.platform.messaging.intake;

import java.util.Collection;
import java.util.Map;

/**
 * The store behind the readers. It keeps the positions, and takes each batch in one transaction with them.
 *
 * <p>Whatever it throws is waited out, except that a {@link java.sql.SQLException} of class 22 or 23 among the causes
 * speaks against the content of the batch, and {@link PositionMoved} against the reader.
 */
public interface Intake {

    /** The offsets to go on from. A partition not heard of before begins at nought. */
    Map<SourcePartition, Long> positions(Collection<SourcePartition> partitions);

    /**
     * Takes a batch and moves the positions behind it, both or neither.
     *
     * @throws PositionMoved if a position is not where the batch begins
     */
    Taken take(Batch batch);

    /**
     * Puts aside a record that the store has proved it can never take, and moves the position behind it.
     *
     * @param one a batch of the one record
     * @param sqlState what the store said
     * @throws PositionMoved if the position is not where the batch begins
     */
    void refuse(Batch one, String sqlState);
}
