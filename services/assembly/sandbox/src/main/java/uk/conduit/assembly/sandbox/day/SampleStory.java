package uk.conduit.assembly.sandbox.day;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.Progress;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.SampleDay;
import uk.conduit.assembly.sandbox.SignIn;

/**
 * The sample day ({@code docs/sample-day.md}): fictitious children met by several agencies, inside the noise of public
 * files. Everything goes through the real doors; the unit's cut is then set to the present
 * moment, so that the real schedule publishes the day's briefing at once.
 */
public final class SampleStory implements SampleDay {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant COVERED_FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final DateTimeFormatter IN_A_FILE_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** When the public lists of the school census were extracted: their counts are of that spring. */
    private static final Instant CENSUS = Instant.parse("2025-04-30T12:00:00Z");

    private static final List<String> POLICE_KINDS = List.of(
            "missing",
            "investigation",
            "crime",
            "intelligence",
            "arrest-bail-charge",
            "disruption",
            "court-date",
            "protection-power",
            "domestic-abuse",
            "victims-code");
    private static final List<String> SOCIAL_CARE_KINDS = List.of(
            "child-details",
            "contact",
            "referral",
            "closure",
            "allocation",
            "assessment",
            "strategy-discussion",
            "section-47",
            "protection-plan",
            "placement",
            "missing",
            "return-interview",
            "exploitation-assessment",
            "restricted-item");

    private static final List<String> EDUCATION_KINDS = List.of(
            "attendance",
            "exclusion",
            "missing-education",
            "part-time-timetable",
            "roll",
            "concern",
            "welfare-visit",
            "restricted-item");
    private static final List<String> HEALTH_KINDS = List.of(
            "unscheduled-attendance",
            "was-not-brought",
            "protection-lookup",
            "substance-service",
            "mental-health-risk",
            "restricted-item");
    private static final List<String> VOLUNTARY_KINDS = List.of("concern", "advocacy", "feedback", "restricted-item");
    private static final List<String> ADULT_KINDS =
            List.of("transition-alert", "transition-assessment", "adult-threshold", "restricted-item");

    private final Clock clock;

