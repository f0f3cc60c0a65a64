package uk.conduit.consolidation.service.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.Chance;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.CommonDetail.RecordRetracted;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.FeedCoverage;
import uk.conduit.consolidation.model.event.Header;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityConfirmed;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityRejected;
import uk.conduit.consolidation.model.statement.Version;
import uk.conduit.consolidation.model.statement.Version.Named;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * A random set of events in which much goes wrong, from a seed: several agencies speak of families with twins and
 * namesakes, correct, retract and repeat themselves, and people decide who is who. No two events have one id.
 */
final class Tangle {

    static final Instant END = Instant.parse("2026-11-23T07:30:00Z");

    private final Random random;
    private final Chance chance;
    private final Household household;
    private final Map<EventId, Said> said = new HashMap<>();
    private final List<Said> inOrder = new ArrayList<>();
    private int records;

    private Tangle(long seed) {
        this.random = new Random(seed);
        this.chance = new Chance(seed);
        this.household = new Household(random);
    }

    static List<Said> of(long seed) {
        Tangle tangle = new Tangle(seed);
        int count = 10 + tangle.random.nextInt(110);
        while (tangle.inOrder.size() < count) {
            Said next = tangle.next();
            if (tangle.said.putIfAbsent(next.id(), next) == null) {
                tangle.inOrder.add(next);
            }
        }
        return tangle.inOrder;
    }

    private Said next() {
        return switch (inOrder.isEmpty() ? 9 : random.nextInt(14)) {
            case 0, 1 -> laterVersion(any());
            case 2, 3 -> correction(any());
            case 4 -> retraction(any());
            case 5 -> coverage();
            case 6 -> decision();
            default -> fresh();
        };
    }

    private Said fresh() {
        CaseEvent event = chance.event();
        SubjectRef subject = household.subject(event.subject().agency());
        return said(header(subject.agency(), event), subject, event, event.detail(), null);
    }

    /** Half of the later versions say what the earlier one said. */
    private Said laterVersion(Said earlier) {
        SourceRecord record = record(earlier);
        long number = earlier.version().version() + 1 + random.nextInt(3);
        if (!(earlier.about() instanceof Said.OfAChild child)) {
            return coverage(record, number);
        }
        CaseEvent event = child.event();
        Named names = earlier.version().names();
        Header header = header(record, number, event);
        if (random.nextBoolean()) {
            return said(event, header, event.detail(), names);
        }
        CaseEvent other = of(record.agency());
        Detail detail = names == null
                ? other.detail()
                : new RecordCorrected(names.event(), "typed wrongly", List.of(), other.detail());
        return names != null && names.retracted()
                ? said(event, header, event.detail(), names)
                : said(header, event.subject(), other, detail, names);
    }

    /** Now and then of another agency's event, which is void; the event may have come or not. */
    private Said correction(Said original) {
        Agency agency = original.version().agency();
        CaseEvent event = random.nextInt(8) == 0 ? chance.event() : of(agency);
        SubjectRef subject = household.subject(event.subject().agency());
        Named names = new Named(original.id(), false);
        Detail detail = new RecordCorrected(original.id(), "typed wrongly", List.of(), event.detail());
        return said(header(subject.agency(), event), subject, event, detail, names);
    }

    private Said retraction(Said original) {
        CaseEvent event = of(original.version().agency());
        SubjectRef subject = household.subject(event.subject().agency());
        Named names = new Named(original.id(), true);
        Detail detail = new RecordRetracted(original.id(), "another child");
        return said(header(subject.agency(), event), subject, event, detail, names);
    }

    private Said decision() {
        SubjectRef one = household.anybody();
        SubjectRef other = household.anybody();
        CaseEvent event = of(Agency.UNIT);
        Detail detail = random.nextInt(3) > 0
                ? new IdentityConfirmed(one, other, "known to both", "a.person")
                : new IdentityRejected(one, other, "twins", "a.person");
        return said(header(Agency.UNIT, event), household.subject(Agency.UNIT), event, detail, null);
    }

    private Said coverage() {
        Agency agency = random.nextBoolean() ? Agency.POLICE : Agency.SOCIAL_CARE;
        return coverage(newRecord(agency), 1);
    }

    private Said coverage(SourceRecord record, long number) {
        Instant until = END.minus(Duration.ofHours(random.nextInt(20)));
        TreeSet<String> kinds = new TreeSet<>(PureHub.KINDS.getOrDefault(record.agency(), List.of()));
        if (random.nextInt(4) == 0) {
            kinds.removeIf(kind -> random.nextInt(3) == 0);
        }
        Header header = new Header(
                EventId.of(record, number), record, number, new Moment(until, Moment.Precision.MOMENT), List.of());
        FeedCoverage coverage = new FeedCoverage(header, "records", kinds, until.minus(Duration.ofDays(9)), until);
        Version version = new Version(header.id(), record.key(), number, record.agency(), List.of(kinds, until), null);
        return new Said(version, "FeedCoverage", until, new Said.OfAFeed(coverage));
    }

    private CaseEvent of(Agency agency) {
        while (true) {
            CaseEvent event = chance.event();
            if (event.subject().agency().equals(agency)) {
                return event;
            }
        }
    }

    private Said said(Header header, SubjectRef subject, CaseEvent like, Detail detail, @Nullable Named names) {
        CaseEvent event = new CaseEvent(
                header, subject, household.details(subject), like.terms(), like.links(), like.contact(), detail);
        return said(event, header, detail, names);
    }

    private static Said said(CaseEvent like, Header header, Detail detail, @Nullable Named names) {
        CaseEvent event = new CaseEvent(
                header, like.subject(), like.details(), like.terms(), like.links(), like.contact(), detail);
        Version version = new Version(
                header.id(),
                header.record().key(),
                header.version(),
                header.record().agency(),
                content(event),
                names);
        return new Said(
                version,
                detail.kind(),
                header.occurred().at(),
                new Said.OfAChild(event, event.subject().ownChildId().value(), 0));
    }

    /** What the event says, whatever its id and version. */
    private static Object content(CaseEvent event) {
        return List.of(
                event.header().occurred(),
                event.header().flags(),
                event.subject(),
                event.details(),
                event.terms(),
                event.links(),
                event.contact(),
                event.detail());
    }

    private Header header(Agency agency, CaseEvent like) {
        return header(newRecord(agency), 1L + random.nextInt(3), like);
    }

    private static Header header(SourceRecord record, long version, CaseEvent like) {
        return new Header(
                EventId.of(record, version),
                record,
                version,
                like.header().occurred(),
                like.header().flags());
    }

    private SourceRecord newRecord(Agency agency) {
        return new SourceRecord(agency, "records", "record-" + records++);
    }

    private static SourceRecord record(Said said) {
        return switch (said.about()) {
            case Said.OfAChild child -> child.event().header().record();
            case Said.OfAFeed feed -> feed.coverage().header().record();
        };
    }

    private Said any() {
        return inOrder.get(random.nextInt(inOrder.size()));
    }
}
