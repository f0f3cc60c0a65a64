package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Stated;
import uk.conduit.platform.kernel.Agency;

/**
 * Whether enough is recorded of a child to find it among an agency's records. Every rule that links a record needs a name and a
 * birth date (an NHS number or pupil number alone links nobody), so a child without one of them would not be found even
 * if the agency knew it well.
 */
final class Matchable {

    private Matchable() {}

    /** What is missing to find it among police records. */
    static List<String> missing(Picture picture) {
        return missing(picture, Agency.POLICE);
    }

    /** What is missing, in words; empty if nothing is, or if the agency already knows the child as this one. */
    static List<String> missing(Picture picture, Agency agency) {
        if (picture.knownAs().keySet().stream()
                .anyMatch(subject -> subject.agency().equals(agency))) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        if (names(picture).noneMatch(has(PersonName::given))) {
            missing.add("a forename");
        }
        if (names(picture).noneMatch(has(PersonName::family))) {
            missing.add("a surname");
        }
        if (births(picture).noneMatch(birth -> true)) {
            missing.add("a birth date");
        } else if (births(picture).allMatch(Birth::estimated)) {
            missing.add("a birth date that is not an estimate");
        }
        return missing;
    }

    private static Stream<PersonName> names(Picture picture) {
        return picture.knownAs().values().stream()
                .map(KnownAs::names)
                .filter(Objects::nonNull)
                .map(Stated::value)
                .flatMap(Collection::stream);
    }

    private static Stream<Birth> births(Picture picture) {
        return picture.knownAs().values().stream()
                .map(KnownAs::birth)
                .filter(Objects::nonNull)
                .map(Stated::value);
    }

    private static Predicate<PersonName> has(Function<PersonName, @Nullable String> part) {
        return name -> {
            String value = part.apply(name);
            return value != null && !value.isBlank();
        };
    }
}
