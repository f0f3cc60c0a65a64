package uk.conduit.agency.health.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.record.Refusal;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Sex;
import uk.conduit.schema.shared.Subject;

/** Who the child of a message is. */
final class Patients {

    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST_REFERENCE = 64;

    private final SharedParts parts;

    Patients(SharedParts parts) {
        this.parts = parts;
    }

    /** The only patient of a message. */
    static Patient of(Item item) {
        List<Patient> patients = item.all(Patient.class);
        if (patients.isEmpty()) {
            throw new Refusal("The message holds no Patient");
        }
        if (patients.size() > 1) {
            throw new Refusal("The message holds more than one Patient");
        }
        return patients.getFirst();
    }

    /**
     * The service's own reference for the child: the first identifier that is no NHS number. An NHS number is never a key.
     * Where there is no such identifier, the id by which the message knows the child serves, with a flag, for another
     * message may give another (docs/adr/0076).
     */
    private static String reference(Patient patient, Reading reading) {
        Optional<String> own = patient.getIdentifier().stream()
                .filter(identifier -> !NHS_NUMBER.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(Patients::canBeAKey)
                .filter(value -> !isNhsNumberOf(patient, value))
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        String ofTheMessage = patient.getIdElement().getIdPart();
        if (!canBeAKey(ofTheMessage) || isNhsNumberOf(patient, ofTheMessage)) {
            throw new Refusal("The Patient has no identifier of the service's own, and no id");
        }
        reading.flag("Patient.identifier", Problem.NO_OWN_REFERENCE);
        return ofTheMessage;
    }

    private static boolean canBeAKey(@Nullable String value) {
        return value != null
                && !value.isBlank()
                && value.length() <= LONGEST_REFERENCE
                && value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isNhsNumberOf(Patient patient, String reference) {
        String digits = reference.replaceAll("[^0-9]", "");
        return patient.getIdentifier().stream()
                .filter(identifier -> NHS_NUMBER.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .anyMatch(number ->
                        number != null && number.replaceAll("[^0-9]", "").equals(digits));
    }

    /** The day of birth, if it can be read. */
    static @Nullable LocalDate born(Patient patient) {
        return patient.getBirthDate() == null
                ? null
                : patient.getBirthDate()
                        .toInstant()
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate();
    }

    /** Who the child is; of one who is looked after, not where: a home address there is mostly the placement's. */
    Subject subject(Patient patient, boolean lookedAfter, Reading reading) {
        Subject.Builder subject = parts.subject(reference(patient, reading).strip(), NotKnownReason.NOT_HELD_BY_SOURCE)
                .setNames(names(patient));
        LocalDate born = reading.past("birthDate", born(patient));
        if (born != null) {
            subject.setDateOfBirth(born);
        } else if (patient.hasBirthDateElement()) {
            subject.setDateOfBirth(SharedParts.notKnown(NotKnownReason.UNUSABLE));
        }
        AdministrativeGender gender = patient.getGender();
        if (gender == AdministrativeGender.MALE || gender == AdministrativeGender.FEMALE) {
            subject.setSex(gender == AdministrativeGender.MALE ? Sex.MALE : Sex.FEMALE);
        }
        String postcode = lookedAfter ? null : postcode(patient, reading);
        if (postcode != null) {
            subject.setPostcode(postcode);
        }
        return subject.setIdentifiers(identifiers(patient, reading)).build();
    }

    private List<uk.conduit.schema.shared.Identifier> identifiers(Patient patient, Reading reading) {
        List<uk.conduit.schema.shared.Identifier> identifiers = new ArrayList<>();
        patient.getIdentifier().stream()
                .filter(identifier -> NHS_NUMBER.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .map(number ->
                        reading.nhsNumber("nhs-number", number, parts.profile().nhsNumbers()))
                .filter(number -> number != null)
                .map(SharedParts::published)
                .forEach(identifiers::add);
        return identifiers;
    }

    private static List<PersonName> names(Patient patient) {
        List<PersonName> names = new ArrayList<>();
        for (HumanName name : patient.getName()) {
            String given = name.getGiven().isEmpty()
                    ? null
                    : String.join(
                            " ",
                            name.getGiven().stream()
                                    .map(StringType::getValue)
                                    .filter(part -> part != null)
                                    .toList());
            if (given != null || name.getFamily() != null) {
                names.add(new PersonName(use(name, names.isEmpty()), given, name.getFamily()));
            }
        }
        return names;
    }

    private static NameUse use(HumanName name, boolean first) {
        if (name.getUse() == null) {
            return first ? NameUse.CURRENT : NameUse.ALIAS;
        }
        return switch (name.getUse()) {
            case OFFICIAL, USUAL -> first ? NameUse.CURRENT : NameUse.KNOWN_AS;
            case OLD, MAIDEN -> NameUse.FORMER;
            case NICKNAME -> NameUse.KNOWN_AS;
            default -> NameUse.ALIAS;
        };
    }

    /** Of the home alone: where else a child stays may be a placement or a refuge. */
    private static @Nullable String postcode(Patient patient, Reading reading) {
        String stated = patient.getAddress().stream()
                .filter(address -> address.getUse() == Address.AddressUse.HOME)
                .map(Address::getPostalCode)
                .filter(code -> code != null && !code.isBlank())
                .findFirst()
                .orElse(null);
        if (stated == null) {
            return null;
        }
        String postcode = stated.strip().toUpperCase(Locale.ROOT);
        if (POSTCODE.matcher(postcode).matches()) {
            return postcode;
        }
        reading.flag("postalCode", Problem.MALFORMED);
        return null;
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }
}
