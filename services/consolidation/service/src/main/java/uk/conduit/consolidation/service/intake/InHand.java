package uk.conduit.consolidation.service.intake;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How many records the readers of this process are taking at this moment: positions show them only once they are taken. */
final class InHand {

    private final AtomicInteger records = new AtomicInteger();

    int records() {
        return records.get();
    }

    <T> T during(int more, Supplier<T> work) {
        records.addAndGet(more);
        try {
            return work.get();
        } finally {
            records.addAndGet(-more);
        }
    }
}
