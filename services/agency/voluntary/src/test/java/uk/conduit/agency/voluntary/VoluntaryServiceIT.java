package uk.conduit.agency.voluntary;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import uk.conduit.agency.core.contract.AgencyServiceContract;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

class VoluntaryServiceIT extends AgencyServiceContract {

    @Override
    protected Class<?> application() {
        return VoluntaryDoorApplication.class;
    }

    @Override
    protected Agency agency() {
        return Agency.VOLUNTARY;
    }

    @Override
    protected Schema schema() {
        return VoluntaryCaseEvent.getClassSchema();
    }

    /** The pages are there as well; they change nothing about the door. */
    @Override
    protected Map<String, String> settingsOfItsOwn() {
        return Map.of(
                "conduit.web-client.secret", "a-fictitious-secret",
                "conduit.voluntary.page.issuer", "http://127.0.0.1:1");
    }

    @Override
    protected String mediaType() {
        return VoluntaryLanguage.MEDIA_TYPE;
    }

    @Override
    protected String fileName() {
        return "night.ndjson";
    }

    @Override
    protected String coverageKind() {
        return "concern";
    }

    @Override
    protected String records(IntStream numbers, String canary) {
        return numbers.mapToObj(number -> """
                        {"kind":"concern","recordId":"R-%1$d","version":1,"recordedAt":"2026-11-22T22:15:00Z",\
                        "child":{"reference":"N-%1$d","names":[{"given":"%2$s"}],"nhsNumber":"%2$s"},\
                        "detail":{"reference":"C-%1$d","what":"%2$s","where":"%2$s","reportedOn":"2026-11-20"}}
                        """.formatted(number, canary)).collect(Collectors.joining());
    }

    @Override
    protected String refusedRecord(String canary) {
        return """
                {"kind":"concern","recordId":"%1$s","version":"%1$s","recordedAt":"%1$s","%1$s":"%1$s",\
                "child":{"reference":"","names":"%1$s"},"detail":{"reference":"%1$s","what":1}}
                """.formatted(canary);
    }
}
