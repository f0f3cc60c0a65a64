package uk.conduit.consolidation.model.briefing;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Line.Audience;
import uk.conduit.platform.kernel.ChildId;

/**
 * What an addendum changes.
 *
 * @param section the section's key
 * @param children the children it concerns
 * @param excluded user names of people who must not see it
 * @param words what changed
 * @param audience who may read that something changed; null in one that was published before that was told apart
 */
public record Change(
        String section,
        List<ChildId> children,
        SortedSet<String> excluded,
        String words,
        @Nullable Audience audience) {

    /** Copies the lists. */
    public Change {
        children = List.copyOf(children);
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /** Whether only readers with the restricted role see any difference. */
    boolean isRestricted() {
        return audience == Audience.RESTRICTED;
    }
}
