package uk.conduit.consolidation.model.identity;

import static uk.conduit.consolidation.model.identity.Proposal.Strength.DEMOGRAPHIC;
import static uk.conduit.consolidation.model.identity.Proposal.Strength.IDENTIFIER;

import java.util.List;
import java.util.Optional;

/**
 * The rule book: the first rule that speaks of two subjects decides what is proposed. What stands against a proposal is
 * in {@link Conflicts}.
 *
 * <p>The order is the order of strength; a scored rule will stand behind the deterministic ones.
 */
final class Rules {

    /** Raise it with every change that decides any pair otherwise, the word lists and levels included. */
    static final String VERSION = "rules-1";

    private static final List<Rule> IN_ORDER = List.of(
            Rule.link(
                    "D1",
                    IDENTIFIER,
                    "The same NHS number, birth date and name or part of it",
                    c -> c.nhs().agrees() && c.birth().close() && c.names().agree()),
            Rule.link(
                    "D2",
                    IDENTIFIER,
                    "The same UPN, birth date and name or part of it",
                    c -> c.upn().agrees() && c.birth().close() && c.names().agree()),
            Rule.link(
                    "one agency's number",
                    IDENTIFIER,
                    "Two records of one agency with the same number, birth date and sex, where one states no name",
                    c -> c.sameNumber()
                            && c.oneAgency()
                            && c.names().untested()
                            && c.birth() == BirthLevel.EXACT
                            && c.sex() == SexLevel.SAME),
            Rule.link(
                    "name, birth date and postcode",
                    DEMOGRAPHIC,
                    "The same name, birth date and postcode",
                    c -> c.names().whole() && c.birth() == BirthLevel.EXACT && c.postcode() == PostcodeLevel.EQUAL),
            Rule.review(
                    "identifier reuse",
                    IDENTIFIER,
                    "The same number, but birth date and forename are clearly different: it may be used twice",
                    c -> c.sameNumber()
                            && c.birth().opposes()
                            && c.names().forename().opposes()),
            Rule.review(
                    "number without a name",
                    IDENTIFIER,
                    "The same number, but there is no name to compare",
                    c -> c.sameNumber() && c.names().untested()),
            Rule.review(
                    "number with another birth date",
                    IDENTIFIER,
                    "The same number, but the birth date differs or is not stated",
                    c -> c.sameNumber() && !c.birth().close()),
            Rule.review(
                    "number with another name",
                    IDENTIFIER,
                    "The same number, but no part of the name agrees enough",
                    Comparison::sameNumber),
            Rule.review(
                    "name and birth date",
                    DEMOGRAPHIC,
                    "The same name and birth date, which namesakes share too",
                    c -> c.names().whole() && c.birth().equal()),
            Rule.review(
                    "similar name, birth date and postcode",
                    DEMOGRAPHIC,
                    "A similar name, the same birth date and postcode",
                    c -> c.names().forename().agrees()
                            && c.names().surname().agrees()
                            && c.birth().equal()
                            && c.postcode() == PostcodeLevel.EQUAL));

    private Rules() {}

    /** What the rule book proposes for two subjects, with the rule's place in the book. */
    static Optional<Ranked> judge(Comparison comparison) {
        for (int rank = 0; rank < IN_ORDER.size(); rank++) {
            Optional<Proposal> proposal = IN_ORDER.get(rank).judge(comparison);
            if (proposal.isPresent()) {
                return Optional.of(new Ranked(rank, proposal.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * A proposal and its rank: proposals are tried in order of rank.
     *
     * @param rank the rule's place in the book, 0 the strongest
     * @param proposal what the rule says
     */
    record Ranked(int rank, Proposal proposal) {}
}
