package uk.conduit.agency.core.inlet;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Submission;
import uk.conduit.platform.kernel.Agency;

/** An inlet of the police, and what is sent to it. */
final class InletFixture {

    static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    static final long NO_LIMIT = Long.MAX_VALUE;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Acknowledged acknowledged = new Acknowledged(100);

    Inlet inlet(HeldPublisher publisher) {
        return new Inlet(Agency.POLICE, publisher, acknowledged, meters);
    }

    List<Receipt> send(Inlet inlet, NativeFormat<String> format, String... lines) throws IOException {
        return send(inlet, format, null, lines);
    }

    List<Receipt> send(Inlet inlet, NativeFormat<String> format, @Nullable Instant extractedAt, String... lines)
            throws IOException {
        List<Receipt> receipts = new ArrayList<>();
        inlet.receive(format, bytes(String.join("\n", lines)), NO_LIMIT, submission(extractedAt), into(receipts));
        return receipts;
    }

    void sendQuietly(Inlet inlet, List<Receipt> receipts, String... lines) {
        try {
            String text = List.of(lines).stream().collect(Collectors.joining("\n"));
            inlet.receive(LineFormat.versioned(), bytes(text), NO_LIMIT, submission(null), into(receipts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static Submission submission(@Nullable Instant extractedAt) {
        return new Submission(Agency.POLICE, "force-records", extractedAt, NOW);
    }

    static Receipts into(List<Receipt> receipts) {
        return new Receipts() {
            @Override
            public void accept(Receipt receipt) {
                receipts.add(receipt);
            }

            @Override
            public void flush() {}
        };
    }

    static Receipts failing() {
        return new Receipts() {
            @Override
            public void accept(Receipt receipt) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void flush() {}
        };
    }
}
