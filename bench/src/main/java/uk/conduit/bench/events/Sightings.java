package uk.conduit.bench.events;

import java.util.ArrayList;
import java.util.List;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Sex;
import uk.conduit.schema.shared.Subject;

/** A child as one agency states it: names and birth date as all do, the NHS number where the agency has it. */
final class Sightings {

    private static final int TENTHS = 10;

    private Sightings() {}

    static Subject of(Person person, Agency agency, SharedParts parts) {
        return parts.subject(person.reference(agency), NotKnownReason.NOT_ASKED)
                .setIdentifiers(identifiers(person, agency))
                .setNames(List.of(new PersonName(NameUse.CURRENT, person.given(), person.family())))
                .setDateOfBirth(person.birth())
                .setSex(person.boy() ? Sex.MALE : Sex.FEMALE)
                .setPostcode(person.postcode())
                .build();
    }

    private static List<uk.conduit.schema.shared.Identifier> identifiers(Person person, Agency agency) {
        List<uk.conduit.schema.shared.Identifier> identifiers = new ArrayList<>();
        if (hasNhsNumber(person, agency)) {
            identifiers.add(
                    SharedParts.published(Identifier.nhsNumber(person.nhsNumber(), NhsNumber.Range.ISSUED_AND_TEST)));
        }
        return identifiers;
    }

    static boolean hasNhsNumber(Person person, Agency agency) {
        return person.number() % TENTHS < tenthsWithNhsNumber(agency);
    }

    /** Of how many tenths of the children it knows an agency has the NHS number. */
    private static int tenthsWithNhsNumber(Agency agency) {
        return switch (agency.name()) {
            case "health" -> TENTHS;
            case "social-care" -> 8;
            case "adult-social-care" -> 9;
            case "police" -> 3;
            default -> 0;
        };
    }
}
