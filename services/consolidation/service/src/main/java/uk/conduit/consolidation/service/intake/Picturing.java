package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.service.intake.Said.OfAChild;
import uk.conduit.consolidation.service.store.Folded;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.consolidation.service.store.Pictures.Kept;

/**
 * Folds events onto kept pictures; of a subject that has none, from nothing. What is kept holds effective events only, and is
 * dropped by whoever makes one cease to count, so that nothing ever has to be taken out of it.
 */
final class Picturing {

    private final Pictures pictures;
    private final Retelling retelling;

    Picturing(Pictures pictures, Retelling retelling) {
        this.pictures = pictures;
        this.retelling = retelling;
    }

    /** Which events are to be folded: all that count of some subjects, and what lies behind the kept pictures of others. */
    @FunctionalInterface
    interface Wanted {
        Collection<Head> events(Collection<UUID> whole, Collection<UUID> kept);
    }

    /**
     * A subject's picture.
     *
     * @param folded as it is now
     * @param drops how often what is kept had been dropped
     */
    record Now(Folded folded, long drops) {}

    /** The pictures of these subjects. Belongs, with whatever else is read for it, into one snapshot. */
    Map<UUID, Now> fold(Collection<UUID> subjects, Wanted wanted) {
        Map<UUID, Kept> kept = pictures.of(subjects);
        List<UUID> whole = new ArrayList<>();
        List<UUID> begun = new ArrayList<>();
        for (UUID subject : subjects) {
            (kept.getOrDefault(subject, Kept.NEVER).folded() == null ? whole : begun).add(subject);
        }
        Collection<Head> events = wanted.events(whole, begun);
        Map<UUID, List<OfAChild>> told = events.isEmpty() ? Map.of() : retelling.effectiveOf(events);
        Map<UUID, Now> now = new HashMap<>();
        for (UUID subject : subjects) {
            Kept its = kept.getOrDefault(subject, Kept.NEVER);
            Folded from = its.folded() == null ? Folded.EMPTY : its.folded();
            now.put(subject, new Now(from.with(said(told.getOrDefault(subject, List.of()))), its.drops()));
        }
        return now;
    }

    private static List<CaseEvent> said(List<OfAChild> told) {
        return told.stream().map(OfAChild::event).toList();
    }
}
