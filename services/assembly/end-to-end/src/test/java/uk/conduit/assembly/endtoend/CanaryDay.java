package uk.conduit.assembly.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * A day on which every sender's records are full of canaries, through every way in. It keeps what senders were told, and
 * which canaries there are; what each of them may be met in is for the test to say.
 */
final class CanaryDay {

    static final String MANAGER = "amara.okafor";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final OwnSandbox sandbox;
    private final List<Canaries> canaries = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    CanaryDay(OwnSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** What a sender was told, and when it sent what. */
    record Told(String doing, int status, String headers, String body) {}

    List<Canaries> canaries() {
        return List.copyOf(canaries);
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    Canaries of(String sender, String way) {
        Canaries made = new Canaries(sender, way, 101 + canaries.size());
        canaries.add(made);
        return made;
    }

    /** Everything, through every way in. Whoever adds a way in adds a line here. */
    void happens() throws Exception {
        for (Map.Entry<String, String> door : CanaryRecords.MEDIA_TYPES.entrySet()) {
            String agency = door.getKey();
            atItsDoor(agency, door.getValue());
            inItsFolder(agency);
            atTheWrongDoors(agency);
            inAddresses(sandbox.running().addresses().door(agency), agency + "-door");
            CanaryStock.of(sandbox, agency)
                    .writes(of(agency, "its own client"), of(agency, "its own client, not storable"));
        }
        atTheDesk();
        inAddresses(sandbox.running().addresses().unitDesk(), "unit-desk");
        inAddresses(sandbox.running().addresses().consolidation(), "consolidation");
        inAddresses(sandbox.running().addresses().signIn(), "sign-in");
    }

    private void atItsDoor(String agency, String type) {
        sends(agency, "accepted", type, CanaryRecords.accepted(agency, of(agency, "accepted")));
        sends(agency, "refused", type, CanaryRecords.refused(agency, of(agency, "refused")));
        Canaries malformed = of(agency, "malformed");
        sends(agency, "malformed", type, CanaryRecords.malformed(agency, malformed));
        sends(agency, "of no known type", "text/" + malformed.given(), malformed.text());
        for (String other : CanaryRecords.OTHER_MEDIA_TYPES.getOrDefault(agency, List.of())) {
            sends(
                    agency,
                    "malformed " + other,
                    other,
                    CanaryRecords.everything(malformed) + "\n" + malformed.text() + ",1,2");
            sends(agency, "malformed JSON as " + other, other, CanaryRecords.accepted(agency, malformed));
        }
        told.add(told(
                agency + " states coverage of a canary",
                sandbox.send(OwnSandbox.request(
                                sandbox.running().addresses().door(agency) + "/coverage", sandbox.system(agency))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JsonMapper.shared()
                                .writeValueAsString(Map.of(
                                        "kinds",
                                        List.of(malformed.text()),
                                        "from",
                                        malformed.family(),
                                        malformed.handle(),
                                        malformed.phone())))))));
    }

    private void sends(String agency, String how, String type, String records) {
        told.add(told(agency + ", " + how, sandbox.handIn(agency, type, records)));
    }

    private void inItsFolder(String agency) throws Exception {
        Canaries dropped = of(agency, "folder");
        Path folder = sandbox.running().dropFolder(agency);
        for (Map.Entry<String, String> file : Map.of(
                        "good.json", CanaryRecords.accepted(agency, dropped),
                        "bad.json", CanaryRecords.refused(agency, dropped),
                        "torn.json", CanaryRecords.malformed(agency, dropped))
                .entrySet()) {
            Path hidden = folder.resolve("incoming").resolve("." + file.getKey());
            Files.writeString(hidden, file.getValue());
            Files.move(hidden, folder.resolve("incoming").resolve(agency + "-daily-20260115T0900Z-" + file.getKey()));
        }
    }

