package uk.conduit.bench.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowCountTest {

    @Test
    void countsRowsAndBytesAndNotWhatALineSays() throws IOException {
        // Given
        byte[] answer = """
                {"sections":[{"rows":[{"key":"a","cells":[{"lines":["said \\"cells\\": twice"]}]},{"key":"b","cells":[]}]},
                {"rows":[{"cells":[]}]}]}""".getBytes(StandardCharsets.UTF_8);

        // When
        RowCount count = RowCount.of(new ByteArrayInputStream(answer));

        // Then
        assertThat(count.rows()).isEqualTo(3);
        assertThat(count.bytes()).isEqualTo(answer.length);
    }

    @Test
    void countsARowWhoseNameFollowsAQuotationMark() throws IOException {
        // Given
        byte[] answer = "\"\"cells\":\"cell\"cells\":".getBytes(StandardCharsets.UTF_8);

        // When
        RowCount count = RowCount.of(new ByteArrayInputStream(answer));

        // Then
        assertThat(count.rows()).isEqualTo(2);
    }
}
