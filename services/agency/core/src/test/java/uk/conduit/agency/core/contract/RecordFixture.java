package uk.conduit.agency.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.DoorProfile;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.record.RecordFormat;
import uk.conduit.agency.core.record.RecordLanguage;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.messaging.publish.PublishedLanguage;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.LawfulBasis;

/** An agency's JSON records for tests, and what they become. */
public final class RecordFixture {

    /** When every submission came. */
    public static final Instant RECEIVED = Instant.parse("2026-11-23T07:00:00Z");

    /** The configured contact. */
    public static final Contact DESK = new Contact("Duty desk", "duty officer", null, "101");

    /** The contact that does not tell what it is about. */
    public static final Contact NEUTRAL = new Contact("Safeguarding contact", null, null, "101");

    /** The system every submission comes from. */
    public static final String SYSTEM = "records";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Agency agency;
    private final NativeFormat<JsonNode> format;

    /** Records in this language. */
    public RecordFixture(RecordLanguage<?> language) {
        this.agency = language.door().agency();
        this.format = new RecordFormat(language, parts(agency));
    }

    /** The parts of an agency's events, as configured for tests. */
    public static SharedParts parts(Agency agency) {
        PublishedLanguage.trust();
        return new SharedParts(new DoorProfile(
                agency,
                DESK,
                NEUTRAL,
                LawfulBasis.newBuilder()
                        .setPart3(true)
                        .setAgreement("isa-2026-01")
                        .build(),
                "Originator",
                NhsNumber.Range.ISSUED_AND_TEST));
    }

    /** A record of a kind with this detail, in JSON with single quotes, and nothing that need not be there. */
    public static ObjectNode record(String kind, String detail) {
        return json("""
                {'kind':'%s','recordId':'R-1','version':2,'recordedAt':'2026-11-22T22:15:00Z',
                 'child':{'reference':'N-1'},'detail':%s}
                """.formatted(kind, detail));
    }

    /** The same record with a field set; the value in JSON with single quotes. */
    public static ObjectNode with(ObjectNode record, String field, String value) {
        ObjectNode copy = record.deepCopy();
        copy.set(field, JSON.readTree(value.replace('\'', '"')));
        return copy;
    }

    /** JSON with single quotes. */
    public static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    /** What becomes of a record. */
    public Translation translated(JsonNode record) {
        return format.translate(record, new Submission(agency, SYSTEM, null, RECEIVED));
    }

    /** The event that a record becomes. */
    public Translation.Event event(JsonNode record) {
        Translation translation = translated(record);
        assertThat(translation).isInstanceOf(Translation.Event.class);
        return (Translation.Event) translation;
    }

    /** The event that a record becomes, as its agency publishes it. */
    public <T extends SpecificRecord> T published(Class<T> type, JsonNode record) {
        return type.cast(event(record).event());
    }

    /** Why a record is refused. */
    public String refusal(JsonNode record) {
        Translation translation = translated(record);
        assertThat(translation).isInstanceOf(Translation.Refused.class);
        return ((Translation.Refused) translation).reason();
    }
}
