package uk.conduit.consolidation.model.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.SubjectRef;

/** A subject in the making: what one agency states of a fictitious child. */
final class Subject {

    static final Instant STATED = Instant.parse("2026-11-23T08:00:00Z");

    private final SubjectRef ref;
    private final List<PersonName> names = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private @Nullable Birth birth;
    private @Nullable Sex sex;
    private @Nullable String postcode;

    private Subject(SubjectRef ref) {
        this.ref = ref;
    }

    static Subject police(String reference) {
        return of(new SubjectRef(Agency.POLICE, reference));
    }

    static Subject socialCare(String reference) {
        return of(new SubjectRef(Agency.SOCIAL_CARE, reference));
    }

    static Subject health(String reference) {
        return of(new SubjectRef(new Agency("health"), reference));
    }

    static Subject unit(String reference) {
        return of(new SubjectRef(Agency.UNIT, reference));
    }

    static Subject of(SubjectRef ref) {
        return new Subject(ref);
    }

    Subject named(@Nullable String given, @Nullable String family) {
        names.add(new PersonName(PersonName.Use.CURRENT, given, family));
        return this;
    }

    Subject born(String date) {
        birth = new Birth(LocalDate.parse(date), false);
        return this;
    }

    Subject bornAbout(String date) {
        birth = new Birth(LocalDate.parse(date), true);
        return this;
    }

    Subject sex(Sex stated) {
        sex = stated;
        return this;
    }

    Subject at(@Nullable String stated) {
        postcode = stated;
        return this;
    }

    Subject nhs(String number) {
        identifiers.add(Identifier.nhsNumber(number, NhsNumber.Range.ISSUED_AND_TEST));
        return this;
    }

    Subject upn(String number) {
        identifiers.add(Identifier.upn(number));
        return this;
    }

    Subject formerUpn(String number) {
        identifiers.add(Identifier.formerUpn(number));
        return this;
    }

    SubjectRef ref() {
        return ref;
    }

    PersonalDetails details() {
        return new PersonalDetails(names, birth, sex, postcode, identifiers, PersonalDetails.Background.NONE);
    }

    SubjectProfile profile() {
        return SubjectProfile.of(ref).with(details(), STATED);
    }
}
