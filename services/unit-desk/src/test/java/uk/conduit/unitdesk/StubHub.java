package uk.conduit.unitdesk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Stands in for the hub's API: says what a test told it to say, and remembers with which token it was asked. */
public final class StubHub implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger refusal = new AtomicInteger();
    private final AtomicReference<String> authorization = new AtomicReference<>("");

    StubHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers this at a path, from now on. */
    public StubHub says(String path, String json) {
        answers.put(path, json);
        return this;
    }

    /** Answers every request with a status, until told otherwise with 0. */
    public void refuses(int status) {
        refusal.set(status);
    }

    /** Forgets everything. */
    public void reset() {
        answers.clear();
        refusal.set(0);
    }

    /** The authorization header of the last request. */
    public String askedWith() {
        return authorization.get();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorization.set(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String json = answers.get(exchange.getRequestURI().getPath());
        int found = json == null ? 404 : 200;
        byte[] body = (json == null ? "{\"detail\":\"secret of the hub\"}" : json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(refusal.get() == 0 ? found : refusal.get(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
