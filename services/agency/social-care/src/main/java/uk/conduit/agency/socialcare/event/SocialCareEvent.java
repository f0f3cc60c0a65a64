package uk.conduit.agency.socialcare.event;

import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.Envelope;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

/** Puts an envelope and what happened together into an event of social care. */
public final class SocialCareEvent {

    private SocialCareEvent() {}

    /** The event; {@code detail} is one of the records of its union. */
    public static SocialCareCaseEvent of(Envelope envelope, SpecificRecord detail) {
        return SocialCareCaseEvent.newBuilder()
                .setHeader(envelope.header())
                .setSubject(envelope.subject())
                .setAssertion(envelope.assertion())
                .setMarking(envelope.terms().marking())
                .setVisibility(envelope.terms().visibility())
                .setLawfulBasis(envelope.terms().basis())
                .setLinks(envelope.links())
                .setContact(envelope.contact())
                .setCorrection(envelope.correction())
                .setDetail(detail)
                .build();
    }
}
