package uk.conduit.agency.core.inlet;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import uk.conduit.platform.kernel.Agency;

/** Counts receipts by agency and outcome, and by nothing else. */
final class ReceiptCounts {

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);
    private final Counter flagged;

    ReceiptCounts(Agency agency, MeterRegistry meters) {
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("conduit.door.records")
                            .description("Records answered at the door")
                            .tag("agency", agency.name())
                            .tag("outcome", outcome.word())
                            .register(meters));
        }
        flagged = Counter.builder("conduit.door.flagged")
                .description("Records accepted with a flag")
                .tag("agency", agency.name())
                .register(meters);
    }

    /** The same receipts, counted. */
    Receipts counting(Receipts receipts) {
        return new Receipts() {
            @Override
            public void accept(Receipt receipt) throws IOException {
                receipts.accept(receipt);
                Objects.requireNonNull(counters.get(receipt.outcome())).increment();
                if (!receipt.flags().isEmpty()) {
                    flagged.increment();
                }
            }

            @Override
            public void flush() throws IOException {
                receipts.flush();
            }
        };
    }
}
