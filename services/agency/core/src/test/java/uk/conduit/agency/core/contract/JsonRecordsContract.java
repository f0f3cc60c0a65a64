package uk.conduit.agency.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.record.RecordFormat;
import uk.conduit.agency.core.record.RecordLanguage;
import uk.conduit.platform.kernel.Agency;

/** {@link FormatContract} for one agency's JSON records, one a line. */
public abstract class JsonRecordsContract extends FormatContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private @Nullable NativeFormat<?> format;

    /** The agency's language. */
    protected abstract RecordLanguage<?> language();

    /** One of its kinds. */
    protected abstract String kind();

    /** The detail of a good record of that kind, in JSON with single quotes. */
    protected abstract String detail(int number);

    @Test
    void coverageCanBeStatedOfEveryKindOfRecord() {
        // Given
        Set<String> kinds = new TreeSet<>(Set.of("restricted-item"));
        language().kinds().forEach(kind -> kinds.add(kind.traits().word()));

        // When
        Map<String, Set<String>> coverable = language().door().kinds();

        // Then
        assertThat(coverable).containsKeys(kinds.toArray(String[]::new));
    }

    @Override
    protected NativeFormat<?> format() {
        NativeFormat<?> made = format;
        if (made == null) {
            made = new RecordFormat(language(), RecordFixture.parts(agency()));
            format = made;
        }
        return made;
    }

    @Override
    protected Agency agency() {
        return language().door().agency();
    }

    @Override
    protected String column() {
        return "JSON records";
    }

    @Override
    protected String between() {
        return "\n";
    }

    @Override
    protected String record(int number) {
        return node(number).toString();
    }

    @Override
    protected String otherContent(int number) {
        ObjectNode record = node(number);
        child(record).put("ethnicity", "WOTH");
        return record.toString();
    }

    @Override
    protected String wide(int number) {
        ObjectNode record = node(number);
        ObjectNode contact = record.putObject("contact");
        for (String field : new String[] {"team", "role", "name", "phone"}) {
            contact.put(field, "words that go on ".repeat(29));
        }
        for (int link = 0; link < 40; link++) {
            record.withArray("links")
                    .addObject()
                    .put("kind", "VEHICLE")
                    .put("role", "SEEN_IN")
                    .put("value", "a grey car ".repeat(40));
        }
        return record.toString();
    }

    @Override
    protected String malformed(int number) {
        return record(number).replaceFirst(":", " ");
    }

    @Override
    protected String anotherShape() {
        return "[{\"resource\":\"of another kind\"},[1,2],\"text\",7]";
    }

    @Override
    protected String holding(int number, String filler) {
        return record(number).replace("Given", filler);
    }

    @Override
    protected String nested(int number) {
        return record(number).replace("\"Given\"", "[".repeat(100_000) + "]".repeat(100_000));
    }

    @Override
    protected String unknownCode(int number) {
        ObjectNode record = node(number);
        child(record).put("sex", "Q");
        return record.toString();
    }

    @Override
    protected String impossibleDate(int number) {
        ObjectNode record = node(number);
        child(record).put("dateOfBirth", "2011-02-31");
        return record.toString();
    }

    @Override
    protected String dateToCome(int number) {
        return node(number).put("occurredAt", "2031-01-01").toString();
    }

    @Override
    protected String clockAhead() {
        return submission(List.of(
                record(1), node(2).put("recordedAt", "2031-01-01T00:00:00Z").toString(), record(3)));
    }

    private ObjectNode node(int number) {
        String text = """
                {'kind':'%2$s','recordId':'R-Quill%1$d-%1$d','version':1,'recordedAt':'2026-11-22T22:15:00Z',
                 'occurredAt':'2026-11-21','child':{'reference':'N-Quill%1$d','names':[{'given':'Given','family':'Example'}],
                 'dateOfBirth':'2011-05-06','sex':'F','postcode':'ZE3 9AB','nhsNumber':'9990000018'},'detail':%3$s}
                """.formatted(number, kind(), detail(number));
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    private static ObjectNode child(ObjectNode record) {
        return (ObjectNode) record.get("child");
    }
}
