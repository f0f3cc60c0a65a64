package uk.conduit.agency.voluntary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring me on 01632 960999.",
                "(01632) 960 999",
                "my number is 07700900123",
                "+44 (0)7700 900123",
                "07700-900-123",
                "7700 900123 is mine",
                "write to wren@example.org",
                "wren.hale+club@mail.example.co.uk, please",
                "mail:wren@example.org."
            })
    void areANumberOrAnAddressHoweverTheyAreTyped(String text) {
        // When
        boolean found = ContactDetails.standIn(text);

        // Then
        assertThat(found).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 19 11 2026 at 21:30, and again on 20.11.2026",
                "AB12 CDE, silver hatchback",
                "@northstar, on a photo app",
                "Called Jay, about 25, 6 foot 1",
                "999 000 0018",
                "Rang 101 and 999",
                "met @ the station. Then left"
            })
    void areNotADayAVehicleOrAnOnlineName(String text) {
        // When
        boolean found = ContactDetails.standIn(text);

        // Then
        assertThat(found).isFalse();
    }

    @Test
    void areLookedForInNoTimeWhateverWasTyped() {
        // Given
        String words = "a".repeat(5_000) + "@" + "a".repeat(5_000) + "0 ".repeat(7);

        // When / Then
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> ContactDetails.standIn(words));
    }
}
