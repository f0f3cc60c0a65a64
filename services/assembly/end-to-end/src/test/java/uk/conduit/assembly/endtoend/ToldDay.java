package uk.conduit.assembly.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.assembly.sandbox.Mode;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.assembly.sandbox.Progress;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.SampleDay;
import uk.conduit.assembly.sandbox.Sandbox;
import uk.conduit.assembly.sandbox.SandboxSettings;
import uk.conduit.assembly.sandbox.SignIn;
import uk.conduit.assembly.sandbox.day.SampleStory;

/** The whole sandbox on ports that were free, beside any other that runs, with the sample day told. */
final class ToldDay implements AutoCloseable {

    private static final List<String> WHAT_A_SANDBOX_NEEDS = List.of("services", "deploy", "schemas");

    private final Path checkout;
    private final Sandbox sandbox;
    private final RunningSandbox running;
    private final List<SampleDay.Handed> handed;
    private final Instant cut;
    private final HttpClient http = HttpClient.newHttpClient();

    private ToldDay(
            Path checkout, Sandbox sandbox, RunningSandbox running, List<SampleDay.Handed> handed, Instant cut) {
        this.checkout = checkout;
        this.sandbox = sandbox;
        this.running = running;
        this.handed = handed;
        this.cut = cut;
    }

    static ToldDay tell(Path folder) {
        Path checkout = laidOut(folder);
        Sandbox sandbox = Sandbox.prepare(new SandboxSettings(checkout, Mode.DEMO, 1, PortPlan.free()), new Quiet());
        try {
            RunningSandbox running = sandbox.start();
            FirstReading clock = new FirstReading(Clock.systemUTC());
            List<SampleDay.Handed> handed = new SampleStory(clock).feed(running, new Quiet());
            return new ToldDay(checkout, sandbox, running, handed, clock.first());
        } catch (RuntimeException failed) {
            sandbox.close();
            unlink(checkout);
            throw failed;
        }
    }

    /** What is built, with a state of its own beside it. */
    private static Path laidOut(Path folder) {
        Path real = Path.of(System.getProperty("conduit.home"));
        try {
            for (String part : WHAT_A_SANDBOX_NEEDS) {
                Files.createSymbolicLink(folder.resolve(part), real.resolve(part));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unlink(Path checkout) {
        try {
            for (String part : WHAT_A_SANDBOX_NEEDS) {
                Files.deleteIfExists(checkout.resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The moment to which the story is relative. */
    Instant cut() {
        return cut;
    }

    List<SampleDay.Handed> handed() {
        return handed;
    }

    RunningSandbox running() {
        return running;
    }

    /** A version of the day's only briefing, as this person reads it. */
    ReadBriefing briefing(String person, int version) {
        return new ReadBriefing(read(person, "/briefings/" + date(person) + "/versions/" + version));
    }

    JsonNode read(String person, String path) {
        HttpResponse<String> response = ask(person, path);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    /** The day's briefing as a page that stands alone. */
    String page(String person) {
        return got(running.addresses().unitDesk() + "/briefings/" + date(person) + "?standalone=true", person)
                .body();
    }

    HttpResponse<String> ask(String person, String path) {
        return got(running.addresses().consolidation() + path, person);
    }

    /** What the command line prints, as a process of its own. */
    String command(String... words) {
        Path cli = Path.of(System.getProperty("conduit.home"), "services", "assembly", "cli");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@" + cli.resolve("jvm.options"),
                                "-Dconduit.home=" + checkout,
                                "-jar",
                                cli.resolve("target/cli.jar").toString()),
                        Stream.of(words))
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(words[0] + " ended with " + process.exitValue());
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private String date(String person) {
        return read(person, "/briefings")
                .path("briefings")
                .path(0)
                .path("date")
                .asString();
    }

    private HttpResponse<String> got(String address, String person) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Authorization", "Bearer " + SignIn.person(http, running, person))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
        sandbox.close();
        unlink(checkout);
    }

    /** Remembers the first moment it told: the story's. */
    private static final class FirstReading extends Clock {

        private final Clock clock;
        private final AtomicReference<@Nullable Instant> first = new AtomicReference<>();

        FirstReading(Clock clock) {
            this.clock = clock;
        }

        Instant first() {
            Instant moment = first.get();
            if (moment == null) {
                throw new IllegalStateException("Nobody has asked for the time yet");
            }
            return moment;
        }

        @Override
        public Instant instant() {
            Instant now = clock.instant();
            first.compareAndSet(null, now);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new FirstReading(clock.withZone(zone));
        }
    }

    /** Nobody watches. */
    private static final class Quiet implements Progress {
        @Override
        public void ready(String part, Duration took) {}

        @Override
        public void says(String words) {}
    }
}
