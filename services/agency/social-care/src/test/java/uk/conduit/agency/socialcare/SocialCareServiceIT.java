package uk.conduit.agency.socialcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.contract.AgencyServiceContract;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

class SocialCareServiceIT extends AgencyServiceContract {

    private static final String CENSUS = "application/vnd.dfe.cin-census+xml";
    private static final String HEADER = "application/vnd.dfe.ssda903-header+csv";
    private static final String MISSING = "application/vnd.dfe.ssda903-missing+csv";
    private static final String EXTRACTED = "2026-01-02T06:00:00Z";

    @Override
    protected Class<?> application() {
        return SocialCareDoorApplication.class;
    }

    @Override
    protected Agency agency() {
        return Agency.SOCIAL_CARE;
    }

    @Override
    protected Schema schema() {
        return SocialCareCaseEvent.getClassSchema();
    }

    @Override
    protected String mediaType() {
        return "application/vnd.dfe.csc-daily+json";
    }

    @Override
    protected List<String> mediaTypes() {
        return Stream.concat(Stream.of(CENSUS), extracts().stream()).toList();
    }

    @Override
    protected List<String> extracts() {
        return List.of(mediaType(), HEADER, MISSING);
    }

    @Override
    protected Map<String, String> headers() {
        return Map.of("Extracted-At", EXTRACTED);
    }

    @Override
    protected String fileName() {
        return "csc-daily@20260102T0600Z.json";
    }

    @Override
    protected String coverageKind() {
        return "referral";
    }

    @Override
    protected String records(IntStream numbers, String canary) {
        return numbers.mapToObj(number -> """
                        {"la_child_id":"C-%1$d","child_details":{"first_name":"%2$s","surname":"%2$s",\
                        "nhs_number":"%2$s","date_of_birth":"2011-05-06","postcode":"%2$s"}}""".formatted(number, canary))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    @Override
    protected String refusedRecord(String canary) {
        return """
                [{"la_child_id":"C-0","contacts":[{"contact_id":"%1$s","received_on":"%1$s","reason":"%1$s",\
                "%1$s":"%1$s"}]}]
                """.formatted(canary);
    }

    @Test
    void publishesItsSchemaToAnybody() throws Exception {
        // When
        var schema = get("/schemas/social-care-daily.json");

        // Then
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.body()).contains("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void takesACensusWholeAndKnowsItAgain() throws Exception {
        // Given: what the unit tests say of the same file
        String census = new String(Sent.file("cin-census.xml"), StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Content-Type", CENSUS);

        // When
        var first = post("/records", headers, census);
        var again = post("/records", headers, census);

        // Then
        assertThat(outcomes(first)).isEqualTo(Map.of("accepted", 982L, "refused", 4L));
        assertThat(receipts(first).stream()
                        .filter(receipt -> !receipt.path("flags").isEmpty()))
                .hasSize(333);
        assertThat(outcomes(again)).isEqualTo(Map.of("unchanged", 982L, "refused", 4L));
    }

    @Test
    void takesTheCensusOf2026AndSaysForWhatThereIsNoEvent() throws Exception {
        // Given
        String census = new String(Sent.file("cin-census-2026.xml"), StandardCharsets.UTF_8);

        // When
        var answer = post("/records", Map.of("Content-Type", CENSUS), census);

        // Then
        assertThat(receipts(answer)).hasSize(14);
        assertThat(outcomes(answer)).containsEntry("accepted", 12L).hasSize(2);
    }

    @Test
    void findsNothingNewInALaterExtractThatSaysTheSame() throws Exception {
        // Given
        String header = new String(Sent.file("ssda903-header.csv"), StandardCharsets.UTF_8);
        String missing = new String(Sent.file("ssda903-missing.csv"), StandardCharsets.UTF_8);
        assertThat(outcomes(post("/records", list(HEADER, EXTRACTED), header))).isEqualTo(Map.of("accepted", 2675L));
        assertThat(outcomes(post("/records", list(MISSING, EXTRACTED), missing)))
                .isEqualTo(Map.of("accepted", 43L));

        // When
        var nextHeader = post("/records", list(HEADER, "2026-02-02T06:00:00Z"), header);
        var nextMissing = post("/records", list(MISSING, "2026-02-02T06:00:00Z"), missing);

        // Then
        assertThat(outcomes(nextHeader)).isEqualTo(Map.of("unchanged", 2675L));
        assertThat(outcomes(nextMissing)).isEqualTo(Map.of("unchanged", 43L));
    }

    @Test
    void needsToBeToldWhenAListWasMade() throws Exception {
        // When
        var answer = post("/records", Map.of("Content-Type", MISSING), "CHILD,DOB,MISSING,MIS_START,MIS_END\n");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Extracted-At");
    }

    private static Map<String, String> list(String mediaType, String extractedAt) {
        return Map.of("Content-Type", mediaType, "Extracted-At", extractedAt);
    }

    private static List<JsonNode> receipts(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonMapper json = JsonMapper.builder().build();
        return answer.body().lines().map(json::readTree).toList();
    }

    private static Map<String, Long> outcomes(HttpResponse<String> answer) {
        return receipts(answer).stream()
                .collect(
                        Collectors.groupingBy(receipt -> receipt.path("outcome").asString(), Collectors.counting()));
    }
}
