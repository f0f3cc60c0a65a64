package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.platform.kernel.ChildId;

/** The children's pictures. */
public interface Children {

    /**
     * A child as it is now.
     *
     * @param id the id it has now, which is another than was asked for where children were joined
     * @param picture what is known
     */
    record Found(ChildId id, Picture picture) {}

    /** The child an id stands for. An id that a child had before it was joined with another still finds it. */
    Optional<Found> find(ChildId id);

    /** Which of these children a person must not see, as things stand now. */
    Set<ChildId> excluding(String userName, Collection<ChildId> children);
}
