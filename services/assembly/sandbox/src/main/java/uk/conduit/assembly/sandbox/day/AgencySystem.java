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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** An agency's own system, as it speaks to the agency's door: signed in, file by file, counting what it is answered. */
final class AgencySystem {

    private static final Duration PATIENCE_WITH_THE_FOLDER = Duration.ofMinutes(1);

    private final String agency;
    private final String door;
    private final Caller caller;
    private Answers answers = Answers.NONE;

    AgencySystem(String agency, String door, Caller caller) {
        this.agency = agency;
        this.door = door;
        this.caller = caller;
    }

    /** Sends a file over HTTP and reads a receipt for each record. */
    void sends(StoryFile file, Almanac almanac, Instant extractedAt) {
        HttpRequest.Builder request = caller.request(door + "/records")
                .header("Content-Type", file.mediaType())
                .POST(BodyPublishers.ofByteArray(file.bytes(almanac)));
        if (file.needsExtractTime()) {
            request.header("Extracted-At", extractedAt.toString());
        }
        caller.send(request.build())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> count(Caller.JSON.readTree(line)));
    }

    /** Puts a file into the folder and waits until it was moved with its report beside it. */
    void drops(StoryFile file, Almanac almanac, Path folder, String name) {
        try {
            Path hidden = folder.resolve("incoming").resolve("." + name);
            Files.write(hidden, file.bytes(almanac));
            Files.move(hidden, folder.resolve("incoming").resolve(name), StandardCopyOption.ATOMIC_MOVE);
            Path report = Waiting.until(
                    PATIENCE_WITH_THE_FOLDER, () -> report(folder, name), "the dropped file to be taken in");
            for (String line : Files.readAllLines(report)) {
                count(Caller.JSON.readTree(line));
            }
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

    Answers answers() {
        return answers;
    }

    String agency() {
        return agency;
    }

    private void count(JsonNode receipt) {
        String outcome = receipt.path("outcome").asString();
        if (outcome.equals("retry")) {
            throw new SandboxRefusal(ExitCode.PART_FAILED, "The door of " + agency + " could not reach Kafka.");
        }
        boolean accepted = outcome.equals("accepted");
        answers = answers.plus(new Answers(
                1,
                accepted ? 1 : 0,
                outcome.equals("unchanged") ? 1 : 0,
                accepted && !receipt.path("flags").isEmpty() ? 1 : 0,
                outcome.equals("refused") ? 1 : 0));
    }
}
