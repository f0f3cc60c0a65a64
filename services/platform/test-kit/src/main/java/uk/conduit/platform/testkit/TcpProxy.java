package uk.conduit.platform.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** Stands between a client and a server of a test, so that the server can be away without being stopped. */
public final class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final IntFunction<Relay> relays;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    private TcpProxy(InetSocketAddress server, ServerSocket door, IntFunction<Relay> relays) {
        this.server = server;
        this.door = door;
        this.relays = relays;
    }

    /**
     * Carries what passes over one connection. Each method runs until its side has no more to say; when either ends, however
     * it does, the connection is cut on both sides.
     */
    public interface Relay {
        /** Carries what the client says. */
        void toServer(InputStream client, OutputStream server) throws IOException;

        /** Carries what the server says. */
        void toClient(InputStream server, OutputStream client) throws IOException;
    }

    /** Carries bytes, whatever they say. */
    private record Bytes() implements Relay {

        @Override
        public void toServer(InputStream client, OutputStream server) throws IOException {
            carry(client, server);
        }

        @Override
        public void toClient(InputStream server, OutputStream client) throws IOException {
            carry(server, client);
        }

        private static void carry(InputStream from, OutputStream to) throws IOException {
            byte[] buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                to.write(buffer, 0, read);
            }
        }
    }

    /** A proxy on a free port of this machine before a server on it. */
    public static TcpProxy before(int serverPort) {
        return before(serverPort, port -> new Bytes());
    }

    /**
     * The same, which understands what passes.
     *
     * @param relays gives what carries the next connection, and is told the proxy's own port
     */
    public static TcpProxy before(int serverPort, IntFunction<Relay> relays) {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            ServerSocket door = new ServerSocket(0, 50, here);
            TcpProxy proxy = new TcpProxy(new InetSocketAddress(here, serverPort), door, relays);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port to connect to instead of the server's. */
    public int port() {
        return door.getLocalPort();
    }

    /** Cuts every connection, and lets none be made until {@link #restore()}. */
    public void cut() {
        away = true;
        drop();
    }

    /** Cuts every connection once; new ones may be made. */
    public void drop() {
        open.forEach(TcpProxy::close);
    }

    /** Lets connections be made again. */
    public void restore() {
        away = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException closing) {
                // Either the proxy is closed, or one connection failed, which its client notices.
            }
        }
    }

    private void join(Socket client) throws IOException {
        open.add(client);
        if (away) {
            close(client);
            return;
        }
        Socket onward = new Socket();
        open.add(onward);
        try {
            onward.connect(server);
        } catch (IOException noServer) {
            close(client);
            throw noServer;
        }
        Relay relay = relays.apply(port());
        // Platform threads: a watch may wait for a process, and a relay's reading must not hang on how many others do.
        Thread.ofPlatform().daemon().start(() -> pump(client, onward, relay::toServer));
        Thread.ofPlatform().daemon().start(() -> pump(onward, client, relay::toClient));
    }

    private interface Way {
        void carry(InputStream from, OutputStream to) throws IOException;
    }

    private void pump(Socket from, Socket to, Way way) {
        try (from;
                to) {
            way.carry(from.getInputStream(), to.getOutputStream());
        } catch (IOException cut) {
            // Closing both ends is all there is to do.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        drop();
    }
}
