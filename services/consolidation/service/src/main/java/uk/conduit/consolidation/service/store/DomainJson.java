package uk.conduit.consolidation.service.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import uk.conduit.consolidation.model.briefing.PoliceAnswer;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;

/**
 * How the model's values are written as JSON: ids and agencies as text, kinds of event by the names they have in the
 * published language, answers by the names of their cases. The model itself knows nothing of it.
 */
public final class DomainJson {

    private static final List<NamedType> ANSWERS = List.of(
            new NamedType(PoliceAnswer.Known.class, "INVESTIGATION"),
            new NamedType(PoliceAnswer.NoneKnown.class, "NONE_KNOWN"),
            new NamedType(PoliceAnswer.Pending.class, "ASKED_PENDING"),
            new NamedType(PoliceAnswer.Possible.class, "POSSIBLE"),
            new NamedType(PoliceAnswer.Restricted.class, "RESTRICTED"),
            new NamedType(PoliceAnswer.FeedSilent.class, "NOT_KNOWN_FEED"),
            new NamedType(PoliceAnswer.Unmatched.class, "NOT_KNOWN_UNMATCHED"),
            new NamedType(PoliceAnswer.NotShown.class, "NOT_SHOWN"));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Agency.class, AsText.class)
            .addMixIn(EventId.class, AsUuid.class)
            .addMixIn(ChildId.class, AsUuid.class)
            .addMixIn(Detail.class, ByKind.class)
            .addMixIn(PoliceAnswer.class, ByCase.class)
            .registerSubtypes(ANSWERS.toArray(NamedType[]::new))
            .registerSubtypes(kinds(Detail.class)
                    .map(kind -> new NamedType(kind, kind.getSimpleName()))
                    .toArray(NamedType[]::new))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DomainJson() {}

    /** The mapper; it is shared and must not be changed. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DomainJson::kinds)
                : Stream.of(type);
    }

    abstract static class AsText {
        @JsonValue
        abstract String name();

        @JsonCreator
        static Agency of(String name) {
            return new Agency(name);
        }
    }

    abstract static class AsUuid {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsUuid(UUID value) {}

        @JsonValue
        abstract UUID value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    interface ByKind {
        @JsonIgnore
        String kind();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "case")
    interface ByCase {}
}
