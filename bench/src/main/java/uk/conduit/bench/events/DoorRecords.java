package uk.conduit.bench.events;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * What the systems of a town's agencies hand in at their doors, record by record: each a function of the seed, its number
 * and the moment at which it was recorded. Every record is about a matter of its own, so that none takes another's place.
 */
public final class DoorRecords {

    /** The agencies whose systems hand in records of this kind. */
    public static final List<Agency> AGENCIES = List.of(Agency.POLICE, Agency.EDUCATION, Agency.HEALTH);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MATTER = 5;
    private static final int SECONDS_BEFORE = 60;

    /** What an agency calls its system, unless it is told otherwise. */
    private static final Map<Agency, String> SYSTEMS = Map.of(
            Agency.POLICE, "force-records",
            Agency.EDUCATION, "education-system",
            Agency.HEALTH, "trust-integration");

    private final long seed;
    private final List<Person> people;

    /**
     * Records about the children of a town.
     *
     * @param seed gives the same records each time
     * @param children how many children they can be about
     */
    public DoorRecords(long seed, int children) {
        this.seed = seed;
        this.people = new Town(seed, children).everybody();
    }

    /** The type under which an agency's door takes them. */
    public static String mediaType(Agency agency) {
        return "application/vnd.conduit." + agency.name() + "+json";
    }

    /** The agency of a record. */
    public Agency agency(long number) {
        return whose(number).agency();
    }

    private record Whose(Person person, Agency agency, SplittableRandom random) {}

    private Whose whose(long number) {
        SplittableRandom random = Seeds.of(seed, MATTER, number);
        // The smaller of two draws: some children are in the records far more often than others.
        int one = random.nextInt(people.size());
        int other = random.nextInt(people.size());
        Person person = people.get(Math.min(one, other));
        List<Agency> known =
                person.knownTo().stream().filter(AGENCIES::contains).toList();
        return new Whose(person, known.isEmpty() ? Agency.POLICE : Names.one(random, known), random);
    }

    /** The record of a number, as it was written down at a moment. */
    public DoorRecord at(long number, Instant recorded) {
        Whose whose = whose(number);
        Agency agency = whose.agency();
        String id = "L" + number;
        ObjectNode record = JSON.createObjectNode()
                .put("recordId", id)
                .put("version", 1)
                .put("recordedAt", recorded.toString())
                .put("occurredAt", recorded.minusSeconds(SECONDS_BEFORE).toString());
        child(record.putObject("child"), whose.person(), agency);
        detail(record, record.putObject("detail").put("reference", id), whose, recorded);
        return new DoorRecord(
                agency,
                EventId.of(new SourceRecord(agency, SYSTEMS.getOrDefault(agency, ""), id), 1),
                new SubjectRef(agency, whose.person().reference(agency)).ownChildId(),
                JSON.writeValueAsString(record));
    }

    private static void child(ObjectNode child, Person person, Agency agency) {
        child.put("reference", person.reference(agency))
                .put("dateOfBirth", person.birth().toString())
                .put("sex", person.boy() ? "M" : "F")
                .put("postcode", person.postcode());
        child.putArray("names")
                .addObject()
                .put("use", "CURRENT")
                .put("given", person.given())
                .put("family", person.family());
        if (Sightings.hasNhsNumber(person, agency)) {
            child.put("nhsNumber", person.nhsNumber());
        }
    }

    private static void detail(ObjectNode record, ObjectNode detail, Whose whose, Instant recorded) {
        String day = recorded.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        boolean other = whose.random().nextBoolean();
        switch (whose.agency().name()) {
            case "police" -> {
                record.put("kind", other ? "investigation" : "domestic-abuse");
                if (other) {
                    detail.put("state", "opened")
                            .put("childsPart", "VICTIM")
                            .put("status", "OPEN")
                            .put("since", day);
                } else {
                    detail.put(
                                    "incidentAt",
                                    recorded.minusSeconds(SECONDS_BEFORE).toString())
                            .put("childPresent", true)
                            .put("circumstances", "Officers attended an argument.");
                }
            }
            case "education" -> {
                record.put("kind", other ? "concern" : "welfare-visit");
                if (other) {
                    detail.put("category", "wellbeing")
                            .put("text", "Came to school tired and did not want to say why.")
                            .putArray("indicators")
                            .add("R03");
                } else {
                    detail.put("visited", day).put("childSeen", true).put("outcome", "spoke to a parent");
                }
            }
            default -> {
                record.put("kind", other ? "was-not-brought" : "unscheduled-attendance");
                if (other) {
                    detail.put("service", "community paediatrics").put("appointment", day);
                } else {
                    detail.put("setting", "EMERGENCY_DEPARTMENT")
                            .put(
                                    "arrived",
                                    recorded.minusSeconds(SECONDS_BEFORE).toString())
                            .put("site", "Example General Hospital");
                }
            }
        }
    }
}
