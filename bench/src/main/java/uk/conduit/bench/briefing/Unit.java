package uk.conduit.bench.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.assembly.sandbox.SignIn;
import uk.conduit.bench.servers.Processor;

/** The manager of the unit, who asks for drafts, has a briefing published, and prints it. */
public final class Unit {

    private static final String MANAGER = "amara.okafor";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int SECONDS_TO_THE_CUT = 2;
    private static final int OK = 200;

    private final HttpClient http;
    private final RunningSandbox sandbox;
    private final Pids pids;
    private final Clock clock;

    /**
     * The processes that are asked.
     *
     * @param consolidation the read API
     * @param desk the unit's pages
     */
    public record Pids(long consolidation, long desk) {}

    /** The manager, in a sandbox that runs. */
    public Unit(HttpClient http, RunningSandbox sandbox, Pids pids, Clock clock) {
        this.http = http;
        this.sandbox = sandbox;
        this.pids = pids;
        this.clock = clock;
    }

    /** A draft of what is known now. */
    public Answer draft() {
        return timed(
                pids.consolidation(),
                request(sandbox.addresses().consolidation() + "/drafts")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.noBody())
                        .build());
    }

    /** The briefing that was published last, on paper. */
    public Answer pdf() {
        String date = latest().path("date").asString();
        return timed(
                pids.desk(),
                request(sandbox.addresses().unitDesk() + "/briefings/" + date + ".pdf")
                        .header("Accept", "application/pdf")
                        .GET()
                        .build());
    }

    /** The briefing that was published last. */
    public Answer published() {
        String date = latest().path("date").asString();
        return timed(
                pids.consolidation(),
                request(sandbox.addresses().consolidation() + "/briefings/" + date)
                        .header("Accept", "application/json")
                        .GET()
                        .build());
    }

    /** Sets the cut to a moment from now, and returns when its briefing is published. */
    public void publish() {
        String before = edition();
        boolean inTime = cutInAMoment();
        while (!inTime) {
            inTime = cutInAMoment();
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (edition().equals(before)) {
            if (System.nanoTime() > until) {
                throw new SandboxRefusal(ExitCode.PART_FAILED, "No briefing was published.");
            }
            pause();
        }
    }

    /** A time that was over when the hub took it is tomorrow's cut. */
    private boolean cutInAMoment() {
        Instant cut = clock.instant().plusSeconds(SECONDS_TO_THE_CUT).truncatedTo(ChronoUnit.SECONDS);
        LocalTime at = cut.atZone(LONDON).toLocalTime();
        JsonNode schedule = json(request(sandbox.addresses().consolidation() + "/briefings/schedule")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(
                        Map.of("at", at.toString(), "days", DayOfWeek.values(), "zone", LONDON.getId()))))
                .build());
        return !Instant.parse(schedule.path("setAt").asString()).isAfter(cut);
    }

    private String edition() {
        JsonNode latest = latest();
        return latest.path("date").asString("") + "/" + latest.path("version").asInt(0);
    }

    private JsonNode latest() {
        return json(request(sandbox.addresses().consolidation() + "/briefings")
                        .GET()
                        .build())
                .path("briefings")
                .path(0);
    }

    private HttpRequest.Builder request(String address) {
        // Signed in anew each time: a token is good for minutes, and so may be what lies between two questions.
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + SignIn.person(http, sandbox, MANAGER));
    }

    private JsonNode json(HttpRequest request) {
        return answered(request, JSON::readTree);
    }

    private Answer timed(long pid, HttpRequest request) {
        Duration before = Processor.used(pid);
        long began = System.nanoTime();
        RowCount count = answered(request, RowCount::of);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Answer(took, Processor.used(pid).minus(before), count.bytes(), count.rows());
    }

    /** Reads an answer's body. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(InputStream body) throws IOException;
    }

    private <T> T answered(HttpRequest request, Reading<T> reading) {
        String who = request.uri().getAuthority();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new SandboxRefusal(
                            ExitCode.PART_FAILED, "%s answered %d.".formatted(who, response.statusCode()));
                }
                return reading.of(body);
            }
        } catch (IOException away) {
            throw new SandboxRefusal(
                    ExitCode.PART_FAILED,
                    "%s does not answer: %s.".formatted(who, away.getClass().getSimpleName()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while measuring.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while measuring.");
        }
    }
}
