package uk.conduit.agency.voluntary.page;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser without scripts: follows what they are sent to, keeps cookies, sends forms as they stand. */
final class Visitor implements AutoCloseable {

    private final Doorstep doorstep;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    Visitor(Doorstep doorstep) {
        this.doorstep = doorstep;
    }

    /** A page as it arrived. */
    record Page(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        Document document() {
            return Jsoup.parse(response.body(), response.uri().toString());
        }

        String heading() {
            return document().select("h1").text();
        }

        String text() {
            return document().select("main").text();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        URI address() {
            return response.uri();
        }

        /** What the form of the page holds, hidden fields included, by name. */
        Map<String, List<String>> form() {
            return document().select("main form input[type=hidden], main form textarea").stream()
                    .collect(Collectors.groupingBy(
                            field -> field.attr("name"),
                            Collectors.mapping(Element::val, Collectors.toCollection(ArrayList::new))));
        }

        /** The value of one of them. */
        String field(String name) {
            return form().getOrDefault(name, List.of("")).getFirst();
        }
    }

    Page open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(doorstep.at(path)).GET());
    }

    /** Comes to an address as somebody who signs in on the way. */
    Page signedInAs(String username, String path) throws IOException, InterruptedException {
        Page signIn = open(path);
        Element form = signIn.document().expectFirst("form");
        Map<String, List<String>> fields = Map.of(
                "_csrf", List.of(form.expectFirst("input[name=_csrf]").val()),
                "username", List.of(username),
                "password", List.of(Doorstep.PASSWORD));
        return post(URI.create(form.absUrl("action")), fields);
    }

    /** Presses a button of the report. */
    Page press(String step, Map<String, List<String>> fields) throws IOException, InterruptedException {
        Map<String, List<String>> all = new TreeMap<>(fields);
        all.put("step", List.of(step));
        return post(doorstep.at("/concerns/report"), all);
    }

    /** Posts a form from a page of the same origin. */
    Page post(URI address, Map<String, List<String>> fields) throws IOException, InterruptedException {
        return post(address, address.getScheme() + "://" + address.getAuthority(), encoded(fields));
    }

    /** Posts from a page of another. */
    Page post(URI address, String origin, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Page(http.send(
                request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static String encoded(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
