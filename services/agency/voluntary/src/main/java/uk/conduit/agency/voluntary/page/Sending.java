package uk.conduit.agency.voluntary.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.inlet.Inlet;
import uk.conduit.agency.core.inlet.Receipt;
import uk.conduit.agency.core.inlet.Receipts;
import uk.conduit.agency.voluntary.report.Report;
import uk.conduit.agency.voluntary.report.ReportRecord;
import uk.conduit.platform.kernel.Agency;

/** Sends a report the way of every record: as a submission of one record to the inlet, answered by its receipt. */
final class Sending {

    private final Inlet inlet;
    private final NativeFormat<?> format;
    private final String sourceSystem;
    private final Clock clock;

    Sending(Inlet inlet, NativeFormat<?> format, String sourceSystem, Clock clock) {
        this.inlet = inlet;
        this.format = format;
        this.sourceSystem = sourceSystem;
        this.clock = clock;
    }

    Receipt send(Report report, String reference) {
        Instant now = clock.instant();
        byte[] record = ReportRecord.of(report, reference, now);
        Submission submission = new Submission(Agency.VOLUNTARY, sourceSystem, null, now);
        OneReceipt receipts = new OneReceipt();
        try {
            inlet.receive(format, new ByteArrayInputStream(record), record.length, submission, receipts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return receipts.taken.getFirst();
    }

    private static final class OneReceipt implements Receipts {

        private final List<Receipt> taken = new ArrayList<>();

        @Override
        public void accept(Receipt receipt) {
            taken.add(receipt);
        }

        @Override
        public void flush() {}
    }
}
