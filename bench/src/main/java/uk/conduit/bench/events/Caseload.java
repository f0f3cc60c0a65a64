package uk.conduit.bench.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.education.RollChange;
import uk.conduit.schema.education.RollChangeKind;
import uk.conduit.schema.education.SafeguardingConcernLogged;
import uk.conduit.schema.health.WasNotBrought;
import uk.conduit.schema.police.ChildsPart;
import uk.conduit.schema.police.InvestigationOpened;
import uk.conduit.schema.police.InvestigationStatus;
import uk.conduit.schema.police.MissingFound;
import uk.conduit.schema.police.MissingReported;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Link;
import uk.conduit.schema.shared.LinkKind;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.socialcare.AllocationChanged;
import uk.conduit.schema.socialcare.ReferralOpened;

/**
 * What is on record of the children whose cases are open, and what a day adds: a function of the seed, a child's number and
 * the present moment.
 *
 * <p>Every child has an open referral to social care and a worker; three of ten are in an investigation, as many missed an
 * appointment, half are on a school's roll, some schools have a concern; one of seven has been missing, of whom a few still
 * are. A vehicle is named for a few children in common. A day brings news of two of a hundred.
 */
public final class Caseload {

    private static final int CASE = 6;
    private static final int TODAY = 7;
    private static final int CHILDREN_OF_A_SCHOOL = 100;
    private static final int CHILDREN_OF_A_VEHICLE = 50;
    private static final int CHILDREN_OF_ONE_WITH_NEWS = 50;
    private static final int LONGEST_OPEN_DAYS = 300;
    private static final int SHORTEST_OPEN_DAYS = 40;

    private final long seed;
    private final Instant now;
    private final List<Person> people;

    /**
     * The cases of a town.
     *
     * @param seed gives the same cases each time
     * @param children how many there are at most
     * @param now nothing is dated later
     */
    public Caseload(long seed, int children, Instant now) {
        this.seed = seed;
        this.now = now;
        this.people = new Town(seed, children).everybody();
    }

    /** Whether a day brings news of a child, by its number. */
    public static boolean hasNews(int child) {
        return child % CHILDREN_OF_ONE_WITH_NEWS == 0;
    }

    /** What is on record of a child. */
    public List<Dispatch> record(int child) {
        SplittableRandom random = Seeds.of(seed, CASE, child);
        Telling told = new Telling(people.get(child), "C", random);
        Instant opened =
                now.minus(Duration.ofDays(SHORTEST_OPEN_DAYS + random.nextInt(LONGEST_OPEN_DAYS - SHORTEST_OPEN_DAYS)));
        told.tell(
                Agency.SOCIAL_CARE,
                opened,
                it -> new ReferralOpened(
                        it.id(), it.day(), it.oneOf("2A", "6"), it.oneOf("N1", "N4", "N5"), it.number(4), false, null));
        told.tell(
                Agency.SOCIAL_CARE,
                opened.plus(Duration.ofDays(1)),
                it -> new AllocationChanged(
                        it.id(), "a social worker", "Example assessment team", "01632 960123", it.day(), null));
        if (random.nextInt(10) < 3) {
            told.tell(Agency.POLICE, opened.plus(Duration.ofDays(5)), Caseload::investigation);
        }
        if (random.nextInt(7) == 0) {
            missing(told, random);
        }
        if (random.nextInt(2) == 0) {
            told.tell(
                    Agency.EDUCATION,
                    opened.plus(Duration.ofDays(3)),
                    it -> new RollChange(
                            it.id(),
                            RollChangeKind.JOINED,
                            it.day(),
                            "Example School %d".formatted(child / CHILDREN_OF_A_SCHOOL),
                            "N",
                            false));
        }
        if (random.nextInt(10) < 3) {
            told.tell(
                    Agency.HEALTH,
                    opened.plus(Duration.ofDays(20)),
                    it -> new WasNotBrought(it.id(), "community paediatrics", it.day()));
        }
        return told.dispatches();
    }

