package uk.conduit.agency.core.inlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.schema.police.DisruptionIssued;

/** How much is on its way at a time, and when receipts are given. */
class InletStreamTest {

    private final InletFixture door = new InletFixture();

    @Test
    void keepsTheReceiptBackUntilKafkaHasAcknowledged() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.holding();
        Window window = new Window(InletFixture.failing());
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
        Inlet inlet = door.inlet(publisher);
        String[] lines = IntStream.range(0, 3 * Window.SIZE)
                .mapToObj(it -> "r" + it + " 1 x")
                .toArray(String[]::new);
        List<Receipt> receipts = new ArrayList<>();

        // When
        Thread sender = Thread.ofVirtual().start(() -> door.sendQuietly(inlet, receipts, lines));
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
    void readsNoFurtherThanTheLimit() {
        // Given
        Inlet inlet = door.inlet(HeldPublisher.present());
        List<Receipt> receipts = new ArrayList<>();
        String line = "a 1 " + "x".repeat(100_000);

        // When / Then
        assertThatThrownBy(() -> inlet.receive(
                        LineFormat.versioned(),
                        InletFixture.bytes(line),
                        1000,
                        InletFixture.submission(null),
                        InletFixture.into(receipts)))
                .isInstanceOf(TooLarge.class);
        assertThat(receipts).isEmpty();
    }

    @Test
    void stopsWhenNobodyTakesTheReceipts() {
        // Given
        HeldPublisher publisher = HeldPublisher.present();
        Inlet inlet = door.inlet(publisher);

        // When / Then
        assertThatThrownBy(() -> inlet.receive(
                        LineFormat.versioned(),
                        InletFixture.bytes("a 1 x\nb 1 x"),
                        InletFixture.NO_LIMIT,
                        InletFixture.submission(null),
                        InletFixture.failing()))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(publisher.given()).hasSize(1);
    }

    @Test
    void answersWhatHasComeBeforeItWaitsForMore() throws IOException {
        // Given
        Inlet inlet = door.inlet(HeldPublisher.present());
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
        inlet.receive(
                oneLineAtATime(),
                slow,
                InletFixture.NO_LIMIT,
                InletFixture.submission(null),
                InletFixture.into(receipts));

        // Then
        assertThat(receiptsBeforeEachRead).startsWith(0, 1, 2);
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
}
