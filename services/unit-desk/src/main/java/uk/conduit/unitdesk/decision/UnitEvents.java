package uk.conduit.unitdesk.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.messaging.publish.PublishedLanguage;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Handling;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.LawfulBasis;
import uk.conduit.schema.shared.Marking;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.shared.SharingDecision;
import uk.conduit.schema.shared.Subject;
import uk.conduit.schema.shared.Tier;
import uk.conduit.schema.shared.Visibility;
import uk.conduit.schema.unit.UnitCaseEvent;
import uk.conduit.unitdesk.settings.DeskSettings;

/** Writes a decision in the published language. The same publication of the same decision is the same event. */
final class UnitEvents {

    private static final NotKnown NOT_HELD = new NotKnown(NotKnownReason.NOT_HELD_BY_SOURCE);

    private final DeskSettings settings;

    UnitEvents(DeskSettings settings) {
        PublishedLanguage.trust();
        this.settings = settings;
    }

    /** The child that the event is about, as the unit refers to it: the key of the event. */
    static ChildId child(Request request) {
        return switch (request) {
            case Request.AboutChild it -> new ChildId(it.childId());
            case Request.AboutIdentity it ->
                new SubjectRef(new Agency(it.one().agency()), it.one().reference()).ownChildId();
        };
    }

    UnitCaseEvent event(Request request, Publication publication) {
        Content content = Content.of(request, publication);
        return UnitCaseEvent.newBuilder()
                .setHeader(header(publication))
                .setSubject(subject(child(request)))
                .setAssertion(content.opinion() ? Assertion.PROFESSIONAL_OPINION : Assertion.FACT)
                .setMarking(new Marking(Tier.OFFICIAL_SENSITIVE, Handling.PERMITTED, null, settings.team()))
                .setVisibility(new Visibility(content.profile(), List.of()))
                .setLawfulBasis(lawfulBasis())
                .setContact(contact(publication.author()))
                .setCorrection(correction(request))
                .setDetail(content.detail())
                .build();
    }

    private static Header header(Publication publication) {
        return Header.newBuilder()
                .setEventId(publication.eventId().toString())
                .setAgency(Agency.UNIT.name())
                .setSourceSystem(publication.record().system())
                .setSourceRecordId(publication.record().recordId())
                .setSourceVersion(publication.version())
                .setOccurredAt(publication.decidedAt())
                .setOccurredPrecision(Precision.MOMENT)
                .build();
    }

    /** The unit knows a child by the hub's id and states nothing else of it: the hub has that from the agencies. */
    private static Subject subject(ChildId child) {
        return Subject.newBuilder()
                .setReference(child.toString())
                .setDateOfBirth(NOT_HELD)
                .setSex(NOT_HELD)
                .setEthnicity(NOT_HELD)
                .setDisabilities(NOT_HELD)
                .setPostcode(NOT_HELD)
                .build();
    }

    /** Safeguarding: UK GDPR Article 6(1)(e) and 9(2)(g), Data Protection Act 2018 Schedule 1 paragraph 18. */
    private LawfulBasis lawfulBasis() {
        return LawfulBasis.newBuilder()
                .setArticle6("6(1)(e)")
                .setArticle9("9(2)(g)")
                .setSchedule1Paragraph("18")
                .setPart3(false)
                .setAgreement(settings.agreement())
                .setDecision(SharingDecision.SHARED)
                .setChildInformed(ChildInformed.NOT_YET)
                .build();
    }

    private Contact contact(Author author) {
        String phone = settings.phone();
        return new Contact(settings.team(), null, author.name(), phone.isBlank() ? null : phone);
    }

    private static @Nullable Correction correction(Request request) {
        if (request instanceof Request.AboutChild about) {
            return switch (about.decision()) {
                case Decision.RecordCorrected it -> new Correction(it.corrects().toString(), null, it.reason());
                case Decision.RecordRetracted it ->
                    new Correction(null, it.retracts().toString(), it.reason());
                case Decision.Statement ignored -> null;
            };
        }
        return null;
    }
}