    /** Most came back; of those that have not, the briefing tells until they do. */
    private void missing(Telling told, SplittableRandom random) {
        Instant since = now.minus(Duration.ofHours(20 + random.nextInt(24 * 60)));
        told.tell(Agency.POLICE, since, it -> missing(it.id(), it));
        if (random.nextInt(20) != 0) {
            String episode = told.lastMatter();
            told.tell(
                    Agency.POLICE,
                    since.plus(Duration.ofHours(1 + random.nextInt(18))),
                    it -> new MissingFound(episode, it.at(), "a friend's house", null, false));
        }
    }

    private static SpecificRecord missing(String episode, Matter it) {
        return new MissingReported(
                episode,
                it.oneOf("LOW", "MEDIUM", "HIGH"),
                it.before(2),
                "the bus station",
                it.random().nextBoolean(),
                "Did not come home after school and does not answer the phone.");
    }

    private static SpecificRecord investigation(Matter it) {
        return new InvestigationOpened(
                it.id(), it.oneOf(ChildsPart.VICTIM, ChildsPart.WITNESS), InvestigationStatus.OPEN, it.day());
    }

    /**
     * What the last day brings of a child: a new referral, and what else is heard of some.
     *
     * @param round in which round of news: each brings something else
     */
    public List<Dispatch> today(int child, int round) {
        SplittableRandom random = Seeds.of(seed, TODAY + round, child);
        Telling told = new Telling(people.get(child), "N" + round, random);
        Instant at = now.minus(Duration.ofHours(2 + random.nextInt(16)));
        told.tell(
                Agency.SOCIAL_CARE,
                at,
                it -> new ReferralOpened(
                        it.id(), it.day(), "2A", it.oneOf("N1", "N4", "N5"), it.number(4), false, null));
        if (random.nextInt(3) == 0) {
            told.tell(Agency.POLICE, at.plus(Duration.ofHours(1)), Caseload::investigation);
        }
        if (random.nextInt(3) == 0) {
            told.tell(Agency.POLICE, at.plus(Duration.ofHours(1)), it -> missing(it.id(), it));
        }
        if (random.nextInt(3) == 0) {
            told.tell(
                    Agency.EDUCATION,
                    at,
                    it -> new SafeguardingConcernLogged(
                            it.id(),
                            "wellbeing",
                            List.of(it.oneOf("R01", "R03", "R06")),
                            "Came to school tired and with a new phone, and did not want to say from whom."));
        }
        return told.dispatches();
    }

    /** What agencies tell of one child, one record after the other. */
    private static final class Telling {

        private final Person person;
        private final String of;
        private final SplittableRandom random;
        private final List<Dispatch> dispatches = new ArrayList<>();
        private String lastMatter = "";

        Telling(Person person, String of, SplittableRandom random) {
            this.person = person;
            this.of = of;
            this.random = random;
        }

        void tell(Agency agency, Instant at, Language.Telling telling) {
            Language language = Languages.of(agency);
            String id = "%s-%d-%d".formatted(of, person.number(), dispatches.size());
            lastMatter = id;
            SharedParts parts = Profiles.parts(agency);
            SourceRecord record = new SourceRecord(agency, language.system(), id);
            Instant recorded = at.plusSeconds(600);
            Envelope envelope = Envelope.of(
                            parts.header(record, 1, Occurred.at(at), recorded, Reading.asOf(recorded)),
                            Sightings.of(person, agency, parts),
                            Assertion.FACT,
                            parts.terms(Profile.CORE_FACT),
                            parts.contact())
                    .linking(links(agency));
            dispatches.add(new Dispatch(
                    agency,
                    person.reference(agency),
                    EventId.of(record, 1),
                    Role.ORIGINAL,
                    language.event(envelope, telling.of(new Matter(id, at, random)))));
        }

        /** One of each fifty is seen with a vehicle that one of the next fifty is seen with too. */
        private List<Link> links(Agency agency) {
            int stretch = person.number() / CHILDREN_OF_A_VEHICLE;
            return agency.equals(Agency.POLICE) && person.number() % CHILDREN_OF_A_VEHICLE < 2
                    ? List.of(new Link(LinkKind.VEHICLE, "SEEN_IN", "ZZ%02d BEN".formatted(stretch / 2)))
                    : List.of();
        }

        String lastMatter() {
            return lastMatter;
        }

        List<Dispatch> dispatches() {
            return List.copyOf(dispatches);
        }
    }
}
