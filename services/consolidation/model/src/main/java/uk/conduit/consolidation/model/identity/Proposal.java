package uk.conduit.consolidation.model.identity;

/**
 * What a rule says of two subjects.
 *
 * @param verdict whether they may be linked without a person
 * @param strength how strong the evidence is: a rival must be at least as strong to contest it
 * @param rule the rule's name
 * @param words the rule in words, for the reviewer and the log of decisions
 */
record Proposal(Verdict verdict, Strength strength, String rule, String words) {

    /** What a rule may say; where it has nothing to say it says nothing. */
    enum Verdict {
        LINK,
        REVIEW
    }

    /** Strongest first. */
    enum Strength {
        IDENTIFIER,
        DEMOGRAPHIC
    }
}
