package uk.conduit.consolidation.service.api;

import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.Authentication;
import uk.conduit.consolidation.model.briefing.Reader;
import uk.conduit.consolidation.service.store.Exclusions;
import uk.conduit.consolidation.service.store.ReadLog;
import uk.conduit.platform.kernel.ChildId;

/** Turns whoever signed in into a reader, and commits what is about to be read. */
final class Readers {

    private final Exclusions exclusions;
    private final ReadLog log;

    Readers(Exclusions exclusions, ReadLog log) {
        this.exclusions = exclusions;
        this.log = log;
    }

    /** The reader, with the exclusions that hold at this moment, whatever held when a briefing was published. */
    Reader reader(Authentication authentication, Collection<ChildId> about) {
        String userName = authentication.getName();
        boolean restricted = authentication.getAuthorities().stream()
                .anyMatch(it -> Roles.authority(Roles.UNIT_RESTRICTED).equals(it.getAuthority()));
        Set<ChildId> excludedFrom = exclusions.of(userName, about);
        return new Reader(userName, restricted, excludedFrom);
    }

    /** Commits that the reader is about to see these children. */
    void reads(Reader reader, String what, Collection<ChildId> shown) {
        log.reads(reader.userName(), what, shown);
    }
}
