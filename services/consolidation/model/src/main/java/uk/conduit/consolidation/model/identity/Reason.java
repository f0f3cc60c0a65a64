package uk.conduit.consolidation.model.identity;

import java.util.Comparator;

/**
 * Why two children are not linked without a person.
 *
 * @param code the rule: C1 to C4 as in the design, or a word such as {@code bridge}
 * @param words the rule in words, for the reviewer
 */
public record Reason(String code, String words) implements Comparable<Reason> {

    static final Reason NHS_NUMBERS = new Reason("C1", "Two different valid NHS numbers");
    static final Reason PUPIL_NUMBERS =
            new Reason("C2", "Two different permanent UPNs, and neither is known to be a former one");
    static final Reason FORENAMES =
            new Reason("C3", "The forenames are clearly different: they may be twins, brothers or sisters");
    static final Reason TWIN_OF_THE_OTHER = new Reason(
            "C4", "One side states no forename, and another child has the same surname, birth date and postcode");
    static final Reason RIVAL = new Reason("rival", "The record fits another child as well, and they cannot be one");
    static final Reason BRIDGE =
            new Reason("bridge", "Two groups of records would become one child through a single record");
    static final Reason KEPT_APART =
            new Reason("decision", "A person decided that records of these two are not the same child");
    static final Reason CONTRADICTION = new Reason("contradiction", "People's decisions contradict each other");

    private static final Comparator<Reason> ORDER =
            Comparator.comparing(Reason::code).thenComparing(Reason::words);

    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }
}
