package uk.conduit.bench.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RecordRetracted;

/**
 * What the agencies of a town send: event by event, each a pure function of the seed and its number. A tenth corrects,
 * withdraws, repeats or renews an event before it, or comes late.
 *
 * <p>All of it happened before {@link #LAST}, so that no event is dated ahead of its arrival whenever this is run.
 */
public final class Dispatches {

    /** Nothing happened later. */
    static final Instant LAST = Instant.parse("2026-09-30T18:00:00Z");

    private static final Duration PERIOD = Duration.ofDays(365);
    private static final int ROLE = 2;
    private static final int MATTER = 3;
    private static final int WORDING = 4;
    private static final int FARTHEST_BACK = 20_000;
    private static final int MATTERS_OF_A_CHILD = 6;
    private static final int DAYS_LATE = 30;

    private final long seed;
    private final long events;
    private final List<Person> people;

    /**
     * What is sent in one run.
     *
     * @param seed gives the same events each time
     * @param events how many there are
     * @param children how many children they can be about
     */
    public Dispatches(long seed, long events, int children) {
        this.seed = seed;
        this.events = events;
        this.people = new Town(seed, children).everybody();
    }

    /** How many there are. */
    public long size() {
        return events;
    }

    /** All of them, by their numbers. */
    public Stream<Dispatch> all() {
        return LongStream.range(0, events).mapToObj(this::at);
    }

    /** Where an event stands among the others. */
    private record Place(Role role, long named) {}

    /** The event of a number, from nought. */
    public Dispatch at(long number) {
        Place place = place(number);
        return switch (place.role()) {
            case ORIGINAL, LATE -> original(number, place.role());
            case REPEAT -> {
                Dispatch before = at(place.named());
                yield new Dispatch(before.agency(), before.key(), before.id(), Role.REPEAT, before.event());
            }
            case NEWER_VERSION -> newerVersion(number, place.named());
            case CORRECTION -> correction(number, place.named());
            case RETRACTION -> retraction(number, place.named());
        };
    }

    private Place place(long number) {
        SplittableRandom random = Seeds.of(seed, ROLE, number);
        Role role = role(random.nextInt(1_000));
        if (role == Role.ORIGINAL || role == Role.LATE || number == 0) {
            return new Place(number == 0 ? Role.ORIGINAL : role, number);
        }
        long named = number - 1 - random.nextLong(Math.min(number, FARTHEST_BACK));
        Role earlier = role(Seeds.of(seed, ROLE, named).nextInt(1_000));
        // What names something must name an event that says something new; where it does not, it is one itself.
        return named == 0 || earlier == Role.ORIGINAL || earlier == Role.LATE
                ? new Place(role, named)
                : new Place(Role.ORIGINAL, number);
    }

    private static Role role(int drawn) {
        if (drawn < 30) {
            return Role.CORRECTION;
        }
        if (drawn < 40) {
            return Role.NEWER_VERSION;
        }
        if (drawn < 65) {
            return Role.REPEAT;
        }
        if (drawn < 70) {
            return Role.RETRACTION;
        }
        return drawn < 100 ? Role.LATE : Role.ORIGINAL;
    }

    /** Whom an original is about, who tells it, as which kind. */
    private record Subject(Person person, Language language, int kind, String matter) {
        Agency agency() {
            return language.agency();
        }

        String reference() {
            return person.reference(agency());
        }
    }

    private Subject subject(long number) {
        SplittableRandom random = Seeds.of(seed, MATTER, number);
        // The smaller of two draws: some children are in the records far more often than others.
        int one = random.nextInt(people.size());
        int other = random.nextInt(people.size());
        int child = Math.min(one, other);
        Person person = people.get(child);
        Language language = Languages.of(Names.one(random, person.knownTo()));
        int kind = random.nextInt(language.tellings().size());
        String matter = "M%d-%d-%d".formatted(child, kind, random.nextInt(MATTERS_OF_A_CHILD));
        return new Subject(person, language, kind, matter);
    }

    private Instant happened(long number) {
        long ofPeriod = Math.floorDiv(PERIOD.toMillis() * number, Math.max(1, events));
        Instant usual = LAST.minus(PERIOD).plusMillis(ofPeriod);
        return place(number).role() == Role.LATE
                ? usual.minus(
                        Duration.ofHours(24 + Seeds.of(seed, WORDING, number).nextInt(24 * DAYS_LATE)))
                : usual;
    }

    private Dispatch original(long number, Role role) {
        Subject subject = subject(number);
        return dispatch(
                role, subject, record(subject, number), 1, happened(number), null, detail(subject, number, number));
    }

    private Dispatch newerVersion(long number, long named) {
        Subject subject = subject(named);
        return dispatch(
                Role.NEWER_VERSION,
                subject,
                record(subject, named),
                2 + number,
                happened(named),
                null,
                detail(subject, named, number));
    }

    private Dispatch correction(long number, long named) {
        Subject subject = subject(named);
        String reason = "typed wrongly";
        return dispatch(
                Role.CORRECTION,
                subject,
                record(subject, number),
                1,
                happened(number),
                SharedParts.supersedes(record(subject, named), 1, reason),
                subject.language().corrected(reason, List.of(), detail(subject, named, number)));
    }

    private Dispatch retraction(long number, long named) {
        Subject subject = subject(named);
        String reason = "recorded under the wrong child";
        return dispatch(
                Role.RETRACTION,
                subject,
                record(subject, number),
                1,
                happened(number),
                SharedParts.retracts(record(subject, named), 1, reason),
                new RecordRetracted(reason));
    }

    private static SourceRecord record(Subject subject, long number) {
        return new SourceRecord(subject.agency(), subject.language().system(), "R" + number);
    }

    private SpecificRecord detail(Subject subject, long about, long wording) {
        Matter matter = new Matter(subject.matter(), happened(about), Seeds.of(seed, WORDING, wording));
        return subject.language().tellings().get(subject.kind()).of(matter);
    }

    private Dispatch dispatch(
            Role role,
            Subject subject,
            SourceRecord record,
            long version,
            Instant happened,
            @Nullable Correction correction,
            SpecificRecord detail) {
        SharedParts parts = Profiles.parts(subject.agency());
        Instant recorded = happened.plusSeconds(600);
        Envelope envelope = Envelope.of(
                parts.header(record, version, Occurred.at(happened), recorded, Reading.asOf(recorded)),
                Sightings.of(subject.person(), subject.agency(), parts),
                Assertion.FACT,
                parts.terms(Profile.CORE_FACT),
                parts.contact());
        return new Dispatch(
                subject.agency(),
                subject.reference(),
                EventId.of(record, version),
                role,
                subject.language().event(correction == null ? envelope : envelope.correcting(correction), detail));
    }
}
