package uk.conduit.consolidation.model.briefing;

import java.util.Comparator;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.platform.kernel.Agency;

/**
 * One statement about one child that is evidence of what several children have in common.
 *
 * @param child about whom
 * @param agency who says so
 * @param fact the statement
 * @param value what was named, as the statement writes it
 * @param part the part that it plays, in words
 */
record Mention(Child child, Agency agency, Fact fact, String value, String part) {

    static final Comparator<Mention> ORDER = Comparator.<Mention, Moment>comparing(
                    it -> it.fact().occurred())
            .thenComparing(it -> it.fact().event())
            .thenComparing(it -> it.child().id())
            .thenComparing(Mention::part);

    /** The event alone: the rest speaks of a child. */
    @Override
    public String toString() {
        return "mention in event " + fact.event();
    }
}
