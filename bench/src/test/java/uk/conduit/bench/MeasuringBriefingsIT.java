package uk.conduit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.bench.briefing.BriefingReport;

/** The whole of it on real servers, with few children: the figures mean nothing, that there are some does. */
class MeasuringBriefingsIT {

    private static final int FEW = 60;
    private static final int MORE = 120;
    private static final int ROWS = 10;

    @RegisterExtension
    private final OwnCheckout checkout = new OwnCheckout();

    @Test
    void makesDraftsOfMoreAndMoreChildrenAndABriefingOnPaperAndLeavesNothingBehind() {
        // Given
        BriefingSettings settings = new BriefingSettings(checkout.path(), List.of(FEW, MORE), ROWS, 1, 7, true);

        // When
        BriefingReport report = new MeasuringBriefings(settings, PortPlan.free(), new Screen(true)).run();

        // Then
        assertThat(report.sound()).isTrue();
        assertThat(report.sizes()).hasSize(2).allSatisfy(size -> {
            assertThat(size.rows()).isPositive();
            assertThat(size.seconds().median()).isPositive();
        });
        assertThat(report.paper().rows()).isGreaterThanOrEqualTo(ROWS);
        assertThat(report.paper().bytes()).isPositive();
        assertThat(checkout.path().resolve(".conduit/bench")).doesNotExist();
    }
}
