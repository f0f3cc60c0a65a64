package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Sharing;
import uk.conduit.consolidation.service.store.EventHeads;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.consolidation.service.store.PicturePositions.Stretch;
import uk.conduit.consolidation.service.store.StoredEvent;
import uk.conduit.consolidation.service.store.SubjectPictures;
import uk.conduit.consolidation.service.store.Tails;

/** The pictures of today: what is kept, and whatever was committed since. */
final class TodaysPictures implements SubjectPictures {

    /** Of so few subjects the tails are found by subject; of more, all tails at once by their positions. */
    private static final int FEW = 1_000;

    /** So many offsets at most, since all are in memory together; if the keeper is further behind, the tails are found by subject. */
    private static final long MOST_AT_ONCE = 100_000;

    private static final int SUBJECTS_AT_A_TIME = 500;

    private final Picturing picturing;
    private final EventHeads heads;
    private final Tails tails;
    private final PicturePositions positions;

    TodaysPictures(Picturing picturing, EventHeads heads, Tails tails, PicturePositions positions) {
        this.picturing = picturing;
        this.heads = heads;
        this.tails = tails;
        this.positions = positions;
    }

    @Override
    public Map<UUID, Picture> of(Collection<UUID> subjects) {
        List<UUID> all = List.copyOf(subjects);
        Map<UUID, List<StoredEvent>> everyTail = all.size() <= FEW ? null : everyTail();
        Map<UUID, Picture> told = HashMap.newHashMap(all.size());
        // All of them are in memory together.
        Sharing sharing = new Sharing();
        for (int from = 0; from < all.size(); from += SUBJECTS_AT_A_TIME) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + SUBJECTS_AT_A_TIME));
            picturing
                    .fold(some, standing -> events(standing.whole(), standing.kept(), everyTail))
                    .forEach((subject, picture) ->
                            told.put(subject, sharing.of(picture.folded().picture())));
        }
        return told;
    }

    private @Nullable Map<UUID, List<StoredEvent>> everyTail() {
        List<Stretch> behind = positions.behind();
        return behind.stream().mapToLong(Stretch::length).sum() > MOST_AT_ONCE ? null : bySubject(tails.within(behind));
    }

    private Collection<StoredEvent> events(
            Collection<UUID> whole, Collection<UUID> kept, @Nullable Map<UUID, List<StoredEvent>> everyTail) {
        List<StoredEvent> events = new ArrayList<>();
        if (!whole.isEmpty()) {
            events.addAll(heads.storedOf(whole));
        }
        if (everyTail != null) {
            kept.forEach(subject -> events.addAll(everyTail.getOrDefault(subject, List.of())));
        } else if (!kept.isEmpty()) {
            events.addAll(tails.of(kept));
        }
        return events;
    }

    static Map<UUID, List<StoredEvent>> bySubject(Collection<StoredEvent> events) {
        return events.stream()
                .filter(event -> event.head().subject() != null)
                .collect(Collectors.groupingBy(
                        event -> Objects.requireNonNull(event.head().subject())));
    }
}
