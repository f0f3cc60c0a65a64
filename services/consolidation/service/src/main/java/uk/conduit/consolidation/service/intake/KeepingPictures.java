package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.consolidation.service.store.PicturePositions.Stretch;
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.consolidation.service.store.StoredEvent;
import uk.conduit.consolidation.service.store.Tails;

/**
 * Brings the kept pictures forward, a stretch of every position at a time: reads in one snapshot, and writes in a transaction of
 * its own, which a keeper that was overtaken does not get. Nothing is locked while it reads and folds.
 *
 * <p>A step is as long as memory allows, because each writes whole every picture that it touches: events come by subject, and
 * all that is held of a step is its pictures, encoded.
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
     * @param most how much at a time
     */
    record Around(Snapshots snapshots, TransactionOperations transaction, Most most) {}

    /**
     * How much is taken at a time.
     *
     * @param offsets about so many offsets
     * @param subjects so many subjects, unless so few offsets are about more
     */
    record Most(int offsets, int subjects) {}

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
            List<Stretch> stretches = stretches();
            try (Folding folding = new Folding(picturing, pictures)) {
                Set<UUID> dropped = new HashSet<>(pictures.dropped(around.most().subjects()));
                try (Stream<StoredEvent> events = tails.withinBySubject(stretches)) {
                    bySubject(events, some -> {
                        dropped.removeAll(some.keySet());
                        folding.fold(material(List.copyOf(some.keySet()), stretches, some));
                    });
                }
                ofSome(List.copyOf(dropped), some -> folding.fold(material(some, stretches, Map.of())));
                return new Prepared(stretches, folding.rows());
            }
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

    private List<Stretch> stretches() {
        List<Stretch> behind = positions.behind();
        int offsets = around.most().offsets();
        List<Stretch> stretches = PicturePositions.begins(behind, offsets);
        while (offsets > around.most().subjects()
                && tails.subjectsWithin(stretches) > around.most().subjects()) {
            offsets = Math.ceilDiv(offsets, 2);
            stretches = PicturePositions.begins(behind, offsets);
        }
        return stretches;
    }

    private Picturing.Material material(
            Collection<UUID> subjects, List<Stretch> stretches, Map<UUID, List<StoredEvent>> events) {
        return picturing.material(subjects, standing -> {
            List<StoredEvent> wanted = new ArrayList<>();
            if (!standing.dropped().isEmpty()) {
                wanted.addAll(tails.before(standing.dropped(), stretches));
            }
            // Of a subject that was never kept nothing counts that lies before: who makes it count drops its picture.
            Stream.concat(standing.kept().stream(), standing.never().stream())
                    .forEach(subject -> wanted.addAll(events.getOrDefault(subject, List.of())));
            return wanted;
        });
    }

    /** Gives events on by some subjects at a time, whole subjects each time. */
    private static void bySubject(Stream<StoredEvent> events, Consumer<Map<UUID, List<StoredEvent>>> taker) {
        Map<UUID, List<StoredEvent>> some = new LinkedHashMap<>();
        events.forEach(event -> {
            UUID subject = Objects.requireNonNull(event.head().subject());
            if (some.size() == SUBJECTS_AT_A_TIME && !some.containsKey(subject)) {
                taker.accept(some);
                some.clear();
            }
            some.computeIfAbsent(subject, its -> new ArrayList<>()).add(event);
        });
        if (!some.isEmpty()) {
            taker.accept(some);
        }
    }

    private static void ofSome(List<UUID> subjects, Consumer<List<UUID>> taker) {
        for (int from = 0; from < subjects.size(); from += SUBJECTS_AT_A_TIME) {
            taker.accept(subjects.subList(from, Math.min(subjects.size(), from + SUBJECTS_AT_A_TIME)));
        }
    }
}
