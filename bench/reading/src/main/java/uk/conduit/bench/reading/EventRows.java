package uk.conduit.bench.reading;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import uk.conduit.bench.reading.Row.Place;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.wire.HttpWriterSchemas;
import uk.conduit.platform.messaging.wire.Reading;
import uk.conduit.platform.messaging.wire.WireReader;
import uk.conduit.platform.messaging.wire.WriterSchemas;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/** Reads the case events of every agency, with the hub's own reader of the wire format. May be used by several threads. */
public final class EventRows {

    private final Map<String, WireReader<? extends SpecificRecord>> readers;

    /** Reads events whose schemas are in this registry. */
    public EventRows(URI registry) {
        this(new HttpWriterSchemas(registry));
    }

    EventRows(WriterSchemas schemas) {
        this.readers = Map.of(
                topic(Agency.SOCIAL_CARE), new WireReader<>(SocialCareCaseEvent.class, schemas),
                topic(Agency.POLICE), new WireReader<>(PoliceCaseEvent.class, schemas),
                topic(Agency.EDUCATION), new WireReader<>(EducationCaseEvent.class, schemas),
                topic(Agency.HEALTH), new WireReader<>(HealthCaseEvent.class, schemas),
                topic(Agency.VOLUNTARY), new WireReader<>(VoluntaryCaseEvent.class, schemas),
                topic(Agency.ADULT_SOCIAL_CARE), new WireReader<>(AdultSocialCareCaseEvent.class, schemas));
    }

    private static String topic(Agency agency) {
        return TopicName.caseEvents(agency).value();
    }

    /**
     * The event that a value holds.
     *
     * @throws IllegalStateException if it holds none: what is measured is the reading of good events
     */
    public SpecificRecord event(String topic, byte[] value) {
        WireReader<? extends SpecificRecord> reader = readers.get(topic);
        if (reader == null) {
            throw new IllegalStateException("No agency publishes on " + topic);
        }
        return switch (reader.read(value)) {
            case Reading.Understood<? extends SpecificRecord> understood -> understood.value();
            case Reading.UnknownKind<?> unknown -> throw new IllegalStateException("Unknown kind " + unknown.kind());
            case Reading.Unreadable<?> unreadable ->
                throw new IllegalStateException("Unreadable: " + unreadable.fault());
        };
    }

    /** A record of a topic as a row. */
    public Row row(ConsumerRecord<byte[], byte[]> taken) {
        Place place =
                new Place(taken.topic(), taken.partition(), taken.offset(), Instant.ofEpochMilli(taken.timestamp()));
        return row(place, taken.key(), taken.value());
    }

    /** A record's key and value as a row. */
    public Row row(Place place, byte[] key, byte[] value) {
        SpecificRecord event = event(place.topic(), value);
        Header header = (Header) part(event, "header");
        SpecificRecord detail = (SpecificRecord) part(event, "detail");
        return new Row(
                UUID.fromString(header.getEventId()),
                place,
                header.getAgency(),
                detail.getSchema().getName(),
                new String(key, StandardCharsets.UTF_8),
                header.getSourceVersion(),
                header.getOccurredAt(),
                value);
    }

    private static Object part(SpecificRecord event, String field) {
        return event.get(event.getSchema().getField(field).pos());
    }
}
