package uk.conduit.consolidation.service.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.conduit.consolidation.service.store.Pictures;

/**
 * Folds and encodes pictures on a thread of its own, while its owner reads what is next: one waits for the database most of the
 * time, the other never.
 */
final class Folding implements AutoCloseable {

    /** Enough that neither waits for the other, few enough that what is read and not yet folded needs little room. */
    private static final int READ_AHEAD = 4;

    private final Picturing picturing;
    private final Pictures pictures;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("pictures-folding").daemon().factory());
    private final Deque<Future<List<Pictures.Row>>> begun = new ArrayDeque<>();
    private final List<Pictures.Row> rows = new ArrayList<>();

    Folding(Picturing picturing, Pictures pictures) {
        this.picturing = picturing;
        this.pictures = pictures;
    }

    /** Folds these too. Waits while too much is still to be folded. */
    void fold(Picturing.Material material) {
        if (begun.size() == READ_AHEAD) {
            rows.addAll(done(begun.remove()));
        }
        begun.add(thread.submit(() -> rows(material)));
    }

    /** All that was folded since this was asked, ready to be written. */
    List<Pictures.Row> rows() {
        while (!begun.isEmpty()) {
            rows.addAll(done(begun.remove()));
        }
        List<Pictures.Row> folded = List.copyOf(rows);
        rows.clear();
        return folded;
    }

    private List<Pictures.Row> rows(Picturing.Material material) {
        List<Pictures.Row> folded = new ArrayList<>();
        picturing
                .fold(material)
                .forEach((subject, now) -> folded.add(pictures.row(subject, now.folded(), now.drops())));
        return folded;
    }

    private static List<Pictures.Row> done(Future<List<Pictures.Row>> folding) {
        try {
            return folding.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while pictures were folded", stopping);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
