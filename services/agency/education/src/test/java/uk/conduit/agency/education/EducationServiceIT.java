package uk.conduit.agency.education;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import uk.conduit.agency.core.contract.AgencyServiceContract;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.education.EducationCaseEvent;

class EducationServiceIT extends AgencyServiceContract {

    @Override
    protected Class<?> application() {
        return EducationDoorApplication.class;
    }

    @Override
    protected Agency agency() {
        return Agency.EDUCATION;
    }

    @Override
    protected Schema schema() {
        return EducationCaseEvent.getClassSchema();
    }

    @Override
    protected String mediaType() {
        return EducationLanguage.MEDIA_TYPE;
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
                        "detail":{"reference":"C-%1$d","category":"%2$s","text":"%2$s"}}
                        """.formatted(number, canary)).collect(Collectors.joining());
    }

    @Override
    protected String refusedRecord(String canary) {
        return """
                {"kind":"concern","recordId":"%1$s","version":"%1$s","recordedAt":"%1$s","%1$s":"%1$s",\
                "child":{"reference":"","names":"%1$s"},"detail":{"reference":"%1$s","category":1}}
                """.formatted(canary);
    }
}
