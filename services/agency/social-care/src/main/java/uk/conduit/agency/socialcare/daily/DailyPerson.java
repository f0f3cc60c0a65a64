package uk.conduit.agency.socialcare.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.socialcare.event.Person;
import uk.conduit.agency.socialcare.event.Stated;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Subject;

/** Who a child of the feed is, as its {@code child_details} say. */
final class DailyPerson {

    private final SharedParts parts;

    DailyPerson(SharedParts parts) {
        this.parts = parts;
    }

    /** Reads who the child is and notes what is imperfect. */
    Subject read(DailyRecord.DailyChild child, JsonNode childDetails, Reading reading) {
        Fields details = new Fields(childDetails, reading);
        LocalDate born = details.day("date_of_birth");
        LocalDate died = Stated.notBefore(reading, "date_of_death", details.day("date_of_death"), born);
        Person person = new Person(child.reference(), reading, parts)
                .identifier(reading.nhsNumber(
                        "nhs_number",
                        details.text("nhs_number"),
                        parts.profile().nhsNumbers()))
                .identifier(reading.upn("unique_pupil_number", details.text("unique_pupil_number")))
                .identifier(reading.formerUpn("former_unique_pupil_number", details.text("former_unique_pupil_number")))
                .names(names(details))
                .born(born, details.text("date_of_birth") != null)
                .died(died)
                .sex("sex", details.text("sex"))
                .ethnicity("ethnicity", details.text("ethnicity"))
                .disabilities("disabilities", details.texts("disabilities"))
                .postcode(details.text("postcode"));
        String own = new Fields(child.whole(), reading).text("mis_child_id");
        if (own != null) {
            person.identifier(Identifier.local(own));
        }
        boolean unborn = details.text("date_of_birth") == null && details.text("expected_date_of_birth") != null;
        return (unborn ? person.expected() : person).subject();
    }

    private static List<PersonName> names(Fields details) {
        List<PersonName> names = new ArrayList<>();
        String given = details.text("first_name");
        String family = details.text("surname");
        if (given != null || family != null) {
            names.add(new PersonName(NameUse.CURRENT, given, family));
        }
        for (Fields alias : details.each("also_known_as")) {
            names.add(new PersonName(NameUse.KNOWN_AS, alias.text("first_name"), alias.text("surname")));
        }
        return names;
    }
}
