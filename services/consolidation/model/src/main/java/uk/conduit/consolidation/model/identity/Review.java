package uk.conduit.consolidation.model.identity;

import java.util.List;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Two children of whom a person must say whether they are one. There is one review for two children, however many of
 * their records speak for it: it shows the two that speak loudest, and a decision on these two answers it.
 *
 * @param one the side with the smaller reference
 * @param other the other side
 * @param rule the name of the rule that speaks for one child
 * @param evidence that rule in words
 * @param reasons why a person must decide, each once
 * @param fields how far the two subjects agree in each field
 */
public record Review(Side one, Side other, String rule, String evidence, List<Reason> reasons, List<Agreement> fields) {

    /** Copies the lists. */
    public Review {
        reasons = List.copyOf(reasons);
        fields = List.copyOf(fields);
    }

    /**
     * One of the two.
     *
     * @param child the child as it now stands
     * @param subject the record of this child that speaks loudest
     */
    public record Side(ChildId child, SubjectRef subject) {}
}
