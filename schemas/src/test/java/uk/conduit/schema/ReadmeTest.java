package uk.conduit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What the page for publishers says is true. */
class ReadmeTest {

    private static final Pattern NAMESPACE = Pattern.compile("namespace ([0-9a-f-]{36})");

    private static String readme() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("conduit.home", "..")).resolve("schemas/README.md"));
    }

    private static String part(String readme, String name) {
        return found(Pattern.compile("\\| \\**" + name + "\\** \\| `([^`]+)` \\|"), readme);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /** RFC 9562, section 5.5. */
    private static UUID versionFive(UUID namespace, String name) throws GeneralSecurityException {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .flip());
        byte[] bytes = Arrays.copyOf(sha1.digest(name.getBytes(StandardCharsets.UTF_8)), 16);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x50);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        ByteBuffer uuid = ByteBuffer.wrap(bytes);
        return new UUID(uuid.getLong(), uuid.getLong());
    }

    @Test
    void theWorkedExampleOfAnEventIdFollowsTheRule() throws Exception {
        // Given
        String readme = readme();
        String name = String.join(
                "\n",
                part(readme, "agency"),
                part(readme, "source system"),
                part(readme, "source record id"),
                part(readme, "source version"));

        // When
        UUID id = versionFive(UUID.fromString(found(NAMESPACE, readme)), name);

        // Then
        assertThat(part(readme, "event id")).isEqualTo(id.toString());
    }

    @Test
    void theRuleIsTheOneTheSchemaStates() throws IOException {
        // Given
        Schema header = Published.POLICE.schema().getField("header").schema();

        // When
        String namespace = found(NAMESPACE, readme());

        // Then
        assertThat(header.getField("eventId").doc()).contains(namespace);
    }

    @Test
    void everyKindOfEventIsNamed() throws IOException {
        // When
        String readme = readme();

        // Then
        assertThat(Published.caseEvents().flatMap(published -> published.kindNames().stream()))
                .allSatisfy(kind -> assertThat(readme).contains("`" + kind + "`"));
    }
}
