package uk.conduit.platform.messaging.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes batches, and finds the one record that the store cannot take by halving the batch it stands in. */
final class Halving {

    private static final Logger LOGGER = LoggerFactory.getLogger(Halving.class);

    /** A record alone is tried again before it is refused: two writers that met by chance are no fault of a record. */
    private static final int PROOFS = 3;

    private final Intake intake;

    Halving(Intake intake) {
        this.intake = intake;
    }

    Taken take(Batch batch) {
        try {
            return intake.take(batch);
        } catch (RuntimeException failed) {
            if (!Failure.of(failed).isOfTheRecords()) {
                throw failed;
            }
            return batch.size() == 1 ? prove(batch, 1) : halve(batch);
        }
    }

    private Taken halve(Batch batch) {
        int half = batch.size() / 2;
        Taken first = take(batch.first(half));
        Batch rest = batch.behind(half).without(first.heldUp().keySet());
        return rest.slices().isEmpty() ? first : first.and(take(rest));
    }

    private Taken prove(Batch one, int proofs) {
        try {
            return intake.take(one);
        } catch (RuntimeException failed) {
            Failure failure = Failure.of(failed);
            String state = failure.sqlState();
            if (state == null || !failure.isOfTheRecords()) {
                throw failed;
            }
            if (proofs + 1 < PROOFS) {
                return prove(one, proofs + 1);
            }
            LOGGER.atWarn()
                    .addKeyValue("slice", one.slices().getFirst())
                    .addKeyValue("sqlState", state)
                    .log("A record is refused: the store can never take it");
            intake.refuse(one, state);
            return Taken.WHOLLY;
        }
    }
}
