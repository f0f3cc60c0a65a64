package uk.conduit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.bench.latency.LatencyReport;

/** The whole of it on real servers, with few events: the figures mean nothing, that there are some does. */
class MeasuringLatencyIT {

    private static final int EVENTS_A_SECOND = 20;
    private static final int WATCHED_A_SECOND = 5;

    @RegisterExtension
    private final OwnCheckout checkout = new OwnCheckout();

    @Test
    void watchesAcceptedEventsUntilTheyCanBeReadAndLeavesNothingBehind() {
        // Given
        LatencySettings settings = new LatencySettings(
                checkout.path(),
                List.of(EVENTS_A_SECOND),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                WATCHED_A_SECOND,
                50,
                1,
                7,
                true);

        // When
        LatencyReport report = new MeasuringLatency(settings, PortPlan.free(), new Screen(true)).run();

        // Then
        assertThat(report.sound()).isTrue();
        assertThat(report.all()).singleElement().satisfies(step -> {
            assertThat(step.accepted()).isPositive();
            assertThat(step.told().count()).isPositive().isEqualTo(step.watched());
            assertThat(step.told().median()).isPositive();
            assertThat(step.sinceDue().median()).isGreaterThan(step.told().median());
        });
        assertThat(checkout.path().resolve(".conduit/bench")).doesNotExist();
    }
}
