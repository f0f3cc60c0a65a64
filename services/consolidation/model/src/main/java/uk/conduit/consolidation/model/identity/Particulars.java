package uk.conduit.consolidation.model.identity;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;

/**
 * What one statement says of who a child is, made comparable. What cannot be compared is missing. The raw values stay
 * with the event.
 *
 * @param names the names, in no order
 * @param birth the birth date, where stated
 * @param sex male or female, where stated
 * @param postcode a whole postcode without space, where stated
 * @param numbers the usable identifiers
 */
public record Particulars(
        List<Name> names,
        @Nullable Birth birth,
        @Nullable Sex sex,
        @Nullable String postcode,
        Numbers numbers) implements Comparable<Particulars> {

    private static final Comparator<Particulars> ORDER = Comparator.comparing(Particulars::text);

    /** Sorts the names and keeps each once. */
    public Particulars {
        names = Distinct.sorted(names.stream().filter(name -> !name.none()).toList());
    }

    /** Whether nothing comparable is stated. */
    boolean none() {
        return names.isEmpty() && birth == null && sex == null && postcode == null && numbers.none();
    }

    /** A text that two particulars share only if they are equal, for ordering and digests. */
    String text() {
        return String.join(",", names.stream().map(Name::text).toList())
                + '|'
                + (birth == null ? "" : birth.date() + (birth.estimated() ? "?" : ""))
                + '|'
                + (sex == null ? "" : sex.name())
                + '|'
                + (postcode == null ? "" : postcode)
                + '|'
                + numbers.text();
    }

    @Override
    public int compareTo(Particulars other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "particulars";
    }
}
