package uk.conduit.consolidation.service.api;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.conduit.consolidation.model.briefing.Cell;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Reader;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.Terms;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Contact;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.kernel.Visibility.Profile;

/** What is known of one child. */
@RestController
final class ChildController {

    private final ChildFinder children;
    private final Readers readers;
    private final InvolvedAgencies involved;

    ChildController(ChildFinder children, Readers readers, InvolvedAgencies involved) {
        this.children = children;
        this.readers = readers;
        this.involved = involved;
    }

    /**
     * A child, as one reader may see it.
     *
     * @param involvement who is involved, since when, last heard and whom to ring, and of whom nothing is known: the cells
     *     that a briefing of this moment would have
     * @param partNotShown whether something is left out that this reader's role does not include
     */
    record ChildView(
            ChildId childId,
            List<RecordView> records,
            List<BriefingView.CellView> involvement,
            List<FactView> facts,
            boolean partNotShown) {}

    record RecordView(Agency agency, String reference, KnownAs knownAs) {}

    record FactView(
            EventId event,
            Agency agency,
            String kind,
            Moment occurred,
            Terms.Assertion assertion,
            Contact contact,
            Detail detail) {}

    @GetMapping("/children/{id}")
    ResponseEntity<ChildView> child(@PathVariable String id, Authentication authentication) {
        Child found = children.find(parse(id)).orElseThrow(ChildController::notFound);
        Reader reader = readers.reader(authentication, List.of(found.id()));
        if (!reader.excludedFrom().isEmpty()) {
            throw notFound();
        }
        readers.reads(reader, "child", List.of(found.id()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(view(found, involved.with(found, reader), reader));
    }

    private static ChildView view(Child found, List<Cell> involvement, Reader reader) {
        return new ChildView(
                found.id(),
                found.picture().knownAs().entrySet().stream()
                        .map(entry -> record(entry.getKey(), entry.getValue()))
                        .toList(),
                involvement.stream().map(BriefingView::cell).toList(),
                found.picture().facts().entrySet().stream()
                        .filter(entry -> entry.getKey().matter() != Matter.INVOLVED_SINCE
                                && entry.getKey().matter() != Matter.LAST_HEARD)
                        .filter(entry -> maySee(entry.getValue(), reader))
                        .map(entry -> fact(entry.getKey().agency(), entry.getValue()))
                        .sorted(Comparator.comparing(FactView::occurred)
                                .reversed()
                                .thenComparing(FactView::event))
                        .toList(),
                involvement.isEmpty()
                        || found.picture().facts().values().stream().anyMatch(fact -> !maySee(fact, reader)));
    }

    private static boolean maySee(Fact fact, Reader reader) {
        Profile profile = fact.terms().visibility().profile();
        return reader.maySeeRestricted() || (profile != Profile.RESTRICTED && profile != Profile.PERSON_OF_CONCERN);
    }

    private static RecordView record(SubjectRef subject, KnownAs knownAs) {
        return new RecordView(subject.agency(), subject.reference(), knownAs);
    }

    private static FactView fact(Agency agency, Fact fact) {
        return new FactView(
                fact.event(),
                agency,
                fact.detail().kind(),
                fact.occurred(),
                fact.terms().assertion(),
                fact.contact(),
                fact.detail());
    }

    private static ChildId parse(String id) {
        try {
            return ChildId.parse(id);
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
    }

    /** The same answer whether there is no such child or the reader is excluded from it. */
    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No such child");
    }
}
