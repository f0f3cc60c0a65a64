package uk.conduit.consolidation.model.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Identifier;

/**
 * Who an agency says a child is. What is not known is null; the published language says why.
 *
 * @param names names, the current one first; empty where the source holds none
 * @param birth the birth date
 * @param sex the sex as recorded
 * @param postcode the home postcode
 * @param identifiers typed identifiers, bad ones included
 * @param background ethnicity, disabilities and date of death
 */
public record PersonalDetails(
        List<PersonName> names,
        @Nullable Birth birth,
        @Nullable Sex sex,
        @Nullable String postcode,
        List<Identifier> identifiers,
        Background background) {

    /** Nothing is known. */
    public static final PersonalDetails NONE =
            new PersonalDetails(List.of(), null, null, null, List.of(), Background.NONE);

    /** Copies the lists. */
    public PersonalDetails {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }

    /** The sex as recorded. */
    public enum Sex {
        MALE,
        FEMALE,
        INDETERMINATE
    }

    /**
     * A birth date.
     *
     * @param date the date
     * @param estimated whether the agency only estimates it
     */
    public record Birth(LocalDate date, boolean estimated) {}

    /**
     * What is recorded for equality and for planning, never for matching.
     *
     * @param ethnicity the code of the source's list
     * @param disabilities codes of the source's list; null where not known, empty where none
     * @param died the date of death, where recorded
     */
    public record Background(
            @Nullable String ethnicity,
            @Nullable List<String> disabilities,
            @Nullable LocalDate died) {

        /** Nothing is known. */
        public static final Background NONE = new Background(null, null, null);

        /** Copies the disabilities. */
        public Background {
            disabilities = disabilities == null ? null : List.copyOf(disabilities);
        }
    }

    /** Nothing: every part of it identifies a child. */
    @Override
    public String toString() {
        return "personal details";
    }
}