    /** Relative to this clock's present moment. */
    public SampleStory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Handed> feed(RunningSandbox sandbox, Progress progress) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new Telling(sandbox, progress, http, clock).tell();
        }
    }

    /** One telling of the story. */
    private static final class Telling {

        private final RunningSandbox sandbox;
        private final Progress progress;
        private final HttpClient http;
        private final Clock clock;
        private final Instant now;
        private final Almanac almanac;
        private final AgencySystem socialCare;
        private final AgencySystem police;
        private final AgencySystem education;
        private final AgencySystem health;
        private final AgencySystem voluntary;
        private final AgencySystem adults;
        private final Caller manager;

        Telling(RunningSandbox sandbox, Progress progress, HttpClient http, Clock clock) {
            this.sandbox = sandbox;
            this.progress = progress;
            this.http = http;
            this.clock = clock;
            this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            this.almanac = new Almanac(now);
            this.socialCare = system("social-care");
            this.police = system("police");
            this.education = system("education");
            this.health = system("health");
            this.voluntary = system("voluntary");
            this.adults = system("adult-social-care");
            this.manager = new Caller(http, () -> SignIn.person(http, sandbox, "amara.okafor"));
        }

        private AgencySystem system(String agency) {
            Caller caller = new Caller(http, () -> SignIn.system(http, sandbox, agency + "-system"));
            return new AgencySystem(agency, sandbox.addresses().door(agency), caller);
        }

        List<Handed> tell() {
            handInTheNight();
            handInWhatOthersKnow();
            stateCoverage();
            awaitConsolidation();
            publishAtOnce();
            handInWhatIsLate();
            return Stream.of(socialCare, police, education, health, voluntary, adults)
                    .flatMap(system -> system.handed().stream())
                    .toList();
        }

        private void handInTheNight() {
            for (StoryFile noise : List.of(
                    StoryFile.CENSUS_2022,
                    StoryFile.CENSUS_2026,
                    StoryFile.LOOKED_AFTER,
                    StoryFile.EPISODES,
                    StoryFile.MISSING)) {
                socialCare.sends(noise, almanac, now);
            }
            progress.says("social care has sent its returns: history, in which the news must be found");
            socialCare.sends(StoryFile.OLDER, almanac, now);
            socialCare.sends(StoryFile.SOCIAL_CARE, almanac, now);
            socialCare.sends(StoryFile.RETRACTION, almanac, now);
            socialCare.sends(StoryFile.CENSUS_OF_THE_WEEK, almanac, now);
            socialCare.sends(StoryFile.EPISODES_OF_THE_WEEK, almanac, now);
            drops(socialCare, StoryFile.BAD_ROWS, "ssda903-of-the-week-missing");
            police.sends(StoryFile.CORRECTION, almanac, now);
            police.sends(StoryFile.HISTORY, almanac, now);
            police.sends(StoryFile.WEEKS, almanac, now);
            police.sends(StoryFile.NIGHT, almanac, now);
            police.sends(StoryFile.NIGHT, almanac, now);
            new UnknownKind(
                            sandbox.addresses(),
                            sandbox.kafkaPassword("police"),
                            http,
                            SignIn.system(http, sandbox, "access-system"))
                    .publish("NOM-50808", almanac.moment("cut -5h"));
            new UnitStory(manager, sandbox.addresses().unitDesk(), almanac).tell();
            progress.says("social care and the police have sent the night, the unit what it decided");
        }

        private void handInWhatOthersKnow() {
            for (String list : List.of("pupils", "leavers", "exclusions", "sessions")) {
                education.sends(StoryFile.schoolCensus(list), almanac, CENSUS);
            }
            education.sends(StoryFile.schoolCensusOfTheWeek("pupils"), almanac, now);
            drops(education, StoryFile.schoolCensusOfTheWeek("exclusions"), "school-census-of-the-week-exclusions");
            education.sends(StoryFile.SCHOOLS, almanac, now);
            health.sends(StoryFile.HOSPITAL_OF_AN_ADULT, almanac, now);
            health.sends(StoryFile.HOSPITAL, almanac, now);
            health.sends(StoryFile.CLINICS, almanac, now);
            voluntary.sends(StoryFile.COMMUNITY, almanac, now);
            adults.sends(StoryFile.TRANSITIONS, almanac, now);
            progress.says("schools, health, the voluntary sector and adult services have sent what they know");
        }

        private void drops(AgencySystem system, StoryFile file, String name) {
            system.drops(
                    file,
                    almanac,
                    sandbox.dropFolder(system.agency()),
                    "%s@%s.csv".formatted(name, IN_A_FILE_NAME.format(now)));
        }

        private void stateCoverage() {
            education.covers(EDUCATION_KINDS, COVERED_FROM, almanac.moment("cut -60m"));
            health.covers(HEALTH_KINDS, COVERED_FROM, almanac.moment("cut -45m"));
            voluntary.covers(VOLUNTARY_KINDS, COVERED_FROM, almanac.moment("cut -90m"));
            adults.covers(ADULT_KINDS, COVERED_FROM, almanac.moment("cut -120m"));
            police.covers(POLICE_KINDS, COVERED_FROM, almanac.moment("cut -25m"));
            socialCare.covers(SOCIAL_CARE_KINDS, COVERED_FROM, almanac.moment("cut -10m"));
        }

        private void awaitConsolidation() {
            Waiting.until(
                    PATIENCE,
                    () -> read("/feeds")
                                    .path("feeds")
                                    .valueStream()
                                    .allMatch(feed -> feed.path("lag").asLong(-1) == 0
                                            && feed.path("state").asString().equals("COVERED"))
                            ? Optional.of(true)
                            : Optional.empty(),
                    "consolidation to read everything");
            progress.says("consolidated");
        }

        /** The unit's manager sets the cut to this very moment. */
        private void publishAtOnce() {
            LocalTime at = Waiting.until(PATIENCE, this::cutInAMoment, "the hub to take the schedule before its cut");
            awaitVersion(1);
            progress.says("the briefing is published; its cut was set to %s for this demonstration".formatted(at));
        }

        /** A time that was over when the hub took it is tomorrow's cut; then another is set. */
        private Optional<LocalTime> cutInAMoment() {
            Instant cut = clock.instant().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
            LocalTime at = cut.atZone(LONDON).toLocalTime();
            JsonNode schedule = Caller.JSON.readTree(manager.send(
                    manager.request(sandbox.addresses().consolidation() + "/briefings/schedule")
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(Caller.JSON.writeValueAsString(
                                    Map.of("at", at.toString(), "days", DayOfWeek.values(), "zone", LONDON.getId()))))
                            .build()));
            boolean inTime = !Instant.parse(schedule.path("setAt").asString()).isAfter(cut);
            return inTime ? Optional.of(at) : Optional.empty();
        }

        private void handInWhatIsLate() {
            police.sends(StoryFile.LATE, almanac, now);
            awaitVersion(2);
            progress.says("a police record came twelve hours late: the briefing has an addendum");
        }

        private void awaitVersion(int version) {
            Waiting.until(
                    PATIENCE,
                    () -> read("/briefings")
                            .path("briefings")
                            .valueStream()
                            .filter(briefing -> briefing.path("version").asInt() >= version)
                            .findFirst(),
                    "version %d of the briefing".formatted(version));
        }

        private JsonNode read(String path) {
            return Caller.JSON.readTree(
                    manager.send(manager.request(sandbox.addresses().consolidation() + path)
                            .GET()
                            .build()));
        }
    }
}
