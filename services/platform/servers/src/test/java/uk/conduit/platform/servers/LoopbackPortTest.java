package uk.conduit.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {

    private static final int STARTS = 500;

    @Test
    void answersWhileSomebodyListens() throws Exception {
        // Given
        LoopbackPort port = LoopbackPort.free();

        // When
        try (ServerSocket _ = listening(port)) {

            // Then
            assertThat(port.answers()).isTrue();
        }
        assertThat(port.answers()).isFalse();
    }

    @Test
    void isNeverInTheWayOfAServerThatStarts() throws Exception {
        // Given
        LoopbackPort port = LoopbackPort.free();
        AtomicBoolean started = new AtomicBoolean();

        // When
        Thread asking = Thread.startVirtualThread(() -> {
            while (!started.get()) {
                port.answers();
            }
        });

        // Then
        for (int start = 0; start < STARTS; start++) {
            listening(port).close();
        }
        started.set(true);
        asking.join();
    }

    private static ServerSocket listening(LoopbackPort port) throws Exception {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(LoopbackPort.ADDRESS), port.number()));
        return socket;
    }
}
