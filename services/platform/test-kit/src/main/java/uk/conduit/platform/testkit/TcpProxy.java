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

/** Stands between a client and a server of a test, so that the server can be away without being stopped. */
public final class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    private TcpProxy(InetSocketAddress server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /** A proxy on a free port of this machine before a server on it. */
    public static TcpProxy before(int serverPort) {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            TcpProxy proxy = new TcpProxy(new InetSocketAddress(here, serverPort), new ServerSocket(0, 50, here));
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
        Thread.ofVirtual().start(() -> pump(client, onward));
        Thread.ofVirtual().start(() -> pump(onward, client));
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
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
