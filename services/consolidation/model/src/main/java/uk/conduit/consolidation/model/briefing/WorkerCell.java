package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/** Who works with a child: the latest allocation that has not ended, and the unit's own worker. */
final class WorkerCell {

    private final Words words;

    WorkerCell(Words words) {
        this.words = words;
    }

    Cell of(Child child) {
        List<Line> lines = new ArrayList<>();
        allocation(child.picture()).ifPresent(lines::add);
        child.picture().all(Matter.UNIT_WORKER).forEach(entry -> {
            WorkerAllocated worker = (WorkerAllocated) entry.getValue().detail();
            lines.add(Line.of(
                    entry.getValue(),
                    "Unit: %s%s%s, since %s"
                            .formatted(
                                    worker.worker(),
                                    after(", ", worker.role()),
                                    after(", ", worker.phone()),
                                    words.day(worker.since()))));
        });
        if (lines.isEmpty()) {
            lines.add(Line.of("No allocation received.", InvolvementCells.firstHeard(child.picture())));
        }
        return Cell.of(InvolvementCells.WORKER, lines);
    }

    private Optional<Line> allocation(Picture picture) {
        return picture.all(Matter.ALLOCATION).stream()
                .map(Map.Entry::getValue)
                .filter(fact -> ((AllocationChanged) fact.detail()).until() == null)
                .max(Comparator.comparing(Fact::occurred).thenComparing(Fact::event))
                .map(fact -> {
                    AllocationChanged it = (AllocationChanged) fact.detail();
                    return Line.of(
                            fact,
                            "%s%s%s, since %s"
                                    .formatted(
                                            it.worker() == null ? "" : it.worker() + ", ",
                                            it.team(),
                                            after(", ", it.phone()),
                                            words.day(it.since())));
                });
    }

    private static String after(String separator, @Nullable String part) {
        return part == null || part.isBlank() ? "" : separator + part;
    }
}
