package uk.conduit.agency.core.inlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SourceRecord;

class AcknowledgedTest {

    private static final Content CONTENT = new Content(1, 1);

    @Test
    void forgetsTheLeastRecentlyMetFirst() {
        // Given
        Acknowledged acknowledged = new Acknowledged(2);
        acknowledged.remember(record("a"), 1, CONTENT);
        acknowledged.remember(record("b"), 1, CONTENT);
        acknowledged.judge(record("a"), 1, CONTENT, false);

        // When
        acknowledged.remember(record("c"), 1, CONTENT);

        // Then
        assertThat(acknowledged.judge(record("a"), 1, CONTENT, false))
                .isInstanceOf(Acknowledged.Verdict.Unchanged.class);
        assertThat(acknowledged.judge(record("b"), 1, CONTENT, false)).isEqualTo(new Acknowledged.Verdict.New());
    }

    @Test
    void passesAnOlderVersionOnAndKeepsTheNewest() {
        // Given
        Acknowledged acknowledged = new Acknowledged(2);
        acknowledged.remember(record("a"), 2, CONTENT);

        // When
        acknowledged.remember(record("a"), 1, new Content(2, 2));

        // Then
        assertThat(acknowledged.judge(record("a"), 1, new Content(3, 3), false))
                .isEqualTo(new Acknowledged.Verdict.New());
        assertThat(acknowledged.judge(record("a"), 2, new Content(2, 2), false))
                .isEqualTo(new Acknowledged.Verdict.Contradiction());
    }

    private static SourceRecord record(String id) {
        return new SourceRecord(Agency.POLICE, "force-records", id);
    }
}
