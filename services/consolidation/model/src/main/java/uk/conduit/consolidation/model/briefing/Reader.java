package uk.conduit.consolidation.model.briefing;

import java.util.Collection;
import java.util.Set;
import uk.conduit.platform.kernel.ChildId;

/**
 * Somebody who reads, and what that person may see.
 *
 * @param userName the person
 * @param maySeeRestricted whether the person has the restricted role
 * @param excludedFrom children that do not exist for this person, as things stand at the moment of reading
 */
public record Reader(String userName, boolean maySeeRestricted, Set<ChildId> excludedFrom) {

    /** Copies the exclusions. */
    public Reader {
        excludedFrom = Set.copyOf(excludedFrom);
    }

    boolean maySee(Collection<ChildId> children, Collection<String> excluded) {
        return !excluded.contains(userName) && children.stream().noneMatch(excludedFrom::contains);
    }
}
