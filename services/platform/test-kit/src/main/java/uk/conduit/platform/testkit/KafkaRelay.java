package uk.conduit.platform.testkit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.DescribeClusterResponse;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.FindCoordinatorResponse;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.ResponseHeader;

/**
 * Carries the messages between a client and the one broker of a test, and says when records have been fetched and when
 * the client tells how far it has read. Wherever the broker says where it is, the client reads that it is here: it would
 * otherwise go past the proxy after its first connection.
 */
public final class KafkaRelay implements TcpProxy.Relay {

    private final int port;
    private final Moment.Watch watch;
    private final Map<Integer, RequestHeader> asked = new ConcurrentHashMap<>();

    /**
     * Carries one connection.
     *
     * @param port the proxy's own
     */
    public KafkaRelay(int port, Moment.Watch watch) {
        this.port = port;
        this.watch = watch;
    }

    @Override
    public void toServer(InputStream client, OutputStream server) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(client));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(server));
        while (true) {
            byte[] message = next(in);
            RequestHeader header = RequestHeader.parse(ByteBuffer.wrap(message));
            switch (header.apiKey()) {
                case FETCH, METADATA, FIND_COORDINATOR, DESCRIBE_CLUSTER -> asked.put(header.correlationId(), header);
                case OFFSET_COMMIT -> watch.at(Moment.TELLING_OFFSETS);
                default -> {}
            }
            write(message, out);
        }
    }

    @Override
    public void toClient(InputStream server, OutputStream client) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(server));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client));
        while (true) {
            byte[] message = next(in);
            RequestHeader header = asked.remove(ByteBuffer.wrap(message).getInt());
            if (header == null) {
                write(message, out);
            } else if (header.apiKey() == ApiKeys.FETCH) {
                write(message, out);
                if (hasRecords(message, header)) {
                    watch.at(Moment.FETCHED);
                }
            } else {
                write(fromHere(message, header), out);
            }
        }
    }

    private static boolean hasRecords(byte[] message, RequestHeader header) {
        FetchResponse fetched = (FetchResponse) AbstractResponse.parseResponse(ByteBuffer.wrap(message), header);
        return fetched.data().responses().stream()
                .flatMap(topic -> topic.partitions().stream())
                .anyMatch(partition ->
                        partition.records() != null && partition.records().sizeInBytes() > 0);
    }

    private byte[] fromHere(byte[] message, RequestHeader header) {
        AbstractResponse answer = AbstractResponse.parseResponse(ByteBuffer.wrap(message), header);
        switch (answer) {
            case MetadataResponse it -> it.data().brokers().forEach(broker -> broker.setPort(port));
            case DescribeClusterResponse it -> it.data().brokers().forEach(broker -> broker.setPort(port));
            case FindCoordinatorResponse it -> {
                it.data().setPort(it.data().port() > 0 ? port : it.data().port());
                it.data().coordinators().forEach(found -> found.setPort(found.port() > 0 ? port : found.port()));
            }
            default -> {}
        }
        ResponseHeader answered = header.toResponseHeader();
        byte[] head = bytes(answered.data(), answered.headerVersion());
        byte[] body = bytes(answer.data(), header.apiVersion());
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }

    private static byte[] bytes(ApiMessage message, short version) {
        ByteBuffer written = MessageUtil.toByteBufferAccessor(message, version).buffer();
        byte[] bytes = new byte[written.remaining()];
        written.get(bytes);
        return bytes;
    }

    private static byte[] next(DataInputStream in) throws IOException {
        byte[] message = new byte[in.readInt()];
        in.readFully(message);
        return message;
    }

    private static void write(byte[] message, DataOutputStream out) throws IOException {
        out.writeInt(message.length);
        out.write(message);
        out.flush();
    }
}
