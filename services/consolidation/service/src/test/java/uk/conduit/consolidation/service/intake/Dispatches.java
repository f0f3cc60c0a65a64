package uk.conduit.consolidation.service.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Random events in the published language, each but for its repetition new: versions, corrections, retractions, decisions
 * of people, coverage. Three children of one house are easily taken for each other.
 */
final class Dispatches {

    private static final int OF_A_HOUSE = 3;

    private final Random random;
    private final int children;
    private final Instant latest;
    private final boolean foreign;
    private final List<String> nhs;
    private final List<EventFixture> said = new ArrayList<>();
    private final Map<EventId, Object> details = new HashMap<>();
    private int number;

    /** An event, and how it is written. */
    record Sent(EventFixture event, SpecificRecord record) {}

    /**
     * @param children how many references each agency has
     * @param latest when the last event happened
     * @param foreign whether an agency may name another's event, which comes to nothing
     */
    Dispatches(Random random, int children, Instant latest, boolean foreign) {
        this.random = random;
        this.children = children;
        this.latest = latest;
        this.foreign = foreign;
        this.nhs = IntStream.range(1, Integer.MAX_VALUE)
                .mapToObj("999%07d"::formatted)
                .filter(it -> NhsNumber.holds(it, NhsNumber.Range.ISSUED_AND_TEST))
                .limit(2L * (children / OF_A_HOUSE + 1))
                .toList();
    }

    List<Sent> some(int count) {
        List<Sent> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(next());
        }
        return some;
    }

    Sent next() {
        number++;
        EventFixture any = said.isEmpty() ? fresh() : said.get(random.nextInt(said.size()));
        return switch (said.isEmpty() ? 9 : random.nextInt(12)) {
            case 0 -> {
                EventFixture retraction = about(any, "r-" + number).retracting(any.id());
                yield new Sent(retraction, retraction.saying(Details.retracted()));
            }
            case 1, 2 -> correction(any);
            case 3, 4 -> {
                EventFixture later = any.version(any.version() + 1L + random.nextInt(3));
                EventFixture version = details.containsKey(later.id()) ? any.version(100L + number) : later;
                Object detail = details.get(any.id());
                yield told(version, detail == null || random.nextBoolean() ? content(version) : detail);
            }
            case 5 ->
                told(EventFixture.unit(subject().ownChildId().toString(), "d-" + number)
                        .at(latest.minusSeconds(random.nextInt(3))));
            case 6 ->
                told(EventFixture.coverage(random.nextBoolean() ? Agency.POLICE : Agency.SOCIAL_CARE, "v-" + number)
                        .at(latest.minusSeconds(random.nextInt(5))));
            default -> told(fresh());
        };
    }

    private Sent correction(EventFixture any) {
        if (!foreign && !any.agency().equals(Agency.POLICE)) {
            return told(fresh());
        }
        EventFixture correction =
                EventFixture.police(police(), "k-" + number).at(any.at()).correcting(any.id());
        return told(named(correction));
    }

    private EventFixture fresh() {
        EventFixture event = random.nextBoolean()
                ? EventFixture.police(police(), "p-" + number)
                : EventFixture.socialCare("S" + random.nextInt(children), "s-" + number);
        return named(event.at(latest.minusSeconds(random.nextInt(5))));
    }

    private Sent told(EventFixture event) {
        return told(event, content(event));
    }

    private Sent told(EventFixture event, Object detail) {
        said.add(event);
        details.put(event.id(), detail);
        return new Sent(event, event.saying(detail));
    }

    private Object content(EventFixture event) {
        if (event.odd().corrects() != null) {
            return Details.corrected(policeMatter());
        }
        if (event.reference() == null) {
            Instant until = latest.minus(Duration.ofMinutes(random.nextInt(600)));
            return Details.coverage(until.minus(Duration.ofDays(9)), until, HubContents.kinds(event.agency()));
        }
        return switch (event.agency().name()) {
            case "police" -> policeMatter();
            case "social-care" ->
                random.nextBoolean()
                        ? Details.contact("C" + random.nextInt(2))
                        : Details.referral("R" + random.nextInt(2), yesterday().minusDays(random.nextInt(3)));
            default -> decision();
        };
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(latest, ZoneOffset.UTC).minusDays(1);
    }

    private Object policeMatter() {
        return random.nextInt(3) > 0
                ? Details.investigation("I" + random.nextInt(3))
                : Details.missing("M" + random.nextInt(2), latest.minusSeconds(60L * random.nextInt(9)));
    }

    private EventFixture about(EventFixture any, String record) {
        return switch (any.agency().name()) {
            case "police" -> EventFixture.police(police(), record);
            case "social-care" -> EventFixture.socialCare("S0", record);
            default -> EventFixture.unit(any.key(), record);
        };
    }

    private String police() {
        return "P" + random.nextInt(children);
    }

    /** Of two records of one house: otherwise all would be one child before long. */
    private Object decision() {
        SubjectRef one = subject();
        int house = house(one.reference());
        int least = house * OF_A_HOUSE;
        SubjectRef other = subject(least + random.nextInt(Math.min(OF_A_HOUSE, children - least)));
        return random.nextInt(3) > 0 ? Details.same(one, other) : Details.different(one, other);
    }

    private SubjectRef subject() {
        return subject(random.nextInt(children));
    }

    private SubjectRef subject(int child) {
        return random.nextBoolean()
                ? new SubjectRef(Agency.POLICE, "P" + child)
                : new SubjectRef(Agency.SOCIAL_CARE, "S" + child);
    }

    private static int house(String reference) {
        return Integer.parseInt(reference.substring(1)) / OF_A_HOUSE;
    }

    private EventFixture named(EventFixture event) {
        int house = house(event.key());
        String family = "Example" + "abcdefghijklmnopqrstuvwxyz".charAt(house % 26);
        LocalDate birth = LocalDate.of(2008, 3, 4).plusDays(41L * house);
        return switch (random.nextInt(5)) {
            case 0 -> event;
            case 1 -> event.known("Ada", family, birth.toString());
            case 2 -> event.known("Ada", family, birth.toString()).nhs(nhs.get(2 * house));
            case 3 -> event.known("Eve", family, birth.toString());
            default ->
                event.known("Eve", "Sample", birth.plusDays(20).toString()).nhs(nhs.get(2 * house + 1));
        };
    }
}