    /** Its records and its token at every other agency's door, and its records without a token at its own. */
    private void atTheWrongDoors(String agency) {
        Canaries foreign = of(agency, "wrong agency");
        String records = CanaryRecords.accepted(agency, foreign);
        CanaryRecords.MEDIA_TYPES.forEach((other, type) -> {
            String token = other.equals(agency) ? foreign.given() : sandbox.system(agency);
            told.add(told(
                    agency + " at the door of " + other,
                    sandbox.send(
                            OwnSandbox.request(sandbox.running().addresses().door(other) + "/records", token)
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofString(records)))));
        });
    }

    /** Somebody types a name into an address. */
    private void inAddresses(String service, String title) {
        Canaries typed = of(title, "in an address");
        String words = URLEncoder.encode(typed.given() + " " + typed.family(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        for (String path :
                List.of("/records?name=" + words, "/children/" + words, "/briefings/" + words, "/" + words)) {
            told.add(told(
                    title + path.substring(0, path.length() - words.length()),
                    sandbox.send(OwnSandbox.request(service + path, sandbox.person(MANAGER))
                            .header("Accept", "text/html, application/json")
                            .GET())));
        }
    }

    private void atTheDesk() {
        Canaries unit = of("unit", "accepted");
        String child = new SubjectRef(
                        Agency.POLICE,
                        "CH-"
                                + canaries.stream()
                                        .filter(it -> it.sender().equals("police")
                                                && it.way().equals("accepted"))
                                        .findFirst()
                                        .orElseThrow()
                                        .mark())
                .ownChildId()
                .toString();
        decides(
                "accepted",
                child,
                Map.of(
                        "kind",
                        "RiskLevelSet",
                        "harmStatus",
                        "SUSPECTED_HARM",
                        "riskLevel",
                        "SIGNIFICANT",
                        "narrative",
                        CanaryRecords.everything(unit),
                        "reviewDue",
                        "2099-01-01",
                        "agreedBy",
                        List.of("police")));
        decides(
                "accepted",
                child,
                Map.of(
                        "kind",
                        "ActionRaised",
                        "action",
                        CanaryRecords.everything(unit),
                        "owner",
                        "social-care",
                        "due",
                        "2099-01-01",
                        "sourceMeeting",
                        unit.street()));
        Canaries refused = of("unit", "refused");
        decides("refused", refused.given(), Map.of("kind", refused.text()));
        decides("refused", child, Map.of("kind", "RiskLevelSet", refused.handle(), refused.phone()));
        decides(
                "refused",
                child,
                Map.of("kind", "RiskLevelSet", "harmStatus", refused.text(), "riskLevel", refused.family()));
        desk("malformed", "/decisions", "{\"decision\": \"" + refused.text());
        desk(
                "refused",
                "/identity/decisions",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "verdict",
                                refused.family(),
                                "one",
                                Map.of("agency", refused.given(), "reference", refused.nhsNumber()),
                                refused.handle(),
                                refused.text())));
        desk(
                "accepted",
                "/identity/decisions",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "verdict",
                                "NOT_SAME",
                                "one",
                                Map.of("agency", "police", "reference", "CH-1"),
                                "other",
                                Map.of("agency", "health", "reference", "CH-2"),
                                "reason",
                                CanaryRecords.everything(unit))));
    }

    private void decides(String how, String child, Map<String, Object> decision) {
        desk(how, "/decisions", JsonMapper.shared().writeValueAsString(Map.of("childId", child, "decision", decision)));
    }

    private void desk(String how, String path, String json) {
        told.add(told(
                "unit, " + how,
                sandbox.whenKafkaAnswers(() -> sandbox.send(
                        OwnSandbox.request(sandbox.running().addresses().unitDesk() + path, sandbox.person(MANAGER))
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/json")
                                .POST(BodyPublishers.ofString(json))))));
    }

    /** The unit's manager sets the cut to this very moment, and so a briefing is published and announced. */
    void publishesABriefing() {
        Instant cut = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        LocalTime at = cut.atZone(LONDON).toLocalTime();
        String schedule = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("at", at.toString(), "days", java.time.DayOfWeek.values(), "zone", LONDON.getId()));
        sandbox.send(sandbox.hub("/briefings/schedule", sandbox.person(MANAGER))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(schedule)));
    }

    /** What a sender reads in its own folder beside its files. */
    List<Told> reports() {
        List<Told> reports = new ArrayList<>();
        for (String agency : CanaryRecords.MEDIA_TYPES.keySet()) {
            try (Stream<Path> files = Files.walk(sandbox.running().dropFolder(agency))) {
                files.filter(CanaryDay::isReport)
                        .forEach(file -> reports.add(new Told(file.getFileName().toString(), 0, "", Leaks.text(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return reports;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".report.ndjson") || name.endsWith(".summary.json");
    }

    private static Told told(String doing, HttpResponse<String> answer) {
        return new Told(doing, answer.statusCode(), answer.headers().map().toString(), answer.body());
    }
}
