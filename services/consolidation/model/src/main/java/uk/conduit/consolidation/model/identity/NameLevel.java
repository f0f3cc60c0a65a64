package uk.conduit.consolidation.model.identity;

/** How far one part of two names agrees, best first (identity.md 4.4). */
enum NameLevel {
    EXACT("the same"),
    CLOSE("nearly the same spelling"),
    /** The level "token": a part in common, an initial, another spelling or the same sound. */
    PARTIAL("a part in common, an initial, or the same sound"),
    NEAR("somewhat alike"),
    /** Only words that very many share: neither for nor against. */
    WEAK("only very common parts to compare"),
    LOOSE("hardly alike"),
    DIFFERENT("clearly different"),
    NOT_STATED("not stated by both");

    private final String words;

    NameLevel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether it is evidence for one child: identity.md's "at least token level". */
    boolean agrees() {
        return compareTo(PARTIAL) <= 0;
    }

    /**
     * Whether it is evidence for two children. A likeness below 0.86 counts: at that level a likeness carries no
     * information, and two children of one family often have names that are a little alike.
     */
    boolean opposes() {
        return this == LOOSE || this == DIFFERENT;
    }

    static NameLevel best(NameLevel one, NameLevel other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
