package uk.conduit.platform.testkit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries PostgreSQL's messages one by one and says where a transaction is that copies rows. It knows no table: a service
 * writes by COPY what must come in whole.
 */
public final class PostgresRelay implements TcpProxy.Relay {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private static final String COMMIT = "COMMIT";

    /**
     * Behind these messages a server acts. What a client sends together is passed on together: of half of it a server would
     * not know that its client has fallen silent, and would not end the transaction after a while.
     */
    private static final String ENDS_OF_GROUPS = "SQHXpdcfF";

    private static final int GROUP = 1 << 18;

    private final Moment.Watch watch;
    private final AtomicInteger answersOfOneByte = new AtomicInteger();

    /** Only the way to the server reads and writes it. */
    private final Set<String> commits = new HashSet<>();

    private volatile boolean idle;
    private volatile boolean copied;
    private volatile boolean committing;

    /** Carries one connection. */
    public PostgresRelay(Moment.Watch watch) {
        this.watch = watch;
    }

    private static final class Message {

        private final int type;
        private final byte[] body;

        Message(int type, byte[] body) {
            this.type = type;
            this.body = body;
        }

        /** The texts that it begins with, each ended by a nought. */
        String text(int number) {
            int from = 0;
            for (int passed = 0; passed < number; passed++) {
                from = end(from) + 1;
            }
            return new String(body, from, end(from) - from, StandardCharsets.UTF_8);
        }

        private int end(int from) {
            int end = from;
            while (end < body.length && body[end] != 0) {
                end++;
            }
            return end;
        }

        void write(DataOutputStream to) throws IOException {
            to.writeByte(type);
            to.writeInt(body.length + Integer.BYTES);
            to.write(body);
        }
    }

    @Override
    public void toServer(InputStream client, OutputStream server) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(client));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(server, GROUP));
        greet(in, out);
        while (true) {
            Message message = next(in.read(), in);
            if (idle) {
                idle = false;
                watch.at(Moment.BEGINNING);
            }
            if (message.type == 'd') {
                copy(message, out);
            } else {
                if (commits(message) && copied && !committing) {
                    committing = true;
                    watch.at(Moment.COMMITTING);
                }
                message.write(out);
            }
            if (ENDS_OF_GROUPS.indexOf(message.type) >= 0) {
                out.flush();
            }
        }
    }

    /** Before the first message with a type there are some without. */
    private void greet(DataInputStream in, DataOutputStream out) throws IOException {
        int asked = SSL_REQUEST;
        while (asked == SSL_REQUEST || asked == GSS_REQUEST) {
            byte[] body = new byte[in.readInt() - Integer.BYTES];
            in.readFully(body);
            asked = ByteBuffer.wrap(body).getInt();
            if (asked == SSL_REQUEST || asked == GSS_REQUEST) {
                answersOfOneByte.incrementAndGet();
            }
            out.writeInt(body.length + Integer.BYTES);
            out.write(body);
            out.flush();
        }
    }

    private void copy(Message message, DataOutputStream out) throws IOException {
        copied = true;
        int half = message.body.length / 2;
        out.writeByte(message.type);
        out.writeInt(message.body.length + Integer.BYTES);
        out.write(message.body, 0, half);
        out.flush();
        watch.at(Moment.COPYING);
        out.write(message.body, half, message.body.length - half);
    }

    /** A statement is parsed once under a name, and named from then on. */
    private boolean commits(Message message) {
        return switch (message.type) {
            case 'Q' -> message.text(0).equals(COMMIT);
            case 'P' -> {
                boolean is = message.text(1).equals(COMMIT);
                if (is) {
                    commits.add(message.text(0));
                } else {
                    commits.remove(message.text(0));
                }
                yield is;
            }
            case 'B' -> commits.contains(message.text(1));
            default -> false;
        };
    }

    @Override
    public void toClient(InputStream server, OutputStream client) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(server));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client));
        while (true) {
            int type = in.read();
            if (type >= 0 && answersOfOneByte.get() > 0) {
                answersOfOneByte.decrementAndGet();
                out.writeByte(type);
            } else {
                Message message = next(type, in);
                heard(message, out);
                message.write(out);
            }
            flushWhereNoMoreHasCome(in, out);
        }
    }

    private void heard(Message message, DataOutputStream out) throws IOException {
        if (message.type == 'Z') {
            idle = message.body[0] == 'I';
        } else if (message.type == 'C' && copied && message.text(0).equals("ROLLBACK")) {
            copied = false;
            committing = false;
        } else if (message.type == 'C' && copied && message.text(0).equals(COMMIT)) {
            copied = false;
            committing = false;
            out.flush();
            watch.at(Moment.COMMITTED);
        }
    }

    private static Message next(int type, DataInputStream in) throws IOException {
        if (type < 0) {
            throw new EOFException();
        }
        byte[] body = new byte[in.readInt() - Integer.BYTES];
        in.readFully(body);
        return new Message(type, body);
    }

    private static void flushWhereNoMoreHasCome(DataInputStream in, DataOutputStream out) throws IOException {
        if (in.available() == 0) {
            out.flush();
        }
    }
}
