package uk.conduit.platform.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A TCP port of 127.0.0.1.
 *
 * @param number 1 to 65535
 */
public record LoopbackPort(int number) {

    /** The address everything here listens on. */
    public static final String ADDRESS = "127.0.0.1";

    // Below Linux's range for outgoing connections (32768 and up): a port found free there could be taken by one of
    // them.
    private static final int LOWEST_FREE = 20_000;
    private static final int HIGHEST_FREE = 32_000;
    private static final int ATTEMPTS = 1_000;
    private static final int PATIENCE_MILLISECONDS = 1_000;

    /**
     * A port nobody listens on at this moment.
     *
     * @throws IllegalStateException if none was found
     */
    public static LoopbackPort free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LoopbackPort port = new LoopbackPort(ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE));
            if (port.isFree()) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST_FREE + " and " + HIGHEST_FREE);
    }

    /**
     * Whether somebody listens on it.
     *
     * <p>Asks by calling, not by trying to listen: who did that while a server starts would now and then hold the very
     * port it is about to take.
     */
    public boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(address(), PATIENCE_MILLISECONDS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a server of ours could listen on it. It tries to, so nobody may be starting on it meanwhile. */
    public boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), number);
    }

    /** Host and port, as clients write them. */
    public String hostAndPort() {
        return ADDRESS + ":" + number;
    }
}
