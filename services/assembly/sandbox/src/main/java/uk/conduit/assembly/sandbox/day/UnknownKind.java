package uk.conduit.assembly.sandbox.day;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import uk.conduit.assembly.sandbox.Addresses;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.servers.BrokerCluster;
import uk.conduit.platform.servers.Secret;
import uk.conduit.schema.police.PoliceCaseEvent;

/**
 * A newer system of the police that writes to its topic with a client of its own, and a kind of event that this hub does
 * not know yet. The hub holds the record, shows it, and reads it after an upgrade.
 */
final class UnknownKind {

    private static final String NAMESPACE = "uk.conduit.schema.police";
    private static final String SYSTEM = "force-records";
    private static final String RECORD = "LOC-1201";

    private final Addresses addresses;
    private final Secret password;
    private final HttpClient http;
    private final String administrator;

    /**
     * @param password the police's own, at the broker
     * @param administrator a token of whoever registers schemas; no agency may
     */
    UnknownKind(Addresses addresses, Secret password, HttpClient http, String administrator) {
        this.addresses = addresses;
        this.password = password;
        this.http = http;
        this.administrator = administrator;
    }

    /** Publishes one such event about a child. */
    void publish(String childReference, Instant occurredAt) {
        Schema schema = withOneKindMore();
        int id = register(schema);
        byte[] value = framed(id, event(schema, childReference, occurredAt));
        Map<String, Object> settings =
                new HashMap<>(BrokerCluster.clientSettings(addresses.kafka(), Agency.POLICE.name(), password));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TopicName.caseEvents(Agency.POLICE).value(), childReference, value))
                    .get();
        } catch (ExecutionException refused) {
            throw new SandboxRefusal(ExitCode.PART_FAILED, "The police's own client could not publish.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while publishing.");
        }
    }

    /** The published schema, with one branch more in the union of kinds: a compatible change. */
    private static Schema withOneKindMore() {
        Schema known = PoliceCaseEvent.getClassSchema();
        Schema kind = Schema.createRecord("LocationChecked", "A place was checked by officers.", NAMESPACE, false);
        kind.setFields(List.of(new Schema.Field("reference", Schema.create(Schema.Type.STRING), null, (Object) null)));
        Schema widened = Schema.createRecord(known.getName(), known.getDoc(), known.getNamespace(), false);
        List<Schema.Field> fields = new ArrayList<>();
        for (Schema.Field field : known.getFields()) {
            if (field.name().equals("detail")) {
                List<Schema> kinds = new ArrayList<>(field.schema().getTypes());
                kinds.add(kind);
                fields.add(new Schema.Field("detail", Schema.createUnion(kinds), field.doc(), (Object) null));
            } else {
                fields.add(new Schema.Field(field, field.schema()));
            }
        }
        widened.setFields(fields);
        return widened;
    }

    private int register(Schema schema) {
        String subject = TopicName.caseEvents(Agency.POLICE) + "-value";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(addresses.registry() + "/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .header("Authorization", "Bearer " + administrator)
                .POST(BodyPublishers.ofString(Caller.JSON.writeValueAsString(Map.of("schema", schema.toString()))))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new SandboxRefusal(
                        ExitCode.PART_FAILED, "The registry refused a schema with %d.".formatted(answer.statusCode()));
            }
            return Caller.JSON.readTree(answer.body()).path("id").asInt();
        } catch (IOException away) {
            throw new SandboxRefusal(ExitCode.PART_FAILED, "The registry does not answer.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while registering a schema.");
        }
    }

    private static GenericRecord event(Schema schema, String childReference, Instant occurredAt) {
        GenericRecord event = new GenericData.Record(schema);
        event.put("header", header(schema.getField("header").schema(), occurredAt));
        event.put("subject", subject(branch(schema, "subject", "Subject"), childReference));
        event.put("assertion", symbol(schema.getField("assertion").schema(), "FACT"));
        event.put("marking", marking(schema.getField("marking").schema()));
        event.put("visibility", visibility(schema.getField("visibility").schema()));
        event.put("lawfulBasis", basis(schema.getField("lawfulBasis").schema()));
        event.put("links", List.of());
        event.put("contact", contact(schema.getField("contact").schema()));
        GenericRecord detail = new GenericData.Record(branch(schema, "detail", "LocationChecked"));
        detail.put("reference", RECORD);
        event.put("detail", detail);
        return event;
    }

    private static GenericRecord header(Schema schema, Instant occurredAt) {
        GenericRecord header = new GenericData.Record(schema);
        header.put(
                "eventId",
                EventId.of(new SourceRecord(Agency.POLICE, SYSTEM, RECORD), 1).toString());
        header.put("agency", Agency.POLICE.name());
        header.put("sourceSystem", SYSTEM);
        header.put("sourceRecordId", RECORD);
        header.put("sourceVersion", 1L);
        header.put("occurredAt", occurredAt.toEpochMilli());
        header.put(
                "occurredPrecision", symbol(schema.getField("occurredPrecision").schema(), "MOMENT"));
        header.put("flags", List.of());
        return header;
    }

    private static GenericRecord subject(Schema schema, String reference) {
        GenericRecord subject = new GenericData.Record(schema);
        Schema notKnown = schema.getField("sex").schema().getTypes().getFirst();
        GenericRecord unknown = new GenericData.Record(notKnown);
        unknown.put("reason", symbol(notKnown.getField("reason").schema(), "NOT_HELD_BY_SOURCE"));
        subject.put("reference", reference);
        subject.put("identifiers", List.of());
        subject.put("names", List.of());
        subject.put("dateOfBirthEstimated", false);
        for (String field : List.of("dateOfBirth", "sex", "ethnicity", "disabilities", "postcode")) {
            subject.put(field, unknown);
        }
        return subject;
    }

    private static GenericRecord marking(Schema schema) {
        GenericRecord marking = new GenericData.Record(schema);
        marking.put("tier", symbol(schema.getField("tier").schema(), "OFFICIAL_SENSITIVE"));
        marking.put("handling", symbol(schema.getField("handling").schema(), "PERMITTED"));
        marking.put("originator", "Force intelligence bureau");
        return marking;
    }

    private static GenericRecord visibility(Schema schema) {
        GenericRecord visibility = new GenericData.Record(schema);
        visibility.put("profile", symbol(schema.getField("profile").schema(), "CORE_FACT"));
        visibility.put("excluded", List.of());
        return visibility;
    }

    private static GenericRecord basis(Schema schema) {
        GenericRecord basis = new GenericData.Record(schema);
        basis.put("part3", true);
        basis.put("agreement", "isa-2026-01");
        basis.put("decision", symbol(schema.getField("decision").schema(), "SHARED"));
        basis.put("childInformed", symbol(schema.getField("childInformed").schema(), "NOT_YET"));
        return basis;
    }

    private static GenericRecord contact(Schema schema) {
        GenericRecord contact = new GenericData.Record(schema);
        contact.put("team", "Public protection desk");
        contact.put("phone", "101");
        return contact;
    }

    private static Schema branch(Schema schema, String field, String name) {
        return schema.getField(field).schema().getTypes().stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static GenericData.EnumSymbol symbol(Schema schema, String name) {
        return new GenericData.EnumSymbol(schema, name);
    }

    /** Confluent's wire format: a zero, the schema's id in four bytes, and the record. */
    private static byte[] framed(int id, GenericRecord event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(id).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
