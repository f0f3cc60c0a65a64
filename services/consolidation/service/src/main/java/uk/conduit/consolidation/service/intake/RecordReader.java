package uk.conduit.consolidation.service.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.service.intake.AgencyMapper.Envelope;
import uk.conduit.consolidation.service.intake.AgencyRecords.Source;
import uk.conduit.consolidation.service.intake.ReadRecord.Aside;
import uk.conduit.consolidation.service.intake.ReadRecord.Understood;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.DatedAhead;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.messaging.wire.Reading;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.FeedCoverage;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.shared.Subject;

/** Reads records and holds them to the rules that can be checked without the store. Rules speak in order: the first counts. */
final class RecordReader {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final AgencyRecords agencies;
    private final Meanings meanings;
    private final int mostBytes;

    /**
     * @param mostBytes the largest value that is taken
     */
    RecordReader(AgencyRecords agencies, Meanings meanings, int mostBytes) {
        this.agencies = agencies;
        this.meanings = meanings;
        this.mostBytes = mostBytes;
    }

    /**
     * Reads a record as it came.
     *
     * @param appended when the broker received it
     * @throws uk.conduit.platform.messaging.wire.RegistryAway if its schema is not known here and cannot be asked for
     */
    ReadRecord read(Agency agency, byte @Nullable [] key, byte @Nullable [] value, Instant appended) {
        if (value == null) {
            return Aside.rejected(RejectReason.NO_VALUE);
        }
        if (value.length > mostBytes) {
            return Aside.rejected(RejectReason.TOO_LARGE);
        }
        return read(agencies.of(agency), agency, key, value, appended);
    }

    private <T extends SpecificRecord> ReadRecord read(
            Source<T> source, Agency agency, byte @Nullable [] key, byte[] value, Instant appended) {
        return switch (source.reader().read(value)) {
            case Reading.Unreadable<T> unreadable -> Aside.rejected(reason(unreadable.fault()));
            case Reading.UnknownKind<T> unknown -> Aside.held(unknown.kind());
            case Reading.Understood<T> understood -> {
                Envelope envelope = source.mapper().envelope(understood.value());
                RejectReason wrong = fault(agency, key, envelope, appended, source.mapper());
                yield wrong == null ? meaning(source.mapper(), agency, understood, appended) : Aside.rejected(wrong);
            }
        };
    }

    private <T extends SpecificRecord> ReadRecord meaning(
            AgencyMapper<T> mapper, Agency agency, Reading.Understood<T> understood, Instant appended) {
        try {
            Said said = meanings.of(mapper, agency, understood.value());
            if (said.about() instanceof Said.OfAFeed feed) {
                if (DatedAhead.of(feed.coverage().to(), appended)) {
                    return Aside.rejected(RejectReason.DATED_IN_THE_FUTURE);
                }
                if (feed.coverage().to().isBefore(feed.coverage().from())) {
                    return Aside.rejected(RejectReason.UNUSABLE_VALUE);
                }
            }
            return new Understood(said, understood.schemaId());
        } catch (RuntimeException unusable) {
            // No server is asked here: what fails fails each time, and must not hold up what is behind it.
            return Aside.rejected(RejectReason.UNUSABLE_VALUE);
        }
    }

    private static RejectReason reason(Reading.Fault fault) {
        return switch (fault) {
            case NOT_FRAMED -> RejectReason.NOT_FRAMED;
            case UNKNOWN_SCHEMA -> RejectReason.UNKNOWN_SCHEMA;
            case OTHER_RECORD_TYPE -> RejectReason.OTHER_RECORD_TYPE;
            case BROKEN -> RejectReason.UNDECODABLE;
        };
    }

    private static @Nullable RejectReason fault(
            Agency agency, byte @Nullable [] key, Envelope envelope, Instant appended, AgencyMapper<?> mapper) {
        Header header = envelope.header();
        if (!header.getAgency().equals(agency.name())) {
            return RejectReason.WRONG_AGENCY;
        }
        if (!idFollowsTheRule(agency, header)) {
            return RejectReason.EVENT_ID_NOT_BY_THE_RULE;
        }
        RejectReason wrongSubject = subjectFault(key, envelope);
        if (wrongSubject != null) {
            return wrongSubject;
        }
        if (!correctionFits(envelope, mapper)) {
            return RejectReason.BAD_CORRECTION;
        }
        if (DatedAhead.of(header.getOccurredAt(), appended)) {
            return RejectReason.DATED_IN_THE_FUTURE;
        }
        return header.getOccurredAt().isBefore(EARLIEST) ? RejectReason.UNUSABLE_VALUE : null;
    }

    private static boolean idFollowsTheRule(Agency agency, Header header) {
        try {
            EventId byRule = EventId.of(Meanings.record(agency, header), header.getSourceVersion());
            return byRule.equals(EventId.parse(header.getEventId()));
        } catch (IllegalArgumentException noSuchId) {
            return false;
        }
    }

    private static @Nullable RejectReason subjectFault(byte @Nullable [] key, Envelope envelope) {
        if (envelope.detail() instanceof FeedCoverage) {
            return null;
        }
        Subject subject = envelope.subject();
        if (subject == null || subject.getReference().isBlank()) {
            return RejectReason.NO_SUBJECT;
        }
        boolean same = key != null && subject.getReference().equals(new String(key, StandardCharsets.UTF_8));
        return same ? null : RejectReason.KEY_IS_NOT_THE_REFERENCE;
    }

    private static boolean correctionFits(Envelope envelope, AgencyMapper<?> mapper) {
        Correction correction = envelope.correction();
        boolean corrects = mapper.corrected(envelope.detail()) != null;
        boolean retracts = envelope.detail() instanceof RecordRetracted;
        if (correction == null) {
            return !corrects && !retracts;
        }
        String supersedes = correction.getSupersedes();
        String retracted = correction.getRetracts();
        return corrects == (supersedes != null)
                && retracts == (retracted != null)
                && (corrects || retracts)
                && names(supersedes == null ? retracted : supersedes, envelope.header());
    }

    private static boolean names(@Nullable String event, Header header) {
        try {
            return event != null && !EventId.parse(event).equals(EventId.parse(header.getEventId()));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
