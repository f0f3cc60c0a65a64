package uk.conduit.agency.voluntary.guidance;

import static com.fasterxml.jackson.annotation.JsonSetter.Value.forValueNulls;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the text of the file. A field nobody knows is a mistake, so that one that was mistyped is not lost silently. */
final class PathwaysText {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, absent -> absent.setNullHandling(forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private PathwaysText() {}

    /** The file is not of its form. The message says where and quotes nothing of it. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken(String where) {
            super(where, null, false, false);
        }
    }

    static Pathways read(String yaml) throws Broken {
        try {
            Pathways read = YAML.readValue(yaml, Pathways.class);
            if (read == null) {
                throw new Broken("it is empty");
            }
            return read;
        } catch (JacksonException malformed) {
            throw new Broken(where(malformed));
        }
    }

    private static String where(JacksonException malformed) {
        var location = malformed.getLocation();
        String line = location == null || location.getLineNr() < 1 ? "" : "line " + location.getLineNr();
        String why = malformed instanceof ValueInstantiationException it
                        && it.getCause() instanceof IllegalArgumentException own
                ? String.valueOf(own.getMessage())
                : "";
        String where = Stream.of(line, why).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
        return where.isEmpty() ? "it is not of its form" : where;
    }
}
