package uk.conduit.consolidation.service.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.service.store.Positions;
import uk.conduit.platform.messaging.intake.Batch;
import uk.conduit.platform.messaging.intake.Intake;
import uk.conduit.platform.messaging.intake.SourcePartition;
import uk.conduit.platform.messaging.intake.Taken;

/** Takes batches from the topics: what a batch does, it does in one transaction with its positions. */
final class Consolidation implements Intake {

    /** Two transactions that met at one child are kept apart by their locks the second time. */
    private static final int MOST_RACES = 5;

    private final Positions positions;
    private final BatchReading reading;
    private final BatchStep step;
    private final TransactionTemplate transaction;
    private final InHand inHand = new InHand();

    Consolidation(Positions positions, BatchReading reading, BatchStep step, TransactionTemplate transaction) {
        this.positions = positions;
        this.reading = reading;
        this.step = step;
        this.transaction = transaction;
    }

    @Override
    public Map<SourcePartition, Long> positions(Collection<SourcePartition> partitions) {
        return inTransaction(() -> positions.place(partitions));
    }

    @Override
    public Taken take(Batch batch) {
        return inHand.during(batch.size(), () -> taken(batch));
    }

    private Taken taken(Batch batch) {
        BatchReading.Read read = reading.read(batch);
        if (!read.stretches().isEmpty()) {
            take(read.stretches());
        }
        return read.heldUp().isEmpty() ? Taken.WHOLLY : new Taken(read.heldUp(), "schema registry");
    }

    @Override
    public void refuse(Batch one, String sqlState) {
        take(List.of(BatchReading.refused(one, sqlState)));
    }

    private void take(List<BatchReading.Stretch> stretches) {
        inTransaction(() -> {
            step.take(stretches);
            return true;
        });
    }

    InHand inHand() {
        return inHand;
    }

    <T> T inTransaction(Supplier<T> work) {
        for (int race = 1; ; race++) {
            try {
                T result = transaction.execute(status -> work.get());
                if (result == null) {
                    throw new IllegalStateException("A transaction gave no result");
                }
                return result;
            } catch (RaceLost lost) {
                if (race == MOST_RACES) {
                    throw lost;
                }
            }
        }
    }
}
