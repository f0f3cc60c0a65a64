package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.consolidation.service.store.PicturePositions.Stretch;
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.consolidation.service.store.Tails;

/**
 * Brings the kept pictures forward, a stretch of every position at a time: reads in one snapshot, and writes in a transaction of
 * its own, which a keeper that was overtaken does not get. Nothing is locked while it reads and folds.
 */
final class KeepingPictures {

    private static final int SUBJECTS_AT_A_TIME = 500;

    private final PicturePositions positions;
    private final Pictures pictures;
    private final Tails tails;
    private final Picturing picturing;
    private final Around around;

    /**
     * What it is done in.
     *
     * @param snapshots reads one state of the store
     * @param transaction writes
     * @param atMost how many offsets at a time
     */
    record Around(Snapshots snapshots, TransactionOperations transaction, int atMost) {}

    KeepingPictures(PicturePositions positions, Pictures pictures, Tails tails, Picturing picturing, Around around) {
        this.positions = positions;
        this.pictures = pictures;
        this.tails = tails;
        this.picturing = picturing;
        this.around = around;
    }

    /**
     * What is to be written.
     *
     * @param stretches whose events the pictures now hold
     * @param rows the pictures that have changed by it
     */
    record Prepared(List<Stretch> stretches, List<Pictures.Row> rows) {
        boolean isNothing() {
            return stretches.isEmpty() && rows.isEmpty();
        }
    }

    /** Goes one step; answers whether there was one to go. */
    boolean step() {
        Prepared prepared = prepared();
        if (!prepared.isNothing()) {
            write(prepared);
        }
        return !prepared.isNothing();
    }

    Prepared prepared() {
        return Objects.requireNonNull(around.snapshots().transactions().execute(status -> {
            List<Stretch> stretches = PicturePositions.begins(positions.behind(), around.atMost());
            Map<UUID, List<Head>> events =
                    TodaysPictures.bySubject(tails.within(stretches).values());
            Set<UUID> subjects = new HashSet<>(events.keySet());
            subjects.addAll(pictures.dropped(around.atMost()));
            return new Prepared(stretches, rows(List.copyOf(subjects), stretches, events));
        }));
    }

    /** Writes what was prepared, unless another keeper was here meanwhile. */
    boolean write(Prepared prepared) {
        return Boolean.TRUE.equals(around.transaction().execute(status -> {
            if (!positions.advance(prepared.stretches())) {
                return false;
            }
            pictures.write(prepared.rows());
            return true;
        }));
    }

    private List<Pictures.Row> rows(List<UUID> subjects, List<Stretch> stretches, Map<UUID, List<Head>> events) {
        List<Pictures.Row> rows = new ArrayList<>();
        for (int from = 0; from < subjects.size(); from += SUBJECTS_AT_A_TIME) {
            List<UUID> some = subjects.subList(from, Math.min(subjects.size(), from + SUBJECTS_AT_A_TIME));
            picturing
                    .fold(some, (whole, kept) -> events(whole, kept, stretches, events))
                    .forEach((subject, now) -> rows.add(pictures.row(subject, now.folded(), now.drops())));
        }
        return rows;
    }

    private Collection<Head> events(
            Collection<UUID> whole, Collection<UUID> kept, List<Stretch> stretches, Map<UUID, List<Head>> events) {
        List<Head> wanted = new ArrayList<>();
        if (!whole.isEmpty()) {
            wanted.addAll(tails.before(whole, stretches).values());
        }
        kept.forEach(subject -> wanted.addAll(events.getOrDefault(subject, List.of())));
        return wanted;
    }
}
