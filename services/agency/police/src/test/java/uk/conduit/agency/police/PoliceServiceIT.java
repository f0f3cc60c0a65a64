package uk.conduit.agency.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.core.contract.AgencyServiceContract;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.police.PoliceCaseEvent;

class PoliceServiceIT extends AgencyServiceContract {

    @Override
    protected Class<?> application() {
        return PoliceDoorApplication.class;
    }

    @Override
    protected Agency agency() {
        return Agency.POLICE;
    }

    @Override
    protected Schema schema() {
        return PoliceCaseEvent.getClassSchema();
    }

    @Override
    protected String mediaType() {
        return PoliceLanguage.MEDIA_TYPE;
    }

    @Override
    protected String fileName() {
        return "night.ndjson";
    }

    @Override
    protected String coverageKind() {
        return "investigation";
    }

    @Override
    protected String records(IntStream numbers, String canary) {
        return numbers.mapToObj(number -> """
                        {"kind":"crime","recordId":"CR-%1$d","version":1,"recordedAt":"2026-11-22T22:15:00Z",\
                        "occurredAt":"2026-11-22","child":{"reference":"N-%1$d","names":[{"given":"%2$s"}],\
                        "dateOfBirth":"2011-05-06","nhsNumber":"%2$s"},\
                        "detail":{"crimeReference":"14/%1$d/26","offence":"%2$s","flags":["ONLINE"]}}
                        """.formatted(number, canary)).collect(Collectors.joining());
    }

    @Override
    protected String refusedRecord(String canary) {
        return """
                {"kind":"crime","recordId":"%1$s","version":"%1$s","recordedAt":"%1$s","%1$s":"%1$s",\
                "child":{"reference":"","names":"%1$s"},"detail":{"crimeReference":"%1$s","flags":"%1$s"}}
                """.formatted(canary);
    }

    @Test
    void publishesItsSchemaToAnybody() throws Exception {
        // When
        var schema = get("/schemas/police-record.json");

        // Then
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.body()).contains("https://json-schema.org/draft/2020-12/schema");
    }
}
