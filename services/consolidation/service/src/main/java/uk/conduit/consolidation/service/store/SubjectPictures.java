package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import uk.conduit.consolidation.model.picture.Picture;

/** Tells the picture of any subject as of all that was committed, however far the kept pictures have come. */
public interface SubjectPictures {

    /**
     * The pictures of these subjects. To be read in the snapshot in which the subjects were found.
     *
     * @param subjects by key
     * @return one picture for each, which is empty where nothing counts
     * @throws uk.conduit.platform.messaging.wire.RegistryAway if a schema that is needed cannot be asked for
     */
    Map<UUID, Picture> of(Collection<UUID> subjects);
}
