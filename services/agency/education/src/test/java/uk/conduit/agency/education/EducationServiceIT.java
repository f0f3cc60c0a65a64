package uk.conduit.agency.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
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
    protected List<String> mediaTypes() {
        return Stream.concat(Stream.of(mediaType()), extracts().stream()).toList();
    }

    @Override
    protected List<String> extracts() {
        return Stream.of("pupils", "leavers", "exclusions", "sessions")
                .map("application/vnd.dfe.school-census-%s+csv"::formatted)
                .toList();
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

    @Test
    void takesAListOfTheCensusWholeAndKnowsItAgain() throws Exception {
        // Given
        String list;
        try (InputStream file = getClass().getResourceAsStream("/education/school-census-leavers.csv")) {
            list = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/vnd.dfe.school-census-leavers+csv",
                "Extracted-At",
                "2025-04-30T12:00:00Z");

        // When
        var first = post("/records", headers, list);
        var again = post("/records", headers, list);

        // Then: what the unit tests say of the same file
        assertThat(first.body().lines()).hasSize(375).allMatch(it -> it.contains("\"outcome\":\"accepted\""));
        assertThat(again.body().lines()).hasSize(375).allMatch(it -> it.contains("\"outcome\":\"unchanged\""));
    }
}
