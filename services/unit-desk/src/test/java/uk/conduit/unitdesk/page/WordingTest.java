package uk.conduit.unitdesk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

class WordingTest {

    private static final Path HUB = Path.of(
            System.getProperty("conduit.home"), "services/consolidation/service/src/main/resources/application.yml");
    private static final Pattern NAME_OF_A_FEED = Pattern.compile("conduit\\.briefing\\.feeds\\.([a-z-]+)\\.name");

    @Test
    void callsEachAgencyAsTheHubsOwnSentencesDo() {
        // Given
        Map<String, String> names = namesOfFeeds();

        // When
        Map<String, String> words = new TreeMap<>(names);
        words.replaceAll((code, _) -> Wording.agency(code));

        // Then
        assertThat(words).isNotEmpty().isEqualTo(names);
    }

    @Test
    void callsAnAgencyThatItDoesNotKnowByItsCode() {
        // When
        String words = Wording.agency("fire-service");

        // Then
        assertThat(words).isEqualTo("Fire service");
    }

    private static Map<String, String> namesOfFeeds() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource(HUB));
        Map<String, String> names = new TreeMap<>();
        Objects.requireNonNull(settings.getObject())
                .forEach((key, value) -> NAME_OF_A_FEED
                        .matcher(key.toString())
                        .results()
                        .forEach(found -> names.put(found.group(1), value.toString())));
        return names;
    }
}
