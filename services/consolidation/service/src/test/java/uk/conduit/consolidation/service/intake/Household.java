package uk.conduit.consolidation.service.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Background;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.SubjectRef;

/** Fictitious children, twins and namesakes among them, each known to several agencies that do not always get it right. */
final class Household {

    private static final List<Agency> AGENCIES = List.of(Agency.POLICE, Agency.SOCIAL_CARE);
    private static final List<String> FORENAMES = List.of("Sarah", "Emily", "Hassan", "Poppy");
    private static final List<String> SURNAMES = List.of("Smith", "Begum", "O'Reilly");
    private static final List<LocalDate> BIRTHS = List.of(LocalDate.of(2011, 2, 3), LocalDate.of(2009, 1, 1));
    private static final List<String> POSTCODES = List.of("AB1 2CD", "XY9 8ZZ");

    /** Of the range that is kept for tests. */
    private static final List<String> NHS =
            List.of("9990000018", "9990000026", "9990000034", "9990000042", "9990000050", "9990000069");

    private final Random random;
    private final Map<SubjectRef, Child> children = new TreeMap<>();
    private final List<SubjectRef> known = new ArrayList<>();

    private record Child(int number, String forename, String surname, LocalDate birth, String postcode) {
        Child twin(String other) {
            return new Child(number + 1, other, surname, birth, postcode);
        }
    }

    Household(Random random) {
        this.random = random;
        for (int family = 0; family < 3; family++) {
            Child child = new Child(2 * family, one(FORENAMES), one(SURNAMES), one(BIRTHS), one(POSTCODES));
            sightings(child);
            if (random.nextInt(2) == 0) {
                sightings(child.twin(one(FORENAMES)));
            }
        }
    }

    private void sightings(Child child) {
        int sightings = 1 + random.nextInt(3);
        for (int i = 0; i < sightings; i++) {
            SubjectRef ref = new SubjectRef(AGENCIES.get((child.number + i) % 2), "ref-" + child.number + "-" + i);
            children.put(ref, child);
            known.add(ref);
        }
    }

    /** A subject of this agency; the unit calls a child by the hub's id. */
    SubjectRef subject(Agency agency) {
        if (agency.equals(Agency.UNIT)) {
            return new SubjectRef(Agency.UNIT, anybody().ownChildId().toString());
        }
        List<SubjectRef> its =
                known.stream().filter(ref -> ref.agency().equals(agency)).toList();
        return its.isEmpty() ? new SubjectRef(agency, "nobody") : one(its);
    }

    SubjectRef anybody() {
        return one(known);
    }

    /** What the agency states of the subject this time. */
    PersonalDetails details(SubjectRef ref) {
        Child child = children.get(ref);
        if (child == null || random.nextInt(6) == 0) {
            return PersonalDetails.NONE;
        }
        String forename = random.nextInt(9) > 0 ? child.forename : one(FORENAMES);
        PersonName name =
                new PersonName(PersonName.Use.CURRENT, random.nextInt(8) > 0 ? forename : null, child.surname);
        int number = random.nextInt(8) > 0 ? child.number : child.number ^ 1;
        return new PersonalDetails(
                random.nextInt(8) > 0 ? List.of(name) : List.of(),
                random.nextInt(8) > 0 ? new Birth(child.birth.plusDays(random.nextInt(8) / 7), false) : null,
                random.nextInt(4) > 0 ? Sex.FEMALE : null,
                random.nextInt(6) > 0 ? child.postcode : one(POSTCODES),
                random.nextInt(3) == 0
                        ? List.of(Identifier.nhsNumber(NHS.get(number), NhsNumber.Range.ISSUED_AND_TEST))
                        : List.of(),
                Background.NONE);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
