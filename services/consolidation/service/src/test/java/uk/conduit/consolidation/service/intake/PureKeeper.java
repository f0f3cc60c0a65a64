package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.statement.Statements;
import uk.conduit.consolidation.service.store.PictureCodec;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Pictures as the store keeps them, without a store: as bytes, behind the events, brought forward now and then, and dropped
 * when something ceases to count or an earlier event begins to. What is told is what is kept and what came since.
 */
final class PureKeeper {

    private static final PictureCodec CODEC = new PictureCodec();

    private final List<Said> arrived = new ArrayList<>();
    private final Map<EventId, Integer> places = new HashMap<>();
    private final Map<SubjectRef, byte[]> kept = new HashMap<>();
    private Set<EventId> counts = Set.of();
    private int keptTo;
    private int dropped;

    /** Takes a batch; what has come before is not taken again. */
    void arrive(Collection<Said> batch) {
        batch.forEach(each -> {
            if (places.putIfAbsent(each.id(), arrived.size()) == null) {
                arrived.add(each);
            }
        });
        Set<EventId> now = Set.copyOf(
                Statements.effective(arrived.stream().map(Said::version).toList()));
        Set<EventId> changed = new HashSet<>(now);
        changed.addAll(counts);
        changed.removeIf(id -> now.contains(id) == counts.contains(id));
        changed.stream()
                .map(id -> places.getOrDefault(id, arrived.size()))
                .filter(place -> place < keptTo)
                .map(arrived::get)
                .forEach(this::drop);
        counts = now;
    }

    private void drop(Said changed) {
        if (changed.about() instanceof Said.OfAChild child) {
            dropped += kept.remove(child.event().subject()) == null ? 0 : 1;
        }
    }

    /** Brings every picture forward over so many of the events that it does not hold. */
    void keep(int events) {
        int to = Math.min(arrived.size(), keptTo + events);
        Map<SubjectRef, List<CaseEvent>> all = bySubject(0, to);
        Map<SubjectRef, List<CaseEvent>> lately = bySubject(keptTo, to);
        all.forEach((subject, its) -> {
            byte[] before = kept.get(subject);
            Picture now = before == null
                    ? Picture.of(its)
                    : CODEC.decode(before).with(lately.getOrDefault(subject, List.of()));
            kept.put(subject, CODEC.encode(now));
        });
        keptTo = to;
    }

    /** What readers are given of each subject. */
    SortedMap<SubjectRef, Picture> told() {
        SortedMap<SubjectRef, Picture> told = new TreeMap<>();
        Map<SubjectRef, List<CaseEvent>> tails = bySubject(keptTo, arrived.size());
        bySubject(0, arrived.size()).forEach((subject, all) -> {
            byte[] bytes = kept.get(subject);
            told.put(
                    subject,
                    bytes == null ? Picture.of(all) : CODEC.decode(bytes).with(tails.getOrDefault(subject, List.of())));
        });
        return told;
    }

    /** The same from nothing but the events. */
    SortedMap<SubjectRef, Picture> folded() {
        SortedMap<SubjectRef, Picture> folded = new TreeMap<>();
        bySubject(0, arrived.size()).forEach((subject, all) -> folded.put(subject, Picture.of(all)));
        return folded;
    }

    /** How many pictures were dropped. */
    int dropped() {
        return dropped;
    }

    private Map<SubjectRef, List<CaseEvent>> bySubject(int from, int to) {
        return arrived.subList(from, to).stream()
                .filter(it -> counts.contains(it.id()))
                .filter(it -> it.about() instanceof Said.OfAChild)
                .map(it -> ((Said.OfAChild) it.about()).event())
                .collect(Collectors.groupingBy(CaseEvent::subject));
    }
}
