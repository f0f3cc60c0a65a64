package uk.conduit.assembly.sandbox.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SampleDay.Answers;
import uk.conduit.assembly.sandbox.SampleDay.Handed;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** An agency's own system, as it speaks to the agency's door: signed in, file by file, counting what it is answered. */
final class AgencySystem {

    private static final Duration PATIENCE_WITH_THE_FOLDER = Duration.ofMinutes(1);

    private final String agency;
    private final String door;
    private final Caller caller;
    private final List<Handed> handed = new ArrayList<>();

    AgencySystem(String agency, String door, Caller caller) {
        this.agency = agency;
        this.door = door;
        this.caller = caller;
    }

    String agency() {
        return agency;
    }

    /** Sends a file over HTTP and reads a receipt for each record. */
    void sends(StoryFile file, Almanac almanac, Instant extractedAt) {
        HttpRequest.Builder request = caller.request(door + "/records")
                .header("Content-Type", file.mediaType())
                .POST(BodyPublishers.ofByteArray(file.bytes(almanac)));
        if (file.needsExtractTime()) {
            request.header("Extracted-At", extractedAt.toString());
        }
        count(file, caller.send(request.build()).lines());
    }

    /** Puts a file into the folder and waits until it was moved with its report beside it. */
    void drops(StoryFile file, Almanac almanac, Path folder, String name) {
        try {
            Path hidden = folder.resolve("incoming").resolve("." + name);
            Files.write(hidden, file.bytes(almanac));
            Files.move(hidden, folder.resolve("incoming").resolve(name), StandardCopyOption.ATOMIC_MOVE);
            Path report = Waiting.until(
                    PATIENCE_WITH_THE_FOLDER, () -> report(folder, name), "the dropped file to be taken in");
            count(file, Files.readAllLines(report).stream());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Optional<Path> report(Path folder, String name) {
        return List.of("accepted", "refused").stream()
                .map(place -> folder.resolve(place).resolve(name + ".report.ndjson"))
                .filter(Files::exists)
                .findFirst();
    }

    /** States that everything of these kinds that was recorded between two moments has been sent. */
    void covers(List<String> kinds, Instant from, Instant to) {
        caller.send(caller.request(door + "/coverage")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Caller.JSON.writeValueAsString(
                        Map.of("kinds", kinds, "from", from.toString(), "to", to.toString()))))
                .build());
    }

    /** Every file that was sent, in that order. */
    List<Handed> handed() {
        return List.copyOf(handed);
    }

    private void count(StoryFile file, Stream<String> receipts) {
        Answers answers = receipts.filter(line -> !line.isBlank())
                .map(line -> counted(Caller.JSON.readTree(line)))
                .reduce(Answers.NONE, Answers::plus);
        handed.add(new Handed(agency, file.resource(), answers));
    }

    private Answers counted(JsonNode receipt) {
        long flagged = receipt.path("flags").isEmpty() ? 0 : 1;
        return switch (receipt.path("outcome").asString()) {
            case "accepted" -> new Answers(1, 1, 0, 0, 0, flagged);
            case "unchanged" -> new Answers(1, 0, 1, 0, 0, 0);
            case "no-event" -> new Answers(1, 0, 0, 1, 0, 0);
            case "refused" -> new Answers(1, 0, 0, 0, 1, 0);
            default ->
                throw new SandboxRefusal(ExitCode.PART_FAILED, "The door of " + agency + " could not reach Kafka.");
        };
    }
}
