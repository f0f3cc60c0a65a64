package uk.conduit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.bench.result.PipelineName;
import uk.conduit.bench.result.Report;

/** The whole of it on real servers, with few events: the figures mean nothing, that there are some does. */
class MeasuringIntakeIT {

    private static final List<String> WHAT_IT_NEEDS = List.of("services", "deploy", "schemas", "bench");
    private static final int EVENTS = 2_000;

    @TempDir
    private Path checkout;

    @BeforeEach
    void layOut() throws IOException {
        for (String part : WHAT_IT_NEEDS) {
            Files.createSymbolicLink(
                    checkout.resolve(part),
                    Path.of(System.getProperty("conduit.home")).resolve(part));
        }
    }

    /** The folder is about to be emptied: what it only points to is not to be talked about. */
    @AfterEach
    void unlink() throws IOException {
        for (String part : WHAT_IT_NEEDS) {
            Files.deleteIfExists(checkout.resolve(part));
        }
    }

    @Test
    void measuresEveryPipelineOnTheSameTopicsAndLeavesNothingBehind() {
        // Given
        BenchSettings settings =
                new BenchSettings(checkout, EVENTS, 200, 2, 1, 7, EnumSet.allOf(PipelineName.class), true);

        // When
        Report report = new MeasuringIntake(settings, PortPlan.free(), new Screen(true)).run();

        // Then
        assertThat(report.results().all()).hasSize(PipelineName.values().length).allSatisfy(each -> {
            assertThat(each.sound()).isTrue();
            assertThat(each.events()).isEqualTo(EVENTS);
            assertThat(each.rate()).isPositive();
        });
        assertThat(checkout.resolve(".conduit/bench")).doesNotExist();
    }
}
