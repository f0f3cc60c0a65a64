package uk.conduit.assembly.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void putsNumbersToTheRightAndWordsToTheLeft() {
        // Given
        TextTable table = new TextTable(
                List.of("Agency", "Records", "Note"),
                List.of(List.of("police", "7", "a"), List.of("social-care", "1234", "b")));

        // When
        List<String> lines = table.text().lines().toList();

        // Then
        assertThat(lines)
                .containsExactly(
                        "Agency       Records  Note",
                        "───────────  ───────  ────",
                        "police             7  a",
                        "social-care     1234  b");
    }

    @Test
    void wrapsTheLastColumnBelowItself() {
        // Given
        TextTable table = new TextTable(List.of("Agency", "In words"), List.of(List.of("police", "word ".repeat(40))));

        // When
        List<String> lines = table.text().lines().toList();

        // Then
        assertThat(lines).allMatch(line -> line.length() <= Terminal.WIDTH).hasSizeGreaterThan(4);
        assertThat(lines.getLast()).startsWith("        word");
    }

    @Test
    void isOnlyItsTitlesWhenThereIsNothing() {
        // Given
        TextTable table = new TextTable(List.of("Agency", "In words"), List.of());

        // When
        List<String> lines = table.text().lines().toList();

        // Then
        assertThat(lines).hasSize(2);
    }
}
