package uk.conduit.agency.education.census;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat.Sink;
import uk.conduit.agency.core.table.Row;

/**
 * Gathers the rows of each pupil, which stand together in a list.
 *
 * <p>Counts of which some may be missing are never judged: a pattern would be lost in silence. A pupil beside a row that
 * cannot be read is refused, for that row may be the pupil's; so is one that comes again, and one with more rows than
 * there are codes. Only the pupil being read and a bounded number of references are kept.
 */
final class PupilsApart {

    private static final int MOST_ROWS_OF_A_PUPIL = 200;
    private static final int REMEMBERED = 50_000;

    private final Sink<PupilSessions> sink;
    private final List<Row> rows = new ArrayList<>();
    private final SequencedSet<String> seen = new LinkedHashSet<>();
    private @Nullable String pupil;
    private String place = "";
    private boolean besideUnreadable;
    private boolean tooMany;

    PupilsApart(Sink<PupilSessions> sink) {
        this.sink = sink;
    }

    void take(Decoded<Row> decoded) throws IOException {
        switch (decoded) {
            case Decoded.Unreadable<Row>(String where, String reason) -> {
                besideUnreadable = true;
                finish();
                sink.accept(new Decoded.Unreadable<>(where, reason));
                besideUnreadable = true;
            }
            case Decoded.Found<Row>(String where, Row row) -> take(where, row);
        }
    }

    private void take(String where, Row row) throws IOException {
        if (!rows.isEmpty() && !Objects.equals(PupilSessions.pupil(row), pupil)) {
            finish();
        }
        if (rows.isEmpty()) {
            pupil = PupilSessions.pupil(row);
            place = where;
        }
        if (rows.size() < MOST_ROWS_OF_A_PUPIL) {
            rows.add(row);
        } else {
            tooMany = true;
        }
    }

    /** Hands on the pupil being read. */
    void finish() throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        PupilSessions gathered = new PupilSessions(rows);
        String reason = whyNot();
        rows.clear();
        besideUnreadable = false;
        tooMany = false;
        sink.accept(reason == null ? new Decoded.Found<>(place, gathered) : new Decoded.Unreadable<>(place, reason));
    }

    private @Nullable String whyNot() {
        boolean again = pupil != null && !remember(pupil);
        if (besideUnreadable) {
            return "A row beside this pupil's cannot be read and may be the pupil's; mend it and send the list again";
        }
        if (again) {
            return "The rows of one pupil should stand together; this one came before, and the counts are in parts";
        }
        return tooMany ? "One pupil has more than " + MOST_ROWS_OF_A_PUPIL + " rows" : null;
    }

    private boolean remember(String reference) {
        boolean isNew = seen.add(reference);
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
        return isNew;
    }
}
