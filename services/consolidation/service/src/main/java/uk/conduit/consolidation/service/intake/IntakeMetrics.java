package uk.conduit.consolidation.service.intake;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import uk.conduit.platform.messaging.intake.IntakeStatus;
import uk.conduit.platform.messaging.intake.IntakeStatus.Waiting;

/** The readers' state as numbers. */
record IntakeMetrics(IntakeStatus status, Clock clock) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("conduit.intake.waiting", status, it -> it.waiting().size())
                .description("Partitions and readers that wait for something")
                .register(registry);
        Gauge.builder("conduit.intake.waiting.longest", this, IntakeMetrics::longestWait)
                .description("How long the longest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("conduit.intake.positions.lost", status, IntakeStatus::positionsLost)
                .description("How often a reader found its position moved by another")
                .register(registry);
    }

    private double longestWait() {
        return status.waiting().values().stream()
                .map(Waiting::since)
                .min(java.time.Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
