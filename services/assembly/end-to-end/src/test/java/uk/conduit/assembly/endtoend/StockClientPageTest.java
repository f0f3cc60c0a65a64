package uk.conduit.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The programs that {@code docs/stock-client.md} shows are those that {@link StockClientIT} runs. */
class StockClientPageTest {

    private static final Pattern LISTING = Pattern.compile("(?s)<!-- (\\S+\\.js) -->\\n```js\\n(.*?)```");

    @Test
    void thePageShowsThePrograms() throws IOException {
        // When
        Map<String, String> shown = new TreeMap<>();
        Matcher listing = LISTING.matcher(Files.readString(OwnSandbox.home().resolve("docs/stock-client.md")));
        while (listing.find()) {
            shown.put(listing.group(1), listing.group(2));
        }
        // Then
        assertThat(shown).containsOnlyKeys("client.js", "example.js", "encode.js");
        assertThat(shown)
                .allSatisfy((file, text) ->
                        assertThat(StockClient.sources().resolve(file)).hasContent(text));
    }
}
