package uk.conduit.access.service;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one file strictly: a word nobody knows, a part left out or written twice is an error with its place. */
final class YamlFile {

    private final YAMLMapper mapper = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultNullHandling(nulls -> nulls.withValueNulls(Nulls.FAIL, Nulls.FAIL))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    <T> T read(Path file, Class<T> type) {
        try {
            return mapper.readValue(file, type);
        } catch (JacksonException e) {
            throw new Unreadable(place(e), reason(e));
        }
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String line = location == null || location.getLineNr() < 1 ? "" : ", line " + location.getLineNr();
        String path = e instanceof DatabindException databind
                ? databind.getPath().stream()
                        .map(step -> step.getPropertyName() == null
                                ? "[" + (step.getIndex() + 1) + "]"
                                : "." + step.getPropertyName())
                        .collect(Collectors.joining())
                : "";
        return line + (path.isEmpty() ? "" : ", " + path.substring(path.startsWith(".") ? 1 : 0));
    }

    private static String reason(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "nobody knows the word " + unknown.getPropertyName() + "; known here are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof InvalidNullException) {
            return "this part is missing or empty";
        }
        return e.getOriginalMessage();
    }

    /** Where a file cannot be read, and why. */
    static final class Unreadable extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private final String place;
        private final String reason;

        Unreadable(String place, String reason) {
            super(reason);
            this.place = place;
            this.reason = reason;
        }

        String place() {
            return place;
        }

        String reason() {
            return reason;
        }
    }
}
