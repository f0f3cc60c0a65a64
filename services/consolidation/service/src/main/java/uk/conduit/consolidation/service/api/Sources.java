package uk.conduit.consolidation.service.api;

import java.util.Collection;
import java.util.List;
import uk.conduit.consolidation.model.briefing.Provenance;
import uk.conduit.consolidation.model.briefing.Reader;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.model.briefing.Timeline;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.platform.kernel.ChildId;

/** Where what is known of children comes from, as things stand at the moment of reading. */
final class Sources {

    private final ChildFinder children;
    private final Settings settings;

    Sources(ChildFinder children, Settings settings) {
        this.children = children;
        this.settings = settings;
    }

    /** The sources of all statements about these children that the reader may see. */
    List<Provenance> of(Collection<ChildId> shown, Reader reader) {
        return Timeline.provenance(children.all(shown), settings, reader);
    }
}
