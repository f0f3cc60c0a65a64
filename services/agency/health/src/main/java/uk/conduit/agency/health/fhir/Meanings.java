package uk.conduit.agency.health.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.record.Refusal;
import uk.conduit.agency.health.restriction.RestrictedServices;
import uk.conduit.schema.health.ChildProtectionLookup;
import uk.conduit.schema.health.UnscheduledAttendance;
import uk.conduit.schema.health.UnscheduledSetting;
import uk.conduit.schema.health.WasNotBrought;
import uk.conduit.schema.shared.Profile;

/** Says what each resource means. What belongs to a restricted service stays with its owner, whatever it is. */
final class Meanings {

    private static final String LOOK_UP = "child-protection-lookup";
    private static final List<String> RESTRICTED_LABELS = List.of("R", "V");

    private final RestrictedServices restricted;

    Meanings(RestrictedServices restricted) {
        this.restricted = restricted;
    }

    Meaning of(Item item, Reading reading) {
        return switch (item.focus()) {
            case Encounter encounter -> attendance(encounter, item, reading);
            case Appointment appointment -> missed(appointment, item, reading);
            case AuditEvent audit -> lookUp(audit, reading);
            case null, default -> new Meaning.Nothing("holds no encounter, appointment or look-up");
        };
    }

    private Meaning attendance(Encounter encounter, Item item, Reading reading) {
        if (encounter.getStatus() == Encounter.EncounterStatus.ENTEREDINERROR) {
            return new Meaning.Nothing("was entered in error; withdraw what was sent before with a retraction");
        }
        String id = "encounter/" + id(encounter, encounter.getIdentifier());
        List<String> words = words(Stream.concat(encounter.getType().stream(), Stream.of(encounter.getServiceType())));
        if (isRestricted(item, encounter, words)) {
            return new Meaning.Kept(id);
        }
        UnscheduledSetting setting = setting(encounter, words);
        if (setting == null) {
            return new Meaning.Nothing("is an encounter that was planned");
        }
        Instant arrived = moment("period.start", encounter.getPeriod().getStart(), reading);
        if (arrived == null) {
            throw new Refusal("The Encounter has no period.start that can be used");
        }
        return new Meaning.Told(
                id,
                Occurred.at(arrived),
                Profile.CORE_FACT,
                UnscheduledAttendance.newBuilder()
                        .setAttendanceId(id)
                        .setSetting(setting)
                        .setArrived(Occurred.at(arrived).at())
                        .setSite(site(encounter))
                        .setFlags(Flags.of(item))
                        .build());
    }

    private static @Nullable UnscheduledSetting setting(Encounter encounter, List<String> words) {
        String kind = encounter.getClass_().getCode();
        if ("EMER".equals(kind)) {
            return UnscheduledSetting.EMERGENCY_DEPARTMENT;
        }
        if ("FLD".equals(kind) || names(words, "ambulance")) {
            return UnscheduledSetting.AMBULANCE;
        }
        if (names(words, "walk-in") || names(words, "walk in")) {
            return UnscheduledSetting.WALK_IN;
        }
        return names(words, "urgent") ? UnscheduledSetting.URGENT_CARE : null;
    }

    private static boolean names(List<String> words, String word) {
        return words.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(word));
    }

    /** The provider's name, or its code in the Organisation Data Service. */
    private static @Nullable String site(Encounter encounter) {
        if (encounter.getServiceProvider().getResource() instanceof Organization organisation) {
            return organisation.getName() != null
                    ? organisation.getName()
                    : organisation.getIdentifierFirstRep().getValue();
        }
        return encounter.getServiceProvider().getDisplay();
    }

    private Meaning missed(Appointment appointment, Item item, Reading reading) {
        if (appointment.getStatus() != Appointment.AppointmentStatus.NOSHOW) {
            return new Meaning.Nothing("is an appointment that was not missed");
        }
        String id = "appointment/" + id(appointment, appointment.getIdentifier());
        List<String> words = words(
                Stream.of(appointment.getServiceType(), appointment.getServiceCategory(), appointment.getSpecialty())
                        .flatMap(List::stream));
        if (isRestricted(item, appointment, words)) {
            return new Meaning.Kept(id);
        }
        Instant start = moment("start", appointment.getStart(), reading);
        if (start == null) {
            throw new Refusal("The Appointment has no start that can be used");
        }
        LocalDate day = start.atZone(Occurred.LONDON).toLocalDate();
        String service = words.isEmpty() ? "a service that was not stated" : words.getFirst();
        return new Meaning.Told(id, Occurred.on(day), Profile.CORE_FACT, new WasNotBrought(id, service, day));
    }

    private static Meaning lookUp(AuditEvent audit, Reading reading) {
        boolean isOne = Stream.concat(Stream.of(audit.getType()), audit.getSubtype().stream())
                .anyMatch(code -> LOOK_UP.equals(code.getCode()));
        if (!isOne) {
            return new Meaning.Nothing("is an audit event of another kind");
        }
        Instant at = moment("recorded", audit.getRecorded(), reading);
        if (at == null) {
            throw new Refusal("The AuditEvent has no recorded that can be used");
        }
        String id = "lookup/" + id(audit, List.of());
        boolean emergency = audit.getPurposeOfEvent().stream()
                .flatMap(purpose -> purpose.getCoding().stream())
                .anyMatch(code -> "ETREAT".equals(code.getCode()));
        return new Meaning.Told(
                id,
                Occurred.at(at),
                Profile.POINTER,
                new ChildProtectionLookup(
                        id,
                        emergency ? UnscheduledSetting.EMERGENCY_DEPARTMENT : UnscheduledSetting.OTHER,
                        Occurred.at(at).at(),
                        audit.getSource().getSite()));
    }

    /** By the name of its service, or because its owner labelled it: R restricted, V very restricted. */
    private boolean isRestricted(Item item, Resource focus, List<String> words) {
        return words.stream().anyMatch(restricted::is)
                || Stream.of(item.message().getMeta(), focus.getMeta())
                        .map(Meta::getSecurity)
                        .flatMap(List::stream)
                        .map(Coding::getCode)
                        .anyMatch(RESTRICTED_LABELS::contains);
    }

    private static List<String> words(Stream<CodeableConcept> concepts) {
        return concepts.flatMap(concept -> Stream.concat(
                        Stream.ofNullable(concept.getText()),
                        concept.getCoding().stream().map(Coding::getDisplay)))
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static @Nullable Instant moment(String field, @Nullable Date stated, Reading reading) {
        return stated == null ? null : reading.past(field, stated.toInstant());
    }

    /** The identifier that its system gave it, or the resource's own id. */
    private static String id(Resource focus, List<Identifier> identifiers) {
        String id = identifiers.stream()
                .map(Identifier::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(focus.getIdElement().getIdPart());
        if (id == null || id.length() > 100 || id.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("The " + focus.fhirType() + " has no identifier and no id");
        }
        return id;
    }
}
