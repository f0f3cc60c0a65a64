package uk.conduit.consolidation.service.api;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.conduit.consolidation.model.briefing.Reader;
import uk.conduit.platform.kernel.ChildId;

/** What is known of one child, and what is not. */
@RestController
final class ChildController {

    private final Timelines timelines;
    private final Readers readers;
    private final Clock clock;

    ChildController(Timelines timelines, Readers readers, Clock clock) {
        this.timelines = timelines;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/children/{id}")
    ResponseEntity<ChildView> child(@PathVariable String id, Authentication authentication) {
        Instant asAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Timelines.Found found = timelines.find(parse(id), asAt).orElseThrow(ChildController::notFound);
        ChildId child = found.child().id();
        Reader reader = readers.reader(authentication, List.of(child));
        boolean openToReader = reader.maySeeRestricted() || found.child().isOpenToEveryMember();
        if (!reader.excludedFrom().isEmpty() || !openToReader) {
            throw notFound();
        }
        readers.reads(reader, "child", List.of(child));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ChildView.of(found.child(), found.timeline().readBy(reader), asAt));
    }

    private static ChildId parse(String id) {
        try {
            return ChildId.parse(id);
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
    }

    /** The same answer whether there is no such child, the reader is excluded from it, or all that is said is restricted. */
    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No such child");
    }
}
