package uk.conduit.agency.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.inlet.KafkaAway;
import uk.conduit.agency.core.inlet.Outcome;
import uk.conduit.agency.core.inlet.Receipt;

class NdjsonReceiptsTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final NdjsonReceipts receipts =
            new NdjsonReceipts(response, JsonMapper.builder().build());

    @Test
    void promisesNothingBeforeAReceiptRestsOnAnAcknowledgement() throws IOException {
        // Given
        receipts.accept(Receipt.refused("line 1", "is no record"));

        // When
        receipts.flush();

        // Then
        assertThat(receipts.isCommitted()).isFalse();
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void isOfNoUseWhenKafkaIsAwayBeforeAnythingWasAcknowledged() throws IOException {
        // Given
        receipts.accept(Receipt.refused("line 1", "is no record"));
        Receipt retry = new Receipt("line 2", Outcome.RETRY, null, List.of(), null);

        // When / Then
        assertThatThrownBy(() -> receipts.accept(retry)).isInstanceOf(KafkaAway.class);
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void tellsTheRestToTryAgainWhenKafkaGoesAwayMidway() throws IOException {
        // Given
        receipts.accept(Receipt.refused("line 1", "is no record"));
        receipts.accept(new Receipt("line 2", Outcome.ACCEPTED, "id", List.of(), null));

        // When
        receipts.accept(new Receipt("line 3", Outcome.RETRY, null, List.of(), "later"));

        // Then
        assertThat(response.getContentType()).isEqualTo("application/x-ndjson");
        assertThat(response.getContentAsString()).isEqualTo("""
                        {"place":"line 1","outcome":"refused","reason":"is no record"}
                        {"place":"line 2","outcome":"accepted","eventId":"id"}
                        {"place":"line 3","outcome":"retry","reason":"later"}
                        """);
    }

    @Test
    void answersASubmissionOfRefusalsAlone() throws IOException {
        // Given
        receipts.accept(Receipt.refused("line 1", "is no record"));

        // When
        receipts.end();

        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).contains("refused");
    }

    @Test
    void holdsBackNoMoreThanABound() throws IOException {
        // Given
        Receipt refusal = Receipt.refused("somewhere", "is no record");

        // When
        for (int count = 0; count < 1001; count++) {
            receipts.accept(refusal);
        }

        // Then
        assertThat(receipts.isCommitted()).isTrue();
    }
}
