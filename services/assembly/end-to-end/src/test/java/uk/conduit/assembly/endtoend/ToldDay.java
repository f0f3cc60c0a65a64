package uk.conduit.assembly.endtoend;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.SampleDay;
import uk.conduit.assembly.sandbox.day.SampleStory;

/** The whole sandbox on ports that were free, beside any other that runs, with the sample day told. */
final class ToldDay implements AutoCloseable {

    private final OwnSandbox sandbox;
    private final List<SampleDay.Handed> handed;
    private final Instant cut;

    private ToldDay(OwnSandbox sandbox, List<SampleDay.Handed> handed, Instant cut) {
        this.sandbox = sandbox;
        this.handed = handed;
        this.cut = cut;
    }

    static ToldDay tell(Path folder) {
        OwnSandbox sandbox = OwnSandbox.start(folder);
        try {
            FirstReading clock = new FirstReading(Clock.systemUTC());
            List<SampleDay.Handed> handed = new SampleStory(clock).feed(sandbox.running(), new OwnSandbox.Quiet());
            return new ToldDay(sandbox, handed, clock.first());
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
        JsonNode listed = read(person, "/briefings").path("briefings");
        String date = listed.path(0).path("date").asString();
        return new ReadBriefing(read(person, "/briefings/" + date + "/versions/" + version));
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
