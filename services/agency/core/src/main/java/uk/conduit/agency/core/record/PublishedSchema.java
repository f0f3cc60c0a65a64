package uk.conduit.agency.core.record;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The published JSON Schema of one agency's records, and in what a record departs from it: where, and what is expected
 * there. What all agencies' records have in common is in one schema of its own, to which each refers.
 */
final class PublishedSchema {

    private static final String FOLDER = "/static/schemas/";
    private static final String COMMON = "record.json";
    private static final String IDS = "https://conduit.uk/schemas/";
    private static final int MOST_TOLD = 5;
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][A-Za-z0-9_-]{0,39}");

    private final Schema schema;

    /** The schema of that name, such as {@code police-record.json}. */
    PublishedSchema(String name) {
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of(IDS + COMMON, text(COMMON), IDS + name, text(name))))
                .getSchema(SchemaLocation.of(IDS + name));
    }

    private static String text(String name) {
        try (InputStream file = PublishedSchema.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a record, in words without a value of it; empty if it fits. */
    List<String> departures(JsonNode record) {
        return schema.validate(record).stream()
                .map(PublishedSchema::words)
                .distinct()
                .limit(MOST_TOLD)
                .toList();
    }

    private static String words(Error error) {
        String place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "the record" : place) + ": " + expected(error);
    }

    private static String expected(Error error) {
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "\"" + error.getProperty() + "\" is needed";
            case "type" -> "must be of type " + rule.asString();
            case "enum" ->
                "must be one of " + rule.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
            case "const" -> "must be the one that the schema names";
            case "minItems" -> "must have at least " + rule.asInt() + " elements";
            case "minLength" -> "must not be empty";
            case "maxLength" -> "must have at most " + rule.asInt() + " characters";
            case "minimum" -> "must be at least " + rule.asString();
            case "maximum" -> "must be at most " + rule.asString();
            case "maxItems" -> "must have at most " + rule.asInt() + " elements";
            case "pattern" -> "must have the form that the schema describes";
            case "additionalProperties" -> "holds a field that the schema does not name: " + field(error);
            case "properties", "false" -> "must not be there for this kind";
            default -> "does not fit the schema";
        };
    }

    /**
     * A name that is not in the schema may be anything, a child's name or number included: one that does not look like the
     * schema's own, which begin with a small letter, is not repeated but counted.
     */
    private static String field(Error error) {
        String name = error.getProperty();
        if (PLAIN_NAME.matcher(name).matches()) {
            return "\"" + name + "\"";
        }
        List<String> fields = List.copyOf(error.getInstanceNode().propertyNames());
        return "its field number " + (fields.indexOf(name) + 1);
    }
}
