package uk.conduit.consolidation.service.intake;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.consolidation.service.store.PicturePositions.Stretch;
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.consolidation.service.store.RebuiltTables;
import uk.conduit.consolidation.service.store.RebuiltTables.Outcome;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.consolidation.service.store.Tails;

/**
 * Folds the picture of every subject from its events, up to where the pictures in use have read, and compares. Subject by
 * subject, so that each is written once however many events there are, and memory does not grow with them.
 */
public final class RebuildingPictures {

    private static final Logger LOGGER = LoggerFactory.getLogger(RebuildingPictures.class);
    private static final int SUBJECTS_AT_A_TIME = 500;
    private static final int SUBJECTS_A_TRANSACTION = 5_000;

    private final RebuiltTables tables;
    private final Tails tails;
    private final Picturing picturing;
    private final Kept kept;
    private final Snapshots snapshots;
    private final TransactionOperations transaction;

    RebuildingPictures(
            RebuiltTables tables,
            Tails tails,
            Picturing picturing,
            Kept kept,
            Snapshots snapshots,
            TransactionOperations transaction) {
        this.tables = tables;
        this.tails = tails;
        this.picturing = picturing;
        this.kept = kept;
        this.snapshots = snapshots;
        this.transaction = transaction;
    }

    /**
     * Where pictures are written.
     *
     * @param pictures the pictures
     * @param positions how far they have read
     */
    record Kept(Pictures pictures, PicturePositions positions) {}

    /** Rebuilds every picture, and says how they compare. */
    public Outcome rebuild() {
        tables.make();
        long began = System.nanoTime();
        List<Stretch> cut = Objects.requireNonNull(snapshots.transactions().execute(status -> {
            List<Stretch> upTo = tables.cut();
            fold(upTo);
            return upTo;
        }));
        transaction.executeWithoutResult(status -> kept.positions().advance(cut));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Outcome outcome = tables.compare(cut, took);
        LOGGER.atInfo()
                .addKeyValue("events", outcome.events())
                .addKeyValue("pictures", outcome.pictures())
                .addKeyValue("different", outcome.different())
                .addKeyValue("sameCut", outcome.sameCut())
                .addKeyValue("seconds", took.toSeconds())
                .log("Pictures were rebuilt");
        return outcome;
    }

    private void fold(List<Stretch> cut) {
        try (Folding folding = new Folding(picturing, kept.pictures())) {
            List<UUID> subjects = tails.subjectsBehind(new UUID(0, 0), SUBJECTS_AT_A_TIME);
            int begun = 0;
            while (!subjects.isEmpty()) {
                List<UUID> some = subjects;
                folding.fold(picturing.material(some, standing -> tails.before(some, cut)));
                begun += some.size();
                if (begun >= SUBJECTS_A_TRANSACTION) {
                    write(folding.rows());
                    begun = 0;
                }
                subjects = tails.subjectsBehind(some.getLast(), SUBJECTS_AT_A_TIME);
            }
            write(folding.rows());
        }
    }

    private void write(List<Pictures.Row> rows) {
        transaction.executeWithoutResult(status -> kept.pictures().write(rows));
    }
}
