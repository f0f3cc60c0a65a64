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
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.consolidation.service.store.Pictures.Kept;
import uk.conduit.consolidation.service.store.StoredEvent;

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

    /** Which events are to be folded: all that count, or where a picture is kept, those that lie behind it. */
    @FunctionalInterface
    interface Wanted {
        Collection<StoredEvent> events(Standing standing);
    }

    /**
     * How subjects stand.
     *
     * @param kept those of whom a picture is kept
     * @param dropped those whose picture was dropped
     * @param never those of whom none was ever kept
     */
    record Standing(List<UUID> kept, List<UUID> dropped, List<UUID> never) {

        static Standing of(Collection<UUID> subjects, Map<UUID, Kept> rows) {
            Standing standing = new Standing(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (UUID subject : subjects) {
                Kept row = rows.get(subject);
                if (row == null) {
                    standing.never.add(subject);
                } else if (row.state() == null) {
                    standing.dropped.add(subject);
                } else {
                    standing.kept.add(subject);
                }
            }
            return standing;
        }

        /** Those whose picture must be folded from all their events. */
        List<UUID> whole() {
            List<UUID> whole = new ArrayList<>(dropped);
            whole.addAll(never);
            return whole;
        }
    }

    /**
     * A subject's picture.
     *
     * @param folded as it is now
     * @param drops how often what is kept had been dropped
     */
    record Now(Folded folded, long drops) {}

    /**
     * What pictures are folded from.
     *
     * @param subjects whose
     * @param kept what is kept of them
     * @param events the events to be folded onto it, all of them effective
     */
    record Material(Collection<UUID> subjects, Map<UUID, Kept> kept, Collection<StoredEvent> events) {}

    /** The pictures of these subjects. Belongs, with whatever else is read for it, into one snapshot. */
    Map<UUID, Now> fold(Collection<UUID> subjects, Wanted wanted) {
        return fold(material(subjects, wanted));
    }

    /** Reads what the pictures of these subjects are folded from. */
    Material material(Collection<UUID> subjects, Wanted wanted) {
        Map<UUID, Kept> kept = pictures.of(subjects);
        return new Material(subjects, kept, retelling.effective(wanted.events(Standing.of(subjects, kept))));
    }

    /** Folds. It reads nothing, but the schema of an event that this process has not met. */
    Map<UUID, Now> fold(Material material) {
        Map<UUID, List<OfAChild>> told = retelling.told(material.events());
        Map<UUID, Now> now = new HashMap<>();
        for (UUID subject : material.subjects()) {
            Kept its = material.kept().getOrDefault(subject, Kept.NEVER);
            Folded from = pictures.folded(its);
            now.put(subject, new Now(from.with(said(told.getOrDefault(subject, List.of()))), its.drops()));
        }
        return now;
    }

    private static List<CaseEvent> said(List<OfAChild> told) {
        return told.stream().map(OfAChild::event).toList();
    }
}
