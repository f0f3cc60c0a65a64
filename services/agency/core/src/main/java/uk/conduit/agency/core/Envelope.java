package uk.conduit.agency.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.Link;
import uk.conduit.schema.shared.Subject;

/**
 * What every case event carries, whatever happened.
 *
 * @param header which event, made from which record
 * @param subject the child; null for a statement about a whole feed alone
 * @param assertion fact, report or opinion
 * @param terms how it must be handled, who may see it, why it may be shared
 * @param links what else it names
 * @param contact whom to ring
 * @param correction what it replaces or withdraws, if it does
 */
public record Envelope(
        Header header,
        @Nullable Subject subject,
        Assertion assertion,
        Terms terms,
        List<Link> links,
        Contact contact,
        @Nullable Correction correction) {

    /** Copies the links. */
    public Envelope {
        links = List.copyOf(links);
    }

    /** An envelope with no links that corrects nothing. */
    public static Envelope of(
            Header header, @Nullable Subject subject, Assertion assertion, Terms terms, Contact contact) {
        return new Envelope(header, subject, assertion, terms, List.of(), contact, null);
    }

    /** The same, naming these. */
    public Envelope linking(List<Link> named) {
        return new Envelope(header, subject, assertion, terms, named, contact, correction);
    }

    /** The same, correcting something. */
    public Envelope correcting(Correction what) {
        return new Envelope(header, subject, assertion, terms, links, contact, what);
    }

    /** The source record alone: everything else may be about a child. */
    @Override
    public String toString() {
        return "envelope of event " + header.getEventId();
    }
}
