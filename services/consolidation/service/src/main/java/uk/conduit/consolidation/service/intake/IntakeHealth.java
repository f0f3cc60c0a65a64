package uk.conduit.consolidation.service.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import uk.conduit.platform.messaging.intake.IntakeReaders;
import uk.conduit.platform.messaging.intake.IntakeStatus;

/** Healthy is: a position moved lately, or there is nothing to read. A thread that is alive proves nothing. */
final class IntakeHealth implements HealthIndicator {

    private final IntakeReaders readers;
    private final IntakeStatus status;
    private final Lag lag;
    private final Duration silentAfter;
    private final Clock clock;
    private final Instant begun;

    IntakeHealth(IntakeReaders readers, IntakeStatus status, Lag lag, Duration silentAfter, Clock clock) {
        this.readers = readers;
        this.status = status;
        this.lag = lag;
        this.silentAfter = silentAfter;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public Health health() {
        if (!readers.isRunning()) {
            return Health.down().withDetail("readers", "stopped").build();
        }
        if (!status.waiting().isEmpty()) {
            Health.Builder waiting = Health.outOfService();
            status.waiting()
                    .forEach((who, what) ->
                            waiting.withDetail(who, "waiting for: " + what.cause() + " since " + what.since()));
            return waiting.build();
        }
        try {
            long unread =
                    lag.byAgency().values().stream().mapToLong(Long::longValue).sum();
            return unread > 0 && stoodStill()
                    ? Health.down().withDetail("unread", unread).build()
                    : Health.up().withDetail("unread", unread).build();
        } catch (KafkaException away) {
            return Health.outOfService()
                    .withDetail("broker", "waiting for: broker")
                    .build();
        } catch (DataAccessException | TransactionException away) {
            return Health.outOfService()
                    .withDetail("database", "waiting for: database")
                    .build();
        }
    }

    private boolean stoodStill() {
        Instant moved = status.lastMoved();
        return (moved == null ? begun : moved).plus(silentAfter).isBefore(clock.instant());
    }
}
