package uk.conduit.agency.core.inlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.core.Submission;
import uk.conduit.platform.kernel.Agency;

/** What becomes of each record, and what its sender is told. */
class InletTest {

    private final InletFixture door = new InletFixture();

    @Test
    void answersEachRecordInOrderWithWhatBecameOfIt() throws IOException {
        // Given
        Inlet inlet = door.inlet(HeldPublisher.present());

        // When
        List<Receipt> receipts = door.send(inlet, LineFormat.versioned(), "a 1 x", "!", "b 1 y#", "-", "?");

        // Then
        assertThat(receipts)
                .extracting(Receipt::place, Receipt::outcome)
                .containsExactly(
                        Tuple.tuple("line 1", Outcome.ACCEPTED),
                        Tuple.tuple("line 2", Outcome.REFUSED),
                        Tuple.tuple("line 3", Outcome.ACCEPTED),
                        Tuple.tuple("line 4", Outcome.NO_EVENT),
                        Tuple.tuple("line 5", Outcome.REFUSED));
        assertThat(receipts.get(0).eventId()).isNotNull();
        assertThat(receipts.get(2).flags()).containsExactly("content: UNKNOWN_CODE");
        assertThat(receipts.get(4).reason()).isEqualTo("has no child");
    }

    @Test
    void refusesWhatIsDatedAheadOfItsReceiptSinceConsolidationWouldRejectIt() throws IOException {
        // Given: the event's day is the one before InletFixture.NOW
        Submission early = new Submission(Agency.POLICE, "records", null, InletFixture.NOW.minus(Duration.ofDays(3)));
        List<Receipt> receipts = new ArrayList<>();

        // When
        door.inlet(HeldPublisher.present())
                .receive(
                        LineFormat.versioned(),
                        InletFixture.bytes("a 1 x"),
                        InletFixture.NO_LIMIT,
                        early,
                        InletFixture.into(receipts));

        // Then
        assertThat(receipts)
                .extracting(Receipt::outcome, Receipt::reason)
                .containsExactly(Tuple.tuple(Outcome.REFUSED, "is dated more than a day after it was received"));
    }

    @Test
    void givesTheRestRetryOnceKafkaIsAway() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.presentFor(2);
        Inlet inlet = door.inlet(publisher);

        // When
        List<Receipt> receipts =
                door.send(inlet, LineFormat.versioned(), "a 1 x", "b 1 x", "c 1 x", "d 1 x", "!", "e 1 x");

        // Then
        assertThat(receipts)
                .extracting(Receipt::outcome)
                .containsExactly(
                        Outcome.ACCEPTED,
                        Outcome.ACCEPTED,
                        Outcome.RETRY,
                        Outcome.RETRY,
                        Outcome.REFUSED,
                        Outcome.RETRY);
        assertThat(publisher.given()).hasSize(3);
    }

    @Test
    void refusesOnlyTheRecordThatBreaksATranslatorOrDoesNotFitTheSchema() throws IOException {
        // Given
        Inlet inlet = door.inlet(HeldPublisher.present());

        // When
        List<Receipt> receipts = door.send(inlet, LineFormat.versioned(), "*", "a 1 ~", "b 1 x");

        // Then
        assertThat(receipts)
                .extracting(Receipt::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.ACCEPTED);
        assertThat(receipts.getFirst().reason()).doesNotContain("Jane");
    }

    @Test
    void countsByAgencyAndOutcome() throws IOException {
        // Given
        Inlet inlet = door.inlet(HeldPublisher.present());

        // When
        door.send(inlet, LineFormat.versioned(), "a 1 x#", "!", "!");

        // Then
        assertThat(door.meters
                        .get("conduit.door.records")
                        .tags("agency", "police", "outcome", "refused")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(door.meters
                        .get("conduit.door.flagged")
                        .tags("agency", "police")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
