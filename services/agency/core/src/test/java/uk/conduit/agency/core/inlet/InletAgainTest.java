package uk.conduit.agency.core.inlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent a second time: the same, a correction of it, or a contradiction. */
class InletAgainTest {

    private final InletFixture door = new InletFixture();

    @Test
    void sendsTheSameVersionOnlyOnce() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.present();
        Inlet inlet = door.inlet(publisher);
        List<Receipt> first = door.send(inlet, LineFormat.versioned(), "a 1 x");

        // When
        List<Receipt> again = door.send(inlet, LineFormat.versioned(), "a 1 x", "a 1 x");

        // Then
        assertThat(again).extracting(Receipt::outcome).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(again.getFirst().eventId()).isEqualTo(first.getFirst().eventId());
        assertThat(publisher.given()).hasSize(1);
    }

    @Test
    void refusesTheSameVersionWithOtherContent() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.holding();
        Inlet inlet = door.inlet(publisher);
        publisher.acknowledgeAll();

        // When
        List<Receipt> receipts = door.send(inlet, LineFormat.versioned(), "a 1 x", "a 1 y");

        // Then
        assertThat(receipts).extracting(Receipt::outcome).containsExactly(Outcome.ACCEPTED, Outcome.REFUSED);
        assertThat(receipts.get(1).reason()).contains("other content");
    }

    @Test
    void sendsANewVersionEvenIfItSaysTheSame() throws IOException {
        // Given
        Inlet inlet = door.inlet(HeldPublisher.present());

        // When
        List<Receipt> receipts = door.send(inlet, LineFormat.versioned(), "a 1 x", "a 2 x");

        // Then
        assertThat(receipts).extracting(Receipt::outcome).containsOnly(Outcome.ACCEPTED);
    }

    @Test
    void doesNotSendANewerExtractThatSaysTheSame() throws IOException {
        // Given
        Inlet inlet = door.inlet(HeldPublisher.present());
        door.send(inlet, LineFormat.extracted(), InletFixture.NOW, "a x", "b x");

        // When
        List<Receipt> receipts =
                door.send(inlet, LineFormat.extracted(), InletFixture.NOW.plusSeconds(3600), "a x", "b y");

        // Then
        assertThat(receipts).extracting(Receipt::outcome).containsExactly(Outcome.UNCHANGED, Outcome.ACCEPTED);
    }

    @Test
    void remembersNothingThatKafkaDidNotAcknowledge() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.presentFor(0);
        Inlet inlet = door.inlet(publisher);
        door.send(inlet, LineFormat.versioned(), "a 1 x");
        publisher.returns();

        // When
        List<Receipt> receipts = door.send(inlet, LineFormat.versioned(), "a 1 x");

        // Then
        assertThat(receipts).extracting(Receipt::outcome).containsExactly(Outcome.ACCEPTED);
    }
}
