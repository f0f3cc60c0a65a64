package uk.conduit.assembly.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.SampleDay;
import uk.conduit.assembly.sandbox.day.SampleStory;

/** The whole sandbox on ports that were free, beside any other that runs, with the sample day told. */
final class ToldDay implements AutoCloseable {

    private final Path folder;
    private final OwnSandbox sandbox;
    private final List<SampleDay.Handed> handed;
    private final Instant cut;

    private ToldDay(Path folder, OwnSandbox sandbox, List<SampleDay.Handed> handed, Instant cut) {
        this.folder = folder;
        this.sandbox = sandbox;
        this.handed = handed;
        this.cut = cut;
    }

    static ToldDay tell(Path folder) {
        OwnSandbox sandbox = OwnSandbox.start(folder);
        try {
            FirstReading clock = new FirstReading(Clock.systemUTC());
            List<SampleDay.Handed> handed = new SampleStory(clock).feed(sandbox.running(), new OwnSandbox.Quiet());
            return new ToldDay(folder, sandbox, handed, clock.first());
        } catch (RuntimeException failed) {
            sandbox.close();
            throw failed;
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
        return sandbox.running();
    }

    /** A version of the day's only briefing, as this person reads it. */
    ReadBriefing briefing(String person, int version) {
        return new ReadBriefing(read(person, "/briefings/" + date(person) + "/versions/" + version));
    }

    /** The briefing as a page that stands alone. */
    String page(String person) {
        String address = running().addresses().unitDesk() + "/briefings/" + date(person) + "?standalone=true";
        return sandbox.send(OwnSandbox.request(address, sandbox.person(person)).header("Accept", "text/html"))
                .body();
    }

    /** The words of the briefing as a PDF, whatever way its lines are broken. */
    String paper(String person) {
        String address = running().addresses().unitDesk() + "/briefings/" + date(person) + ".pdf";
        try (PDDocument pdf = Loader.loadPDF(sandbox.bytes(OwnSandbox.request(address, sandbox.person(person))))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What would be published at this moment. */
    ReadBriefing draft(String person) {
        return sandbox.draft(person);
    }

    /** The page of one child at the desk. */
    String childPage(String person, String child) {
        String address = running().addresses().unitDesk() + "/children/" + child;
        return sandbox.send(OwnSandbox.request(address, sandbox.person(person)).header("Accept", "text/html"))
                .body();
    }

    /** The briefing as the command line prints it, with the events behind each cell. */
    String printed(String person) {
        Path cli = OwnSandbox.home().resolve("services/assembly/cli");
        OutsideProgram.Ended ended = new OutsideProgram(folder, Map.of())
                .run(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + cli.resolve("jvm.options"),
                        "-Dconduit.home=" + folder,
                        "-jar",
                        cli.resolve("target/cli.jar").toString(),
                        "briefing",
                        "--as",
                        person,
                        "--evidence");
        return String.join("\n", ended.output());
    }

    private String date(String person) {
        return read(person, "/briefings").path("briefings").path(0).path("date").asString();
    }

    JsonNode read(String person, String path) {
        return sandbox.read(person, path);
    }

    HttpResponse<String> ask(String person, String path) {
        return sandbox.ask(person, path);
    }

    @Override
    public void close() {
        sandbox.close();
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
}
