package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.indicator.Indicator;
import uk.conduit.consolidation.model.indicator.ObservationRule;

/** Holds {@code docs/indicators.md} to the code: every indicator, every rule, and a reason where there is no rule. */
class IndicatorsPageTest {

    private static final String RULES = "## What the hub sees by itself";
    private static final String NO_RULES = "## What only a person can name";

    private final List<String> page = read();

    @Test
    void everyIndicatorOfTheListStandsOnThePageOnceWithItsKind() {
        // Given
        List<String> list = Arrays.stream(Indicator.values())
                .map(it -> "| %s | %s | %s |".formatted(it.name(), it.words(), kind(it)))
                .toList();

        // When
        List<String> said = Stream.concat(table(RULES, NO_RULES), table(NO_RULES, "## the end"))
                .map(cells -> "| %s | %s | %s |".formatted(cells.get(0), cells.get(1), cells.get(2)))
                .toList();

        // Then
        assertThat(said).containsExactlyInAnyOrderElementsOf(list);
    }

    @Test
    void everyRuleStandsBesideItsIndicatorInTheWordsThatTheBriefingPrints() {
        // Given
        List<String> rules = Arrays.stream(Indicator.values())
                .filter(IndicatorsPageTest::hasRules)
                .map(it -> it.name() + ": " + rules(it).collect(Collectors.joining("<br>")))
                .toList();

        // When
        List<String> said = table(RULES, NO_RULES)
                .map(cells -> cells.get(0) + ": " + cells.get(3))
                .toList();

        // Then
        assertThat(said).containsExactlyElementsOf(rules);
    }

    @Test
    void whatNoRuleSeesHasItsReason() {
        // Given
        List<String> without = Arrays.stream(Indicator.values())
                .filter(it -> !hasRules(it))
                .map(Indicator::name)
                .toList();

        // When
        List<List<String>> said = table(NO_RULES, "## the end").toList();

        // Then
        assertThat(said).map(cells -> cells.get(0)).containsExactlyElementsOf(without);
        assertThat(said).allSatisfy(cells -> assertThat(cells.get(3)).isNotBlank());
    }

    private static boolean hasRules(Indicator indicator) {
        return rules(indicator).findAny().isPresent();
    }

    private static Stream<String> rules(Indicator indicator) {
        return indicator == Indicator.V05
                ? Stream.of(EmergingSection.SCHOOL_WITH_FLAGGED)
                : ObservationRule.all()
                        .filter(rule -> rule.indicator() == indicator)
                        .map(ObservationRule::words);
    }

    private static String kind(Indicator indicator) {
        return switch (indicator.kind()) {
            case VULNERABILITY -> "V";
            case RISK -> "R";
            case RISK_OR_HARM -> "R/H";
            case HARM -> "H";
        };
    }

    private Stream<List<String>> table(String from, String to) {
        int end = page.contains(to) ? page.indexOf(to) : page.size();
        return page.subList(page.indexOf(from), end).stream()
                .filter(line -> line.startsWith("| V") || line.startsWith("| R"))
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("conduit.home"), "docs", "indicators.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
