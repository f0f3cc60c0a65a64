package uk.conduit.consolidation.service.intake;

import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.CommonDetail;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.FeedCoverage;
import uk.conduit.consolidation.model.event.Header;
import uk.conduit.consolidation.model.statement.Version;
import uk.conduit.consolidation.model.statement.Version.Named;
import uk.conduit.consolidation.service.intake.AgencyMapper.Circumstances;
import uk.conduit.consolidation.service.intake.AgencyMapper.Corrected;
import uk.conduit.consolidation.service.intake.AgencyMapper.Envelope;
import uk.conduit.consolidation.service.intake.AgencyRecords.Source;
import uk.conduit.consolidation.service.store.Subjects;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.messaging.wire.Reading;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.shared.RestrictedItemExists;
import uk.conduit.schema.shared.Subject;

/** What decoded records mean in the model's words. */
final class Meanings {

    private final AgencyRecords agencies;
    private final SharedMapper shared;

    Meanings(AgencyRecords agencies, SharedMapper shared) {
        this.agencies = agencies;
        this.shared = shared;
    }

    static SourceRecord record(Agency agency, uk.conduit.schema.shared.Header header) {
        return new SourceRecord(agency, header.getSourceSystem(), header.getSourceRecordId());
    }

    /**
     * What a record says that was taken before.
     *
     * @param version which event it is: a record may stand in for another version of it that says the same
     */
    Said again(Version version, byte[] raw) {
        return again(agencies.of(version.agency()), version, raw);
    }

    /** What the content of a record that was taken before is today. */
    UUID contentAgain(Agency agency, byte[] raw) {
        return contentAgain(agencies.of(agency), raw);
    }

    private <T extends SpecificRecord> UUID contentAgain(Source<T> source, byte[] raw) {
        T record = understood(source, raw);
        return Fingerprints.content(record, source.mapper().envelope(record).header());
    }

    private <T extends SpecificRecord> Said again(Source<T> source, Version version, byte[] raw) {
        T record = understood(source, raw);
        uk.conduit.schema.shared.Header header =
                source.mapper().envelope(record).header();
        Header asVersion = new Header(
                version.event(),
                record(version.agency(), header),
                version.version(),
                SharedMapper.moment(header.getOccurredAt(), header.getOccurredPrecision()),
                SharedMapper.flags(header));
        return of(source.mapper(), asVersion, version, record);
    }

    private static <T extends SpecificRecord> T understood(Source<T> source, byte[] raw) {
        if (source.reader().read(raw) instanceof Reading.Understood<T> understood) {
            return understood.value();
        }
        throw new IllegalStateException("A record that was taken before cannot be read any more");
    }

    /**
     * What a record says.
     *
     * @throws RuntimeException if some value of it has no place in the model
     */
    <T extends SpecificRecord> Said of(AgencyMapper<T> mapper, Agency agency, T record) {
        Envelope envelope = mapper.envelope(record);
        uk.conduit.schema.shared.Header published = envelope.header();
        Header header = new Header(
                EventId.parse(published.getEventId()),
                record(agency, published),
                published.getSourceVersion(),
                SharedMapper.moment(published.getOccurredAt(), published.getOccurredPrecision()),
                SharedMapper.flags(published));
        Version version = new Version(
                header.id(),
                header.record().key(),
                header.version(),
                agency,
                Fingerprints.content(record, published),
                named(envelope.correction()));
        return of(mapper, header, version, record);
    }

    private <T extends SpecificRecord> Said of(AgencyMapper<T> mapper, Header header, Version version, T record) {
        Envelope envelope = mapper.envelope(record);
        Said.About about = envelope.detail() instanceof uk.conduit.schema.shared.FeedCoverage coverage
                ? new Said.OfAFeed(new FeedCoverage(
                        header,
                        coverage.getSourceSystem(),
                        new TreeSet<>(coverage.getKinds()),
                        coverage.getFrom(),
                        coverage.getTo()))
                : child(mapper, header, version, record);
        return new Said(
                version,
                envelope.detail().getClass().getSimpleName(),
                header.occurred().at(),
                about);
    }

    private <T extends SpecificRecord> Said.OfAChild child(
            AgencyMapper<T> mapper, Header header, Version version, T record) {
        Envelope envelope = mapper.envelope(record);
        Subject subject = Objects.requireNonNull(envelope.subject());
        Circumstances circumstances = mapper.circumstances(record);
        SubjectRef ref = new SubjectRef(version.agency(), subject.getReference());
        CaseEvent event = new CaseEvent(
                header,
                ref,
                shared.details(subject, envelope.header()),
                circumstances.terms(),
                circumstances.links(),
                SharedMapper.contact(version.agency(), circumstances.contact()),
                detail(mapper, envelope.detail(), version.names()));
        return new Said.OfAChild(event, Subjects.keyOf(ref), Fingerprints.details(subject, envelope.header()));
    }

    private static Detail detail(AgencyMapper<?> mapper, Object detail, @Nullable Named named) {
        Corrected corrected = mapper.corrected(detail);
        if (corrected != null && named != null) {
            return new CommonDetail.RecordCorrected(
                    named.event(),
                    corrected.reason(),
                    corrected.fields(),
                    detail(mapper, corrected.replacement(), null));
        }
        if (detail instanceof RecordRetracted retracted && named != null) {
            return new CommonDetail.RecordRetracted(named.event(), retracted.getReason());
        }
        return detail instanceof RestrictedItemExists item
                ? new CommonDetail.RestrictedItemExists(item.getItemReference(), item.getSince())
                : mapper.detail(detail);
    }

    private static @Nullable Named named(@Nullable Correction correction) {
        if (correction == null) {
            return null;
        }
        String supersedes = correction.getSupersedes();
        return supersedes == null
                ? new Named(EventId.parse(Objects.requireNonNull(correction.getRetracts())), true)
                : new Named(EventId.parse(supersedes), false);
    }
}
