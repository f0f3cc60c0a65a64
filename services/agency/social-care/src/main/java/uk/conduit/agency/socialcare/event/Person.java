package uk.conduit.agency.socialcare.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Sex;
import uk.conduit.schema.shared.Subject;

/** Puts together who a child is from what a format states; what it does not state, the source does not hold. */
public final class Person {

    private final Reading reading;
    private final Subject.Builder subject;
    private final List<uk.conduit.schema.shared.Identifier> identifiers = new ArrayList<>();

    /** Begins with the agency's own reference and nothing else. */
    public Person(String reference, Reading reading, SharedParts parts) {
        this.reading = reading;
        this.subject = parts.subject(reference, NotKnownReason.NOT_HELD_BY_SOURCE);
    }

    /** Adds an identifier, if there is one. */
    public Person identifier(@Nullable Identifier identifier) {
        if (identifier != null) {
            identifiers.add(SharedParts.published(identifier));
        }
        return this;
    }

    /** The names, the current one first. */
    public Person names(List<PersonName> names) {
        subject.setNames(List.copyOf(names));
        return this;
    }

    /** Says when the child was born, if that could be read; {@code stated} says whether the source stated anything. */
    public Person born(@Nullable LocalDate day, boolean stated) {
        subject.setDateOfBirth(day == null ? missing(stated) : day);
        return this;
    }

    /** Says that the child is expected, and not born. */
    public Person expected() {
        subject.setDateOfBirth(SharedParts.notKnown(NotKnownReason.NOT_OBTAINED));
        return this;
    }

    /** Says when the child died, if it did. */
    public Person died(@Nullable LocalDate day) {
        subject.setDateOfDeath(day);
        return this;
    }

    /** The home postcode, if it is stated. */
    public Person postcode(@Nullable String stated) {
        if (stated != null) {
            subject.setPostcode(stated);
        }
        return this;
    }

    /** The sex: 1 or M, 2 or F, 9 for neither; 0 or U for not known. */
    public Person sex(String field, @Nullable String stated) {
        subject.setSex(
                switch (stated) {
                    case null -> SharedParts.notKnown(NotKnownReason.NOT_HELD_BY_SOURCE);
                    case "1", "M" -> Sex.MALE;
                    case "2", "F" -> Sex.FEMALE;
                    case "9" -> Sex.INDETERMINATE;
                    case "0", "U" -> SharedParts.notKnown(NotKnownReason.NOT_OBTAINED);
                    default -> {
                        reading.flag(field, Problem.UNKNOWN_CODE);
                        yield SharedParts.notKnown(NotKnownReason.UNUSABLE);
                    }
                });
        return this;
    }

    /** The ethnicity; two of its codes say why it is not known. */
    public Person ethnicity(String field, @Nullable String stated) {
        if (Codes.ETHNICITY_REFUSED.equals(stated)) {
            subject.setEthnicity(SharedParts.notKnown(NotKnownReason.REFUSED));
        } else if (Codes.ETHNICITY_NOT_OBTAINED.equals(stated)) {
            subject.setEthnicity(SharedParts.notKnown(NotKnownReason.NOT_OBTAINED));
        } else {
            String code = reading.code(field, stated, Codes.ETHNICITY);
            subject.setEthnicity(code == null ? missing(stated != null) : code);
        }
        return this;
    }

    /** The disabilities; an empty list if the source says that there are none or says nothing. */
    public Person disabilities(String field, List<String> stated) {
        if (stated.isEmpty()) {
            return this;
        }
        List<String> codes = Stated.codes(reading, field, stated, Codes.DISABILITY, Codes.NO_DISABILITY);
        if (codes.isEmpty()) {
            subject.setDisabilities(SharedParts.notKnown(NotKnownReason.UNUSABLE));
        } else {
            codes.remove(Codes.NO_DISABILITY);
            subject.setDisabilities(List.copyOf(codes));
        }
        return this;
    }

    /** The child as stated. */
    public Subject subject() {
        return subject.setIdentifiers(List.copyOf(identifiers)).build();
    }

    private static NotKnown missing(boolean stated) {
        return SharedParts.notKnown(stated ? NotKnownReason.UNUSABLE : NotKnownReason.NOT_HELD_BY_SOURCE);
    }
}
