package uk.conduit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.bench.result.PipelineName;
import uk.conduit.bench.result.Report;

/** The whole of it on real servers, with few events: the figures mean nothing, that there are some does. */
class MeasuringIntakeIT {

    private static final int EVENTS = 2_000;

    @RegisterExtension
    private final OwnCheckout checkout = new OwnCheckout();

    @Test
    void measuresEveryPipelineOnTheSameTopicsAndLeavesNothingBehind() {
        // Given
        BenchSettings settings =
                new BenchSettings(checkout.path(), EVENTS, 200, 2, 1, 7, EnumSet.allOf(PipelineName.class), true);

        // When
        Report report = new MeasuringIntake(settings, PortPlan.free(), new Screen(true)).run();

        // Then
        assertThat(report.results().all()).hasSize(PipelineName.values().length).allSatisfy(each -> {
            assertThat(each.sound()).isTrue();
            assertThat(each.events()).isEqualTo(EVENTS);
            assertThat(each.rate()).isPositive();
        });
        assertThat(checkout.path().resolve(".conduit/bench")).doesNotExist();
    }
}
