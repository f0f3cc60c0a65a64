package uk.conduit.agency.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.agency.health.HealthFixture;
import uk.conduit.agency.health.restriction.RestrictedServices;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.health.HealthCaseEvent;

/** Messages for tests, in JSON with single quotes, and what they become. */
final class Messages {

    static final FhirMessages FORMAT = new FhirMessages(
            RecordFixture.parts(Agency.HEALTH),
            HealthFixture.door(),
            new RestrictedServices(Set.of("sexual", "maternity")));

    static final String PATIENT = """
            {'resourceType':'Patient','id':'1','identifier':[{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'9990000018'},\
            {'system':'https://hospital.example/mrn','value':'MRN-7'}],\
            'name':[{'use':'official','family':'Example','given':['Ada','May']},{'use':'old','family':'Before'}],\
            'gender':'female','birthDate':'2011-05-06','address':[{'use':'home','postalCode':'ab1 2cd'}]}""";

    static final String ENCOUNTER = """
            {'resourceType':'Encounter','identifier':[{'value':'ED-1'}],'status':'finished',\
            'class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'EMER'},\
            'serviceProvider':{'display':'General Hospital'},'period':{'start':'2026-11-22T21:10:00+00:00'}}""";

    static final String APPOINTMENT = """
            {'resourceType':'Appointment','identifier':[{'value':'A-1'}],'status':'noshow',\
            'serviceType':[{'text':'%s'}],'start':'2026-11-20T10:00:00Z'}""";

    static final String LOOK_UP = """
            {'resourceType':'AuditEvent','id':'L1','type':{'code':'rest'},'subtype':[{'code':'child-protection-lookup'}],\
            'recorded':'2026-11-22T21:00:00Z','source':{'site':'%s'}}""";

    private static final Instant RECEIVED = Instant.parse("2026-11-23T07:00:00Z");

    private Messages() {}

    /** The record id of a resource named by its type and identifier. */
    static String id(String resource) {
        return "fhir/" + UUID.nameUUIDFromBytes(resource.getBytes(StandardCharsets.UTF_8));
    }

    /** A message with these resources, on one line. */
    static String message(String... resources) {
        List<String> entries = new ArrayList<>();
        for (String resource : resources) {
            entries.add("{'resource':" + resource + "}");
        }
        return "{'resourceType':'Bundle','type':'message','timestamp':'2026-11-22T22:15:00Z','entry':[%s]}"
                .formatted(String.join(",", entries));
    }

    /** What becomes of everything in a submission; an unreadable part counts as refused. */
    static List<Translation> translated(String json) {
        return translated(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static List<Translation> translated(byte[] bytes) {
        List<Translation> translations = new ArrayList<>();
        Submission submission = new Submission(Agency.HEALTH, "trust-integration", null, RECEIVED);
        try {
            FORMAT.decode(
                    new ByteArrayInputStream(bytes),
                    submission,
                    decoded -> translations.add(
                            switch (decoded) {
                                case Decoded.Unreadable<Item>(String place, String reason) ->
                                    new Translation.Refused(place + " " + reason);
                                case Decoded.Found<Item>(String place, Item item) -> FORMAT.translate(item, submission);
                            }));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return translations;
    }

    static Translation.Event event(String json) {
        List<Translation> translations = translated(json);
        assertThat(translations).hasSize(1);
        assertThat(translations.getFirst()).isInstanceOf(Translation.Event.class);
        return (Translation.Event) translations.getFirst();
    }

    static HealthCaseEvent published(String json) {
        return (HealthCaseEvent) event(json).event();
    }

    static byte[] sample() {
        try (InputStream file = Messages.class.getResourceAsStream("/health/uk-core-message-bundle.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
