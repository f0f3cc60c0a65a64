package uk.conduit.consolidation.model.picture;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.Header;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.PoliceDetail;
import uk.conduit.consolidation.model.event.Terms;
import uk.conduit.platform.kernel.Contact;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.Marking.Handling;
import uk.conduit.platform.kernel.Visibility.Profile;

/**
 * One statement as a picture keeps it: what a case event said, less who the child is.
 *
 * @param header which event said it
 * @param terms how it is meant and who may see it
 * @param links whom and what else it names
 * @param contact whom to ring
 * @param detail what happened
 */
public record Fact(Header header, Terms terms, List<Link> links, Contact contact, Detail detail) {

    /** Of two statements about one thing, the later in this order counts. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::occurred)
            .thenComparingInt(Fact::rank)
            .thenComparing(Fact::header, Header.PRECEDENCE);

    private static final Set<Profile> EVERY_MEMBERS = EnumSet.of(Profile.POINTER, Profile.CORE_FACT, Profile.NARRATIVE);

    /** Copies the links. */
    public Fact {
        links = List.copyOf(links);
    }

    static Fact of(CaseEvent event) {
        return new Fact(event.header(), event.terms(), event.links(), event.contact(), event.detail());
    }

    /** The event that said it. */
    public EventId event() {
        return header.id();
    }

    /** When it happened. */
    public Moment occurred() {
        return header.occurred();
    }

    /** It says only that something exists, and whom to ask. */
    private boolean isPointer() {
        return detail instanceof RestrictedItemExists;
    }

    /**
     * Whether every member of the unit may see it: no pointer, of no restricted profile, and not one whose sharing has
     * conditions, which should have stayed with its owner.
     */
    public boolean isForEveryMember() {
        return EVERY_MEMBERS.contains(terms.visibility().profile())
                && terms.marking().handling() == Handling.PERMITTED
                && !isPointer();
    }

    /** Where only the day is known, an investigation opened and closed on one day is closed. */
    private int rank() {
        return switch (detail) {
            case PoliceDetail.InvestigationUpdated ignored -> 1;
            case PoliceDetail.InvestigationClosed ignored -> 2;
            default -> 0;
        };
    }

    @Override
    public String toString() {
        return "fact of event " + header.id();
    }
}
