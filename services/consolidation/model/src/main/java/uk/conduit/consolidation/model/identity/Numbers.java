package uk.conduit.consolidation.model.identity;

import java.util.List;

/**
 * The identifiers that may be used to recognise a child: their checks hold, and no pupil number is a temporary one.
 *
 * @param nhs NHS numbers
 * @param upn permanent unique pupil numbers
 * @param formerUpn permanent unique pupil numbers that the child had before
 */
public record Numbers(List<String> nhs, List<String> upn, List<String> formerUpn) {

    /** None is stated. */
    public static final Numbers NONE = new Numbers(List.of(), List.of(), List.of());

    /** Sorts the numbers and keeps each once. */
    public Numbers {
        nhs = Distinct.sorted(nhs);
        upn = Distinct.sorted(upn);
        formerUpn = Distinct.sorted(formerUpn);
    }

    boolean none() {
        return nhs.isEmpty() && upn.isEmpty() && formerUpn.isEmpty();
    }

    String text() {
        return String.join(" ", nhs) + '/' + String.join(" ", upn) + '/' + String.join(" ", formerUpn);
    }

    @Override
    public String toString() {
        return "numbers";
    }
}
