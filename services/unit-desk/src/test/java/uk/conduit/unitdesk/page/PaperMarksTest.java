package uk.conduit.unitdesk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperMarksTest {

    @Test
    void letsNoTextEndTheStyle() {
        // Given
        BriefingDocument briefing = new BriefingDocument(
                LocalDate.parse("2026-11-23"),
                0,
                "DRAFT",
                "OFFICIAL\"}</style><script>",
                Optional.empty(),
                new BriefingDocument.Window(Instant.EPOCH, Instant.EPOCH),
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        // When
        String style = PaperMarks.of(briefing);
        // Then
        assertThat(style)
                .contains("{content:\"OFFICIALstylescript\"}")
                .contains("2026, draft\"}")
                .doesNotContain("<", "\\");
    }
}
