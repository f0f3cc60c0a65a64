package uk.conduit.agency.core.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A door that runs, as its senders see it. */
final class RunningDoor implements AutoCloseable {

    private final ConfigurableApplicationContext service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    RunningDoor(Class<?> application, Map<String, String> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        service = new SpringApplicationBuilder(application).run(arguments);
    }

    /** An answer: status, type, headers and text. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String type() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        String body() {
            return response.body();
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    Answer post(String path, @Nullable String token, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        return post(path, token, headers, HttpRequest.BodyPublishers.ofString(body));
    }

    /** Posts a body that comes bit by bit. */
    Answer post(String path, @Nullable String token, Map<String, String> headers, Flow.Publisher<ByteBuffer> body)
            throws IOException, InterruptedException {
        return post(path, token, headers, HttpRequest.BodyPublishers.fromPublisher(body));
    }

    /** Posts any body. */
    Answer post(String path, @Nullable String token, Map<String, String> headers, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(body);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    /** The receipts of an answer. */
    List<JsonNode> receipts(Answer answer) {
        return answer.body().lines().map(json::readTree).toList();
    }

    @Override
    public void close() {
        service.close();
        client.close();
    }
}
