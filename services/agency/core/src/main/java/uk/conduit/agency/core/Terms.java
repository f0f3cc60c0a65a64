package uk.conduit.agency.core;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.LawfulBasis;
import uk.conduit.schema.shared.Marking;
import uk.conduit.schema.shared.SharingDecision;
import uk.conduit.schema.shared.Visibility;

/**
 * How an event must be handled, who may see it, and why it may be shared.
 *
 * @param marking the marking
 * @param visibility who may see it
 * @param basis why it may be shared
 */
public record Terms(Marking marking, Visibility visibility, LawfulBasis basis) {

    /** The same, invisible to these user names, whatever their roles. */
    public Terms excluding(List<String> userNames) {
        Visibility narrower = Visibility.newBuilder(visibility)
                .setExcluded(List.copyOf(new TreeSet<>(userNames)))
                .build();
        return new Terms(marking, narrower, basis);
    }

    /** The same, with somebody else to be asked before the item goes further. */
    public Terms originatedBy(String originator) {
        return new Terms(Marking.newBuilder(marking).setOriginator(originator).build(), visibility, basis);
    }

    /** The same, with whether the child was told. */
    public Terms informed(ChildInformed informed) {
        return new Terms(
                marking,
                visibility,
                LawfulBasis.newBuilder(basis).setChildInformed(informed).build());
    }

    /** The same, with the decision to share and its reason. */
    public Terms decided(SharingDecision decision, @Nullable String reason) {
        LawfulBasis decided = LawfulBasis.newBuilder(basis)
                .setDecision(decision)
                .setReason(reason)
                .build();
        return new Terms(marking, visibility, decided);
    }
}
