package uk.conduit.consolidation.model.picture;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.platform.kernel.EventId;

/**
 * Who one agency, under one reference, last said the child is. Each part is kept apart, so that a record that leaves the
 * birth date out does not wipe the one that was given before.
 *
 * @param names the names
 * @param birth the birth date
 * @param sex the sex
 * @param postcode the home postcode
 * @param disabilities codes of the disabilities; empty where the agency says that there are none
 */
public record KnownAs(
        @Nullable Stated<List<PersonName>> names,
        @Nullable Stated<Birth> birth,
        @Nullable Stated<Sex> sex,
        @Nullable Stated<String> postcode,
        @Nullable Stated<List<String>> disabilities) {

    static KnownAs of(CaseEvent event) {
        PersonalDetails details = event.details();
        return new KnownAs(
                details.names().isEmpty() ? null : Stated.by(event.header(), details.names()),
                stated(event, details.birth()),
                stated(event, details.sex()),
                stated(event, details.postcode()),
                stated(event, details.background().disabilities()));
    }

    KnownAs merge(KnownAs other) {
        return new KnownAs(
                later(names, other.names),
                later(birth, other.birth),
                later(sex, other.sex),
                later(postcode, other.postcode),
                later(disabilities, other.disabilities));
    }

    /** The events that its parts come from. */
    Set<EventId> events() {
        return Stream.of(names, birth, sex, postcode, disabilities)
                .filter(Objects::nonNull)
                .map(Stated::event)
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable Stated<T> stated(CaseEvent event, @Nullable T value) {
        return value == null ? null : Stated.by(event.header(), value);
    }

    private static <T> @Nullable Stated<T> later(@Nullable Stated<T> one, @Nullable Stated<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Stated.later(one, other);
    }

    @Override
    public String toString() {
        return "known as";
    }
}
