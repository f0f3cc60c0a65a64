package uk.conduit.agency.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.DoorProfile;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.messaging.publish.PublishedLanguage;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.LawfulBasis;

/** Police records for tests, and what they become. */
final class PoliceRecords {

    static final Instant RECEIVED = Instant.parse("2026-11-23T07:00:00Z");
    static final Contact DESK = new Contact("Public protection desk", "duty officer", null, "101");
    static final Contact NEUTRAL = new Contact("Safeguarding contact", null, null, "101");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RecordTranslator TRANSLATOR;

    static {
        PublishedLanguage.trust();
        SharedParts parts = new SharedParts(new DoorProfile(
                Agency.POLICE,
                DESK,
                LawfulBasis.newBuilder()
                        .setPart3(true)
                        .setAgreement("isa-2026-01")
                        .build(),
                "Force intelligence bureau",
                NhsNumber.Range.ISSUED_AND_TEST));
        Codes codes = new Codes(Set.of("LOW", "MEDIUM", "HIGH"), Set.of("CAWN", "SRO"));
        TRANSLATOR = new RecordTranslator(parts, codes, NEUTRAL);
    }

    private PoliceRecords() {}

    /** A record of a kind with this detail, in JSON with single quotes, and nothing that need not be there. */
    static ObjectNode record(String kind, String detail) {
        ObjectNode record = json("""
                {'kind':'%s','recordId':'R-1','version':2,'recordedAt':'2026-11-22T22:15:00Z',
                 'child':{'reference':'N-1'},'detail':%s}
                """.formatted(kind, detail));
        return record;
    }

    /** The same record with a field set; the value in JSON with single quotes. */
    static ObjectNode with(ObjectNode record, String field, String value) {
        ObjectNode copy = record.deepCopy();
        copy.set(field, JSON.readTree(value.replace('\'', '"')));
        return copy;
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    static Translation translated(JsonNode record) {
        return TRANSLATOR.translate(record, new Submission(Agency.POLICE, "force-records", null, RECEIVED));
    }

    static Translation.Event event(JsonNode record) {
        Translation translation = translated(record);
        assertThat(translation).isInstanceOf(Translation.Event.class);
        return (Translation.Event) translation;
    }

    static PoliceCaseEvent published(JsonNode record) {
        return (PoliceCaseEvent) event(record).event();
    }

    static String refusal(JsonNode record) {
        Translation translation = translated(record);
        assertThat(translation).isInstanceOf(Translation.Refused.class);
        return ((Translation.Refused) translation).reason();
    }
}
