package uk.conduit.consolidation.model.briefing;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.conduit.platform.kernel.ChildId;

/**
 * What an addendum changes.
 *
 * @param section the section's key
 * @param children the children it concerns
 * @param excluded user names of people who must not see it
 * @param words what changed
 */
public record Change(String section, List<ChildId> children, SortedSet<String> excluded, String words) {

    /** Copies the lists. */
    public Change {
        children = List.copyOf(children);
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }
}
