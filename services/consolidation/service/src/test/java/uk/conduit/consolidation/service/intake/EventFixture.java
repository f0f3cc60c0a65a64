package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Flag;
import uk.conduit.schema.shared.Handling;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.Identifier;
import uk.conduit.schema.shared.IdentifierScheme;
import uk.conduit.schema.shared.LawfulBasis;
import uk.conduit.schema.shared.Marking;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.SharingDecision;
import uk.conduit.schema.shared.Subject;
import uk.conduit.schema.shared.Tier;
import uk.conduit.schema.shared.Visibility;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;
import uk.conduit.schema.unit.UnitCaseEvent;

/** An event in the published language, right in every respect until a test makes it wrong. Each call gives a new fixture. */
public record EventFixture(
        Agency agency, @Nullable String reference, String recordId, long version, Instant at, Who who, Odd odd) {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final NotKnown NOT_KNOWN = new NotKnown(NotKnownReason.NOT_HELD_BY_SOURCE);

    public record Who(
            @Nullable String given,
            @Nullable String family,
            @Nullable String birth,
            @Nullable String nhs,
            List<String> excluded) {}

    public record Odd(
            @Nullable String corrects,
            @Nullable String retracts,
            @Nullable String eventId,
            @Nullable String headerAgency,
            List<String> flagged) {
        static final Odd NOTHING = new Odd(null, null, null, null, List.of());
    }

    public static EventFixture police(String reference, String recordId) {
        return of(Agency.POLICE, reference, recordId);
    }

    public static EventFixture socialCare(String reference, String recordId) {
        return of(Agency.SOCIAL_CARE, reference, recordId);
    }

    public static EventFixture unit(String reference, String recordId) {
        return of(Agency.UNIT, reference, recordId);
    }

    public static EventFixture coverage(Agency agency, String recordId) {
        return new EventFixture(
                agency, null, recordId, 1, NOON, new Who(null, null, null, null, List.of()), Odd.NOTHING);
    }

    private static EventFixture of(Agency agency, String reference, String recordId) {
        return new EventFixture(
                agency, reference, recordId, 1, NOON, new Who(null, null, null, null, List.of()), Odd.NOTHING);
    }

    public EventFixture version(long number) {
        return new EventFixture(agency, reference, recordId, number, at, who, odd);
    }

    public EventFixture at(Instant moment) {
        return new EventFixture(agency, reference, recordId, version, moment, who, odd);
    }

    public EventFixture known(String given, String family, String birth) {
        return with(new Who(given, family, birth, who.nhs, who.excluded));
    }

    public EventFixture nhs(String number) {
        return with(new Who(who.given, who.family, who.birth, number, who.excluded));
    }

    public EventFixture excluding(String user) {
        return with(new Who(who.given, who.family, who.birth, who.nhs, List.of(user)));
    }

    private EventFixture with(Who other) {
        return new EventFixture(agency, reference, recordId, version, at, other, odd);
    }

    public EventFixture correcting(EventId event) {
        return with(new Odd(event.toString(), null, odd.eventId, odd.headerAgency, odd.flagged));
    }

    public EventFixture retracting(EventId event) {
        return with(new Odd(null, event.toString(), odd.eventId, odd.headerAgency, odd.flagged));
    }

    EventFixture correctionPart(@Nullable String corrects, @Nullable String retracts) {
        return with(new Odd(corrects, retracts, odd.eventId, odd.headerAgency, odd.flagged));
    }

    EventFixture calling(String eventId) {
        return with(new Odd(odd.corrects, odd.retracts, eventId, odd.headerAgency, odd.flagged));
    }

    EventFixture sayingItIsFrom(String headerAgency) {
        return with(new Odd(odd.corrects, odd.retracts, odd.eventId, headerAgency, odd.flagged));
    }

    EventFixture flagging(String field) {
        return with(new Odd(odd.corrects, odd.retracts, odd.eventId, odd.headerAgency, List.of(field)));
    }

    private EventFixture with(Odd other) {
        return new EventFixture(agency, reference, recordId, version, at, who, other);
    }

    public EventId id() {
        return EventId.of(new SourceRecord(agency, "records", recordId), version);
    }

    String key() {
        return reference == null ? "records" : reference;
    }

    private Header header() {
        List<Flag> flags = new ArrayList<>();
        odd.flagged.forEach(field -> flags.add(new Flag(field, "UNKNOWN_CODE")));
        return new Header(
                odd.eventId == null ? id().toString() : odd.eventId,
                odd.headerAgency == null ? agency.name() : odd.headerAgency,
                "records",
                recordId,
                version,
                at,
                Precision.MOMENT,
                at.plusSeconds(version),
                flags);
    }

    private @Nullable Subject subject() {
        if (reference == null) {
            return null;
        }
        List<PersonName> names = who.given == null && who.family == null
                ? List.of()
                : List.of(new PersonName(NameUse.CURRENT, who.given, who.family));
        return new Subject(
                reference,
                who.nhs == null ? List.of() : List.of(new Identifier(IdentifierScheme.NHS_NUMBER, who.nhs, true)),
                names,
                who.birth == null ? NOT_KNOWN : LocalDate.parse(who.birth),
                false,
                NOT_KNOWN,
                NOT_KNOWN,
                NOT_KNOWN,
                NOT_KNOWN,
                null);
    }

    private @Nullable Correction correction() {
        return odd.corrects == null && odd.retracts == null
                ? null
                : new Correction(odd.corrects, odd.retracts, "made by mistake");
    }

    SpecificRecord saying(Object detail) {
        Marking marking = new Marking(Tier.OFFICIAL_SENSITIVE, Handling.PERMITTED, null, "originator");
        Visibility visibility = new Visibility(Profile.CORE_FACT, who.excluded);
        LawfulBasis basis = new LawfulBasis(
                "6(1)(e)", "9(2)(g)", "18", false, "agreement-1", SharingDecision.SHARED, null, ChildInformed.NOT_YET);
        Contact contact = new Contact("team", null, null, "01632 960001");
        return switch (agency.name()) {
            case "police" ->
                new PoliceCaseEvent(
                        header(),
                        subject(),
                        Assertion.FACT,
                        marking,
                        visibility,
                        basis,
                        List.of(),
                        contact,
                        correction(),
                        detail);
            case "social-care" ->
                new SocialCareCaseEvent(
                        header(),
                        subject(),
                        Assertion.FACT,
                        marking,
                        visibility,
                        basis,
                        List.of(),
                        contact,
                        correction(),
                        detail);
            default ->
                new UnitCaseEvent(
                        header(),
                        subject(),
                        Assertion.FACT,
                        marking,
                        visibility,
                        basis,
                        List.of(),
                        contact,
                        correction(),
                        detail);
        };
    }

    @Override
    public String toString() {
        return "fixture " + id();
    }
}
