package uk.conduit.agency.health.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
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
    private static final Set<Encounter.EncounterStatus> NEVER_HAPPENED = Set.of(
            Encounter.EncounterStatus.PLANNED,
            Encounter.EncounterStatus.CANCELLED,
            Encounter.EncounterStatus.ENTEREDINERROR);

    private final Restriction restriction;

    Meanings(RestrictedServices services) {
        this.restriction = new Restriction(services);
    }

    Meaning of(Item item, Reading reading) {
        return switch (item.focus()) {
            case Encounter encounter -> attendance(encounter, item, reading);
            case Appointment appointment -> missed(appointment, item, reading);
            case AuditEvent audit -> lookUp(audit, item, reading);
            case null, default -> new Meaning.Nothing("holds no encounter, appointment or look-up");
        };
    }

    private Meaning attendance(Encounter encounter, Item item, Reading reading) {
        if (encounter.getStatus() != null && NEVER_HAPPENED.contains(encounter.getStatus())) {
            return new Meaning.Nothing("is an encounter that was planned, cancelled or entered in error");
        }
        String id = id(encounter, encounter.getIdentifier());
        List<String> words = words(Stream.concat(encounter.getType().stream(), Stream.of(encounter.getServiceType())));
        boolean unnamed = isUnnamed(List.of(encounter.getServiceType()));
        if (unnamed || restriction.isOn(item, encounter, Stream.concat(words.stream(), site(encounter).stream()))) {
            return new Meaning.Kept(id);
        }
        UnscheduledSetting setting = setting(encounter, words);
        if (setting == null) {
            return new Meaning.Nothing("is an encounter that was planned");
        }
        Occurred arrived = arrived(encounter.getPeriod().getStartElement(), reading);
        return new Meaning.Told(
                id,
                arrived,
                Profile.CORE_FACT,
                UnscheduledAttendance.newBuilder()
                        .setAttendanceId(id)
                        .setSetting(setting)
                        .setArrived(arrived.at())
                        .setSite(site(encounter).orElse(null))
                        .setFlags(Flags.of(item))
                        .build());
    }

    /** A start that is only a day is that day in London, whatever zone this process runs in. */
    private static Occurred arrived(DateTimeType start, Reading reading) {
        if (start.getValue() != null && !start.hasTime()) {
            LocalDate day = reading.day("period.start", start.getValueAsString());
            if (day != null) {
                return Occurred.on(day);
            }
        }
        Instant moment = start.hasTime() ? moment("period.start", start.getValue(), reading) : null;
        if (moment == null) {
            throw new Refusal("The Encounter has no period.start that can be used");
        }
        return Occurred.at(moment);
    }

    /** What the type says where it says something; a class of EMER says an emergency, not where it was met. */
    private static @Nullable UnscheduledSetting setting(Encounter encounter, List<String> words) {
        String kind = encounter.getClass_().getCode();
        boolean emergency = "EMER".equals(kind);
        if ("FLD".equals(kind) || names(words, "ambulance")) {
            return UnscheduledSetting.AMBULANCE;
        }
        if (names(words, "walk-in") || names(words, "walk in")) {
            return UnscheduledSetting.WALK_IN;
        }
        boolean urgent = names(words, "urgent") || names(words, "minor injur");
        if (urgent && !(emergency && names(words, "emergency"))) {
            return UnscheduledSetting.URGENT_CARE;
        }
        return emergency ? UnscheduledSetting.EMERGENCY_DEPARTMENT : null;
    }

    private static boolean names(List<String> words, String word) {
        return words.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(word));
    }

    /** The provider's name, or its code in the Organisation Data Service. */
    private static Optional<String> site(Encounter encounter) {
        if (encounter.getServiceProvider().getResource() instanceof Organization organisation) {
            return Optional.ofNullable(organisation.getName())
                    .or(() -> Optional.ofNullable(
                            organisation.getIdentifierFirstRep().getValue()));
        }
        return Optional.ofNullable(encounter.getServiceProvider().getDisplay());
    }

    private Meaning missed(Appointment appointment, Item item, Reading reading) {
        if (appointment.getStatus() != Appointment.AppointmentStatus.NOSHOW) {
            return new Meaning.Nothing("is an appointment that was not missed");
        }
        String id = id(appointment, appointment.getIdentifier());
        List<CodeableConcept> services = Stream.of(
                        appointment.getServiceType(), appointment.getServiceCategory(), appointment.getSpecialty())
                .flatMap(List::stream)
                .toList();
        List<String> words = words(services.stream());
        if (isUnnamed(services) || restriction.isOn(item, appointment, words.stream())) {
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

    private Meaning lookUp(AuditEvent audit, Item item, Reading reading) {
        boolean isOne = Stream.concat(Stream.of(audit.getType()), audit.getSubtype().stream())
                .anyMatch(code -> LOOK_UP.equals(code.getCode()));
        if (!isOne) {
            return new Meaning.Nothing("is an audit event of another kind");
        }
        String id = id(audit, List.of());
        if (restriction.isOn(item, audit, Stream.ofNullable(audit.getSource().getSite()))) {
            return new Meaning.Kept(id);
        }
        Instant at = moment("recorded", audit.getRecorded(), reading);
        if (at == null) {
            throw new Refusal("The AuditEvent has no recorded that can be used");
        }
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

    /** A service that is given as a code without words may be any service, so that it is taken for a restricted one. */
    private static boolean isUnnamed(List<CodeableConcept> services) {
        return services.stream()
                .anyMatch(it -> it.hasCoding() && words(Stream.of(it)).isEmpty());
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

    /**
     * Names the resource by its type and by the identifier that its system gave it, or its own id. It is a digest, because
     * it also names what is restricted, and must not tell which kind of resource that is.
     */
    private static String id(Resource focus, List<Identifier> identifiers) {
        String id = identifiers.stream()
                .map(Identifier::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(focus.getIdElement().getIdPart());
        if (id == null || id.length() > 100 || id.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("The " + focus.fhirType() + " has no identifier and no id");
        }
        String named = focus.fhirType() + "/" + id;
        return "fhir/" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }
}
