package uk.conduit.consolidation.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.model.briefing.Settings.Feed;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.EducationDetail;
import uk.conduit.consolidation.model.event.HealthDetail;
import uk.conduit.consolidation.model.event.PoliceDetail;
import uk.conduit.consolidation.model.event.SocialCareDetail;
import uk.conduit.consolidation.model.event.VoluntaryDetail;
import uk.conduit.platform.kernel.Agency;

/** What each feed must cover before its silence means "none", as this service is shipped, and how that is changed. */
class FeedRulesTest {

    /** Told each quarter, about a school: nobody waits for it. */
    private static final Set<String> NOT_WAITED_FOR = Set.of("SchoolEngagement");

    static Stream<Arguments> agencies() {
        return Stream.of(
                Arguments.of(Agency.SOCIAL_CARE, SocialCareDetail.class),
                Arguments.of(Agency.POLICE, PoliceDetail.class),
                Arguments.of(Agency.EDUCATION, EducationDetail.class),
                Arguments.of(Agency.HEALTH, HealthDetail.class),
                Arguments.of(Agency.VOLUNTARY, VoluntaryDetail.class),
                Arguments.of(Agency.ADULT_SOCIAL_CARE, AdultSocialCareDetail.class));
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void aFeedMustCoverEveryKindThatItsAgencyMaySay(Agency agency, Class<?> kinds) {
        // When
        Map<Agency, Feed> feeds = shipped().feeds();

        // Then
        assertThat(of(feeds, agency).kinds()).containsExactlyInAnyOrderElementsOf(saidBy(kinds));
    }

    @Test
    void thePageSaysWhichFeedsAreExpectedFromWhichSystemsAndWhenTheyAreBehind() {
        // Given
        List<String> expected = shipped().feeds().values().stream()
                .map(feed -> "| %s | %s | %d hours |"
                        .formatted(
                                feed.name(),
                                String.join(", ", feed.sources()),
                                feed.silentAfter().toHours()))
                .toList();

        // When
        List<String> said = page().stream()
                .filter(line -> line.startsWith("| ") && line.contains(" hours |"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .limit(3)
                        .map(String::strip)
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .toList();

        // Then
        assertThat(said).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anAreaThatHasNoFeedOfSomeKindOrWaitsLongerSaysSoInItsEnvironment() {
        // When
        Map<Agency, Feed> feeds = with(Map.of(
                        "conduit.briefing.feeds.police.kinds", "InvestigationOpened, InvestigationClosed",
                        "CONDUIT_CONSOLIDATION_POLICE_SILENT_AFTER", "48h",
                        "CONDUIT_CONSOLIDATION_POLICE_SOURCES", "records,custody"))
                .feeds();

        // Then
        Feed police = of(feeds, Agency.POLICE);
        assertThat(police.kinds()).containsExactly("InvestigationClosed", "InvestigationOpened");
        assertThat(police.silentAfter()).isEqualTo(Duration.ofDays(2));
        assertThat(police.sources()).containsExactly("custody", "records");
    }

    private static Set<String> saidBy(Class<?> kinds) {
        return Stream.concat(leaves(kinds), Stream.of(RestrictedItemExists.class))
                .map(Class::getSimpleName)
                .filter(kind -> !NOT_WAITED_FOR.contains(kind))
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(FeedRulesTest::leaves)
                : Stream.of(kind);
    }

    private static Settings shipped() {
        return with(Map.of());
    }

    private static Settings with(Map<String, Object> changed) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(it -> environment.getPropertySources().remove(it.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("changed", new TreeMap<>(changed)));
        try {
            new YamlPropertySourceLoader()
                    .load("shipped", new ClassPathResource("application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Binder.get(environment)
                .bind("conduit.briefing", BriefingProperties.class)
                .get()
                .settings();
    }

    private static List<String> page() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("conduit.home"), "docs", "coverage.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Feed of(Map<Agency, Feed> feeds, Agency agency) {
        return Optional.ofNullable(feeds.get(agency)).orElseThrow();
    }
}
