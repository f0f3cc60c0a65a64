package uk.conduit.consolidation.model.identity;

import java.util.Collections;
import java.util.List;

/**
 * How far the names of two subjects agree; of all their names those that agree best.
 *
 * @param forename the given names
 * @param surname the family names
 * @param whole whether a whole name is the same, in whatever order its words stand
 */
record Names(NameLevel forename, NameLevel surname, boolean whole) {

    private static final Names NOTHING = new Names(NameLevel.NOT_STATED, NameLevel.NOT_STATED, false);

    static Names of(List<Name> one, List<Name> other) {
        return one.stream()
                .flatMap(name -> other.stream().map(second -> of(name, second)))
                .reduce(NOTHING, Names::best);
    }

    /** Whether any part agrees at least at identity.md's token level. */
    boolean agree() {
        return forename.agrees() || surname.agrees();
    }

    /** Whether there is nothing to compare. */
    boolean untested() {
        return forename == NameLevel.NOT_STATED && surname == NameLevel.NOT_STATED;
    }

    private static Names best(Names a, Names b) {
        return new Names(
                NameLevel.best(a.forename, b.forename), NameLevel.best(a.surname, b.surname), a.whole || b.whole);
    }

    private static Names of(Name one, Name other) {
        boolean complete = one.complete() || other.complete();
        if (complete && !Collections.disjoint(one.whole(), other.whole())) {
            return new Names(NameLevel.EXACT, NameLevel.EXACT, true);
        }
        NameLevel forename = Forenames.compare(one.given(), other.given());
        NameLevel surname = Surnames.compare(one.family(), other.family());
        if (forename.opposes() && swapped(one, other)) {
            return new Names(NameLevel.PARTIAL, NameLevel.PARTIAL, false);
        }
        return new Names(forename, surname, false);
    }

    /** Whether each side's forename is the other's surname, if not to the letter. */
    private static boolean swapped(Name one, Name other) {
        return Forenames.compare(one.given(), other.family()).agrees()
                && Forenames.compare(one.family(), other.given()).agrees();
    }
}
