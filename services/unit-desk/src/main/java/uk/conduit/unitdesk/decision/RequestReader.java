package uk.conduit.unitdesk.decision;

import static com.fasterxml.jackson.annotation.JsonSetter.Value.forValueNulls;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests strictly: a field that is not known is a mistake of its sender, and never dropped in silence. */
final class RequestReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withConfigOverride(List.class, absent -> absent.setNullHandling(forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private RequestReader() {}

    /**
     * Reads a request.
     *
     * @throws Unreadable if it is not one; says at which field, and never what stood there
     */
    static <T extends Request> T read(byte[] body, Class<T> type) throws Unreadable {
        try {
            return JSON.readValue(body, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw new Unreadable(new Fault(field(unknown), "is not a field that the desk knows"));
        } catch (JacksonException malformed) {
            throw new Unreadable(new Fault(field(malformed), "is missing or not of the expected form"));
        }
    }

    private static String field(JacksonException malformed) {
        String path = malformed.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "request" : path;
    }

    /** The request could not be read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Fault fault;

        Unreadable(Fault fault) {
            super(fault.field());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
