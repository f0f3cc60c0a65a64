package uk.conduit.consolidation.model.identity;

import java.util.Optional;
import java.util.function.Predicate;
import uk.conduit.consolidation.model.identity.Proposal.Strength;
import uk.conduit.consolidation.model.identity.Proposal.Verdict;

/** One rule by which two subjects may be the same child. */
@FunctionalInterface
interface Rule {

    /** What the rule says of two subjects; empty if it does not speak of them. */
    Optional<Proposal> judge(Comparison comparison);

    /** A rule that links. */
    static Rule link(String name, Strength strength, String words, Predicate<Comparison> holds) {
        return when(new Proposal(Verdict.LINK, strength, name, words), holds);
    }

    /** A rule that asks a person. */
    static Rule review(String name, Strength strength, String words, Predicate<Comparison> holds) {
        return when(new Proposal(Verdict.REVIEW, strength, name, words), holds);
    }

    private static Rule when(Proposal proposal, Predicate<Comparison> holds) {
        return comparison -> holds.test(comparison) ? Optional.of(proposal) : Optional.empty();
    }
}
