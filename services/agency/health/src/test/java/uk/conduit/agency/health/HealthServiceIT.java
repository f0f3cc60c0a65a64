package uk.conduit.agency.health;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import uk.conduit.agency.core.contract.AgencyServiceContract;
import uk.conduit.agency.health.fhir.FhirMessages;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.health.HealthCaseEvent;

class HealthServiceIT extends AgencyServiceContract {

    @Override
    protected Class<?> application() {
        return HealthDoorApplication.class;
    }

    @Override
    protected Agency agency() {
        return Agency.HEALTH;
    }

    @Override
    protected Schema schema() {
        return HealthCaseEvent.getClassSchema();
    }

    @Override
    protected String mediaType() {
        return FhirMessages.MEDIA_TYPE;
    }

    @Override
    protected List<String> mediaTypes() {
        return List.of(mediaType(), HealthLanguage.MEDIA_TYPE);
    }

    @Override
    protected String fileName() {
        return "night.fhir.json";
    }

    @Override
    protected String coverageKind() {
        return "unscheduled-attendance";
    }

    @Override
    protected String records(IntStream numbers, String canary) {
        return numbers.mapToObj(number -> """
                        {"resourceType":"Bundle","type":"message","timestamp":"2026-11-22T22:15:00Z","entry":[\
                        {"resource":{"resourceType":"Patient","identifier":[{"value":"MRN-%1$d"},\
                        {"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%2$s"}],"name":[{"family":"%2$s"}]}},\
                        {"resource":{"resourceType":"Encounter","identifier":[{"value":"ED-%1$d"}],"status":"finished",\
                        "class":{"code":"EMER"},"serviceProvider":{"display":"%2$s"},\
                        "period":{"start":"2026-11-22T21:10:00Z"}}}]}
                        """.formatted(number, canary)).collect(Collectors.joining());
    }

    @Override
    protected String refusedRecord(String canary) {
        return """
                {"resourceType":"Bundle","type":"%1$s","timestamp":"%1$s","%1$s":"%1$s",\
                "entry":[{"resource":{"resourceType":"Patient","birthDate":"%1$s"}}]}
                """.formatted(canary);
    }
}
