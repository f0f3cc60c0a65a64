package uk.conduit.agency.core.inlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.schema.police.DisruptionIssued;

class InletTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final Acknowledged acknowledged = new Acknowledged(100);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void answersEachRecordInOrderWithWhatBecameOfIt() throws IOException {
        // Given
        Inlet inlet = inlet(HeldPublisher.present());

        // When
        List<Receipt> receipts = send(inlet, LineFormat.versioned(), "a 1 x", "!", "b 1 y#", "-", "?");

        // Then
        assertThat(receipts)
                .extracting(Receipt::place, Receipt::outcome)
                .containsExactly(
                        tuple("line 1", Outcome.ACCEPTED),
                        tuple("line 2", Outcome.REFUSED),
                        tuple("line 3", Outcome.ACCEPTED),
                        tuple("line 4", Outcome.NO_EVENT),
                        tuple("line 5", Outcome.REFUSED));
        assertThat(receipts.get(0).eventId()).isNotNull();
        assertThat(receipts.get(2).flags()).containsExactly("content: UNKNOWN_CODE");
        assertThat(receipts.get(4).reason()).isEqualTo("has no child");
    }

    @Test
    void refusesWhatIsDatedAheadOfItsReceiptSinceConsolidationWouldRejectIt() throws IOException {
        // Given: the event's day is the one before NOW
        Submission early = new Submission(Agency.POLICE, "records", null, NOW.minus(Duration.ofDays(3)));
        List<Receipt> receipts = new ArrayList<>();

        // When
        inlet(HeldPublisher.present()).receive(LineFormat.versioned(), bytes("a 1 x"), NO_LIMIT, early, into(receipts));

        // Then
        assertThat(receipts)
                .extracting(Receipt::outcome, Receipt::reason)
                .containsExactly(tuple(Outcome.REFUSED, "is dated more than a day after it was received"));
    }

    @Test
    void keepsTheReceiptBackUntilKafkaHasAcknowledged() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.holding();
        Window window = new Window(failing());
        var sent = publisher.publish(TopicName.caseEvents(Agency.POLICE), "child", new DisruptionIssued());

        // When
        window.add(new SourceRecord(Agency.POLICE, "s", "r"), sent, any -> Receipt.refused("never asked for", "never"));

        // Then: the receiver, which fails when anything reaches it, was not reached.
        assertThat(sent).isNotDone();
    }

    @Test
    void letsNoMoreThanAWindowOfRecordsBeOnTheirWay() throws Exception {
        // Given
        HeldPublisher publisher = HeldPublisher.holding();
        Inlet inlet = inlet(publisher);
        String[] lines = IntStream.range(0, 3 * Window.SIZE)
                .mapToObj(it -> "r" + it + " 1 x")
                .toArray(String[]::new);
        List<Receipt> receipts = new ArrayList<>();

        // When
        Thread sender = Thread.ofVirtual().start(() -> sendQuietly(inlet, receipts, lines));
        while (publisher.waiting() <= Window.SIZE) {
            Thread.onSpinWait();
        }
        sender.join(Duration.ofMillis(100));

        // Then
        assertThat(publisher.waiting()).isEqualTo(Window.SIZE + 1);
        publisher.acknowledgeAll();
        sender.join();
        assertThat(receipts).hasSize(3 * Window.SIZE);
    }

    @Test
    void givesTheRestRetryOnceKafkaIsAway() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.presentFor(2);
        Inlet inlet = inlet(publisher);

        // When
        List<Receipt> receipts = send(inlet, LineFormat.versioned(), "a 1 x", "b 1 x", "c 1 x", "d 1 x", "!", "e 1 x");

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
    void sendsTheSameVersionOnlyOnce() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.present();
        Inlet inlet = inlet(publisher);
        List<Receipt> first = send(inlet, LineFormat.versioned(), "a 1 x");

        // When
        List<Receipt> again = send(inlet, LineFormat.versioned(), "a 1 x", "a 1 x");

        // Then
        assertThat(again).extracting(Receipt::outcome).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(again.getFirst().eventId()).isEqualTo(first.getFirst().eventId());
        assertThat(publisher.given()).hasSize(1);
    }

    @Test
    void refusesTheSameVersionWithOtherContent() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.holding();
        Inlet inlet = inlet(publisher);
        publisher.acknowledgeAll();

        // When
        List<Receipt> receipts = send(inlet, LineFormat.versioned(), "a 1 x", "a 1 y");

        // Then
        assertThat(receipts).extracting(Receipt::outcome).containsExactly(Outcome.ACCEPTED, Outcome.REFUSED);
        assertThat(receipts.get(1).reason()).contains("other content");
    }

    @Test
    void sendsANewVersionEvenIfItSaysTheSame() throws IOException {
        // Given
        Inlet inlet = inlet(HeldPublisher.present());

        // When
        List<Receipt> receipts = send(inlet, LineFormat.versioned(), "a 1 x", "a 2 x");

        // Then
        assertThat(receipts).extracting(Receipt::outcome).containsOnly(Outcome.ACCEPTED);
    }

    @Test
    void doesNotSendANewerExtractThatSaysTheSame() throws IOException {
        // Given
        Inlet inlet = inlet(HeldPublisher.present());
        send(inlet, LineFormat.extracted(), NOW, "a x", "b x");

        // When
        List<Receipt> receipts = send(inlet, LineFormat.extracted(), NOW.plusSeconds(3600), "a x", "b y");

        // Then
        assertThat(receipts).extracting(Receipt::outcome).containsExactly(Outcome.UNCHANGED, Outcome.ACCEPTED);
    }

    @Test
    void remembersNothingThatKafkaDidNotAcknowledge() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.presentFor(0);
        Inlet inlet = inlet(publisher);
        send(inlet, LineFormat.versioned(), "a 1 x");
        publisher.returns();

        // When
        List<Receipt> receipts = send(inlet, LineFormat.versioned(), "a 1 x");

        // Then
        assertThat(receipts).extracting(Receipt::outcome).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void refusesOnlyTheRecordThatBreaksATranslatorOrDoesNotFitTheSchema() throws IOException {
        // Given
        Inlet inlet = inlet(HeldPublisher.present());

        // When
        List<Receipt> receipts = send(inlet, LineFormat.versioned(), "*", "a 1 ~", "b 1 x");

        // Then
        assertThat(receipts)
                .extracting(Receipt::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.ACCEPTED);
        assertThat(receipts.getFirst().reason()).doesNotContain("Jane");
    }

    @Test
    void readsNoFurtherThanTheLimit() {
        // Given
        Inlet inlet = inlet(HeldPublisher.present());
        List<Receipt> receipts = new ArrayList<>();
        String line = "a 1 " + "x".repeat(100_000);

        // When / Then
        assertThatThrownBy(() ->
                        inlet.receive(LineFormat.versioned(), bytes(line), 1000, submission(null), into(receipts)))
                .isInstanceOf(TooLarge.class);
        assertThat(receipts).isEmpty();
    }

    @Test
    void stopsWhenNobodyTakesTheReceipts() {
        // Given
        HeldPublisher publisher = HeldPublisher.present();
        Inlet inlet = inlet(publisher);

        // When / Then
        assertThatThrownBy(() -> inlet.receive(
                        LineFormat.versioned(), bytes("a 1 x\nb 1 x"), NO_LIMIT, submission(null), failing()))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(publisher.given()).hasSize(1);
    }

    @Test
    void answersWhatHasComeBeforeItWaitsForMore() throws IOException {
        // Given
        Inlet inlet = inlet(HeldPublisher.present());
        List<Receipt> receipts = new ArrayList<>();
        List<Integer> receiptsBeforeEachRead = new ArrayList<>();
        InputStream slow = new InputStream() {
            private final byte[] text = "a 1 x\nb 1 x\n".getBytes(StandardCharsets.UTF_8);
            private int next;

            @Override
            public int read() {
                return next < text.length ? text[next++] : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                receiptsBeforeEachRead.add(receipts.size());
                int count = Math.min(6, text.length - next);
                System.arraycopy(text, next, buffer, offset, count);
                next += count;
                return count == 0 ? -1 : count;
            }
        };

        // When
        inlet.receive(oneLineAtATime(), slow, NO_LIMIT, submission(null), into(receipts));

        // Then
        assertThat(receiptsBeforeEachRead).startsWith(0, 1, 2);
    }

    @Test
    void countsByAgencyAndOutcome() throws IOException {
        // Given
        Inlet inlet = inlet(HeldPublisher.present());

        // When
        send(inlet, LineFormat.versioned(), "a 1 x#", "!", "!");

        // Then
        assertThat(meters.get("conduit.door.records")
                        .tags("agency", "police", "outcome", "refused")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("conduit.door.flagged")
                        .tags("agency", "police")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    /** A decoder that asks for no more bytes than it needs for the next line. */
    private static NativeFormat<String> oneLineAtATime() {
        LineFormat lines = LineFormat.versioned();
        return new NativeFormat<>() {
            @Override
            public String mediaType() {
                return lines.mediaType();
            }

            @Override
            public boolean recognises(String fileName) {
                return false;
            }

            @Override
            public boolean needsExtractTime() {
                return false;
            }

            @Override
            public void decode(InputStream bytes, Submission submission, Sink<String> sink) throws IOException {
                byte[] buffer = new byte[100];
                for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
                    lines.decode(new ByteArrayInputStream(buffer, 0, read), submission, sink);
                }
            }

            @Override
            public Translation translate(String record, Submission submission) {
                return lines.translate(record, submission);
            }
        };
    }

    private Inlet inlet(HeldPublisher publisher) {
        return new Inlet(Agency.POLICE, publisher, acknowledged, meters);
    }

    private List<Receipt> send(Inlet inlet, NativeFormat<String> format, String... lines) throws IOException {
        return send(inlet, format, null, lines);
    }

    private List<Receipt> send(Inlet inlet, NativeFormat<String> format, @Nullable Instant extractedAt, String... lines)
            throws IOException {
        List<Receipt> receipts = new ArrayList<>();
        inlet.receive(format, bytes(String.join("\n", lines)), NO_LIMIT, submission(extractedAt), into(receipts));
        return receipts;
    }

    private void sendQuietly(Inlet inlet, List<Receipt> receipts, String... lines) {
        try {
            String text = List.of(lines).stream().collect(Collectors.joining("\n"));
            inlet.receive(LineFormat.versioned(), bytes(text), NO_LIMIT, submission(null), into(receipts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Submission submission(@Nullable Instant extractedAt) {
        return new Submission(Agency.POLICE, "force-records", extractedAt, NOW);
    }

    private static Receipts into(List<Receipt> receipts) {
        return new Receipts() {
            @Override
            public void accept(Receipt receipt) {
                receipts.add(receipt);
            }

            @Override
            public void flush() {}
        };
    }

    private static Receipts failing() {
        return new Receipts() {
            @Override
            public void accept(Receipt receipt) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void flush() {}
        };
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }
}
