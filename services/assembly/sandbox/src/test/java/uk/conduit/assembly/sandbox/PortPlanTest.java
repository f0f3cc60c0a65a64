package uk.conduit.assembly.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    @Test
    void countsFromTheUsualBaseUnlessToldOtherwise() {
        // Given
        Map<String, String> nothing = Map.of();

        // When
        PortPlan plan = PortPlan.of(nothing);

        // Then
        assertThat(Service.UNIT_DESK.port(plan).hostAndPort()).isEqualTo("127.0.0.1:8400");
        assertThat(Service.POLICE_DOOR.port(plan).number()).isEqualTo(8412);
    }

    @Test
    void givesEveryPartItsOwnPortHoweverManyBrokersThereAre() {
        // Given
        PortPlan plan = PortPlan.of(Map.of("CONDUIT_PORT_BASE", "20000"));

        // When
        int ports = plan.all(9).size();

        // Then
        assertThat(ports).isEqualTo(Service.values().length + 3 + 2 * 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "80", "65530", "-1"})
    void refusesABaseThatLeavesNoRoom(String base) {
        // Given
        Map<String, String> environment = Map.of("CONDUIT_PORT_BASE", base);

        // When
        assertThatThrownBy(() -> PortPlan.of(environment))

                // Then
                .isInstanceOfSatisfying(
                        SandboxRefusal.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE));
    }
}
