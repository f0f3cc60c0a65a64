package uk.conduit.agency.core.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.inlet.KafkaAway;
import uk.conduit.agency.core.inlet.Outcome;
import uk.conduit.agency.core.inlet.Receipt;
import uk.conduit.agency.core.inlet.Receipts;

/** The receipts of one file, written to a report as they come, and counted. A record to be tried again ends it. */
final class Report implements Receipts, AutoCloseable {

    private final OutputStream out;
    private final JsonMapper json;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private int flagged;

    Report(Path file, JsonMapper json) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.json = json;
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
    }

    @Override
    public void accept(Receipt receipt) throws IOException {
        if (receipt.outcome() == Outcome.RETRY) {
            throw new KafkaAway();
        }
        counts.merge(receipt.outcome(), 1, Integer::sum);
        if (!receipt.flags().isEmpty()) {
            flagged++;
        }
        out.write(json.writeValueAsBytes(receipt));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    Summary summary(Instant finishedAt) {
        return new Summary(
                finishedAt,
                count(Outcome.ACCEPTED),
                flagged,
                count(Outcome.UNCHANGED),
                count(Outcome.NO_EVENT),
                count(Outcome.REFUSED));
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
