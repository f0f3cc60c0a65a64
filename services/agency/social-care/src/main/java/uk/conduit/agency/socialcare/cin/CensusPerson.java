package uk.conduit.agency.socialcare.cin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.socialcare.event.Person;
import uk.conduit.agency.socialcare.event.Stated;
import uk.conduit.schema.shared.Subject;

/** Who a child of the census is. The census holds neither names nor addresses. */
final class CensusPerson {

    private CensusPerson() {}

    /** Reads who the child is, and notes what is imperfect. */
    static Subject read(CinChild child, Reading reading, SharedParts parts) {
        Element identifiers = child.identifiers();
        Element characteristics = child.characteristics();
        LocalDate born = day(identifiers, "PersonBirthDate", reading);
        LocalDate died =
                Stated.notBefore(reading, "PersonDeathDate", day(identifiers, "PersonDeathDate", reading), born);
        Person person = new Person(child.reference(), reading, parts)
                .identifier(reading.upn("UPN", identifiers.value("UPN")))
                .identifier(reading.formerUpn("FormerUPN", identifiers.value("FormerUPN")))
                .born(born, identifiers.value("PersonBirthDate") != null)
                .died(died)
                .sex(identifiers.value("Sex") == null ? "GenderCurrent" : "Sex", sex(identifiers))
                .ethnicity("Ethnicity", characteristics.value("Ethnicity"))
                .disabilities("Disabilities", disabilities(characteristics.first("Disabilities")));
        boolean unborn =
                identifiers.value("PersonBirthDate") == null && identifiers.value("ExpectedPersonBirthDate") != null;
        return (unborn ? person.expected() : person).subject();
    }

    /** {@code Sex} since 2023, {@code GenderCurrent} before. */
    private static @Nullable String sex(Element identifiers) {
        String sex = identifiers.value("Sex");
        return sex == null ? identifiers.value("GenderCurrent") : sex;
    }

    private static List<String> disabilities(@Nullable Element stated) {
        return stated == null
                ? List.of()
                : stated.all("Disability").map(Element::text).toList();
    }

    private static @Nullable LocalDate day(Element identifiers, String name, Reading reading) {
        return reading.day(name, identifiers.value(name));
    }
}
