package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.conduit.consolidation.service.intake.BatchReading.Item;
import uk.conduit.consolidation.service.intake.BatchReading.Stretch;
import uk.conduit.consolidation.service.intake.ReadRecord.Aside;
import uk.conduit.consolidation.service.intake.ReadRecord.Understood;
import uk.conduit.consolidation.service.intake.RejectedTopic.Rejected;
import uk.conduit.consolidation.service.store.Coordinate;
import uk.conduit.consolidation.service.store.LedgerEntries;
import uk.conduit.consolidation.service.store.LedgerEntries.Counts;
import uk.conduit.consolidation.service.store.LedgerEntries.Entry;
import uk.conduit.consolidation.service.store.LedgerEntries.Source;
import uk.conduit.consolidation.service.store.Outcome;
import uk.conduit.consolidation.service.store.Positions;
import uk.conduit.consolidation.service.store.Positions.Moved;
import uk.conduit.platform.messaging.intake.SourcePartition;

/** What one batch does, from its positions to the ledger, inside a transaction that somebody else begins and ends. */
final class BatchStep {

    private final Positions positions;
    private final LedgerEntries ledger;
    private final EffectStep effects;
    private final RejectedTopic rejectedTopic;

    BatchStep(Positions positions, LedgerEntries ledger, EffectStep effects, RejectedTopic rejectedTopic) {
        this.positions = positions;
        this.ledger = ledger;
        this.effects = effects;
        this.rejectedTopic = rejectedTopic;
    }

    /** A record with its place in the store. */
    private record Placed(Item item, Coordinate at, SourcePartition partition) {}

    void take(List<Stretch> stretches) {
        Map<SourcePartition, Moved> moved = positions.move(stretches.stream()
                .map(it -> new Positions.Step(it.partition(), it.from(), it.to(), lastAppend(it)))
                .toList());
        List<Placed> placed = placed(stretches, moved);
        Instant at = stretches.stream()
                .map(BatchStep::lastAppend)
                .max(Instant::compareTo)
                .orElseThrow();
        Map<Coordinate, Aside> verdicts = new HashMap<>(effects.take(candidates(placed), at));
        placed.forEach(it -> {
            if (it.item().read() instanceof Aside aside) {
                verdicts.put(it.at(), aside);
            }
        });
        account(stretches, moved, placed, verdicts);
        List<Rejected> rejected = rejected(placed, verdicts);
        if (!rejected.isEmpty()) {
            rejectedTopic.give(rejected);
        }
    }

    private static List<Placed> placed(List<Stretch> stretches, Map<SourcePartition, Moved> moved) {
        List<Placed> placed = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int position = position(moved, stretch).id();
            stretch.items()
                    .forEach(item -> placed.add(new Placed(
                            item, new Coordinate(position, item.offset(), item.appended()), stretch.partition())));
        }
        return placed;
    }

    private static List<Candidate> candidates(List<Placed> placed) {
        List<Candidate> candidates = new ArrayList<>();
        for (Placed it : placed) {
            byte[] value = it.item().bytes().value();
            if (it.item().read() instanceof Understood understood && value != null) {
                candidates.add(Candidate.of(
                        understood,
                        it.at(),
                        value,
                        new Candidate.First(it.at().position(), it.partition().partition())));
            }
        }
        return candidates;
    }

    private void account(
            List<Stretch> stretches,
            Map<SourcePartition, Moved> moved,
            List<Placed> placed,
            Map<Coordinate, Aside> verdicts) {
        ledger.account(stretches.stream()
                .map(it -> {
                    Moved position = position(moved, it);
                    return new LedgerEntries.Stretch(
                            position,
                            it.from(),
                            it.to(),
                            counts(it, position.id(), verdicts),
                            it.items().getFirst().appended(),
                            lastAppend(it));
                })
                .toList());
        List<Entry> entries = new ArrayList<>();
        for (Placed it : placed) {
            Aside verdict = verdicts.get(it.at());
            if (verdict != null) {
                entries.add(entry(it, verdict));
            }
        }
        ledger.except(entries);
        ledger.alarm(entries.stream()
                .filter(it -> RejectReason.SAME_ID_OTHER_CONTENT.name().equals(it.reason()))
                .toList());
    }

    private static Counts counts(Stretch stretch, int position, Map<Coordinate, Aside> verdicts) {
        Map<Outcome, Integer> of = new EnumMap<>(Outcome.class);
        for (Item item : stretch.items()) {
            Aside verdict = verdicts.get(new Coordinate(position, item.offset(), item.appended()));
            of.merge(verdict == null ? Outcome.CONSOLIDATED : verdict.outcome(), 1, Integer::sum);
        }
        long vacant = stretch.to() - stretch.from() - stretch.items().size();
        return new Counts(
                of.getOrDefault(Outcome.CONSOLIDATED, 0),
                of.getOrDefault(Outcome.UNCHANGED, 0),
                of.getOrDefault(Outcome.HELD, 0),
                of.getOrDefault(Outcome.REJECTED, 0),
                Math.toIntExact(vacant));
    }

    private static Entry entry(Placed placed, Aside verdict) {
        Item item = placed.item();
        var agency = placed.partition().topic().publisher();
        return new Entry(
                placed.at(),
                verdict.outcome(),
                verdict.code(),
                verdict.words(),
                item.read() instanceof Understood understood ? understood.said().id() : null,
                new Source(agency, BatchReading.subject(agency, item.bytes().key())),
                verdict.outcome() == Outcome.UNCHANGED ? null : item.bytes());
    }

    private static List<Rejected> rejected(List<Placed> placed, Map<Coordinate, Aside> verdicts) {
        List<Rejected> rejected = new ArrayList<>();
        for (Placed it : placed) {
            Aside verdict = verdicts.get(it.at());
            if (verdict != null && verdict.outcome() == Outcome.REJECTED) {
                rejected.add(new Rejected(
                        it.partition().topic().publisher(),
                        verdict.code(),
                        it.partition() + "@" + it.item().offset(),
                        it.item().bytes()));
            }
        }
        return rejected;
    }

    private static Moved position(Map<SourcePartition, Moved> moved, Stretch stretch) {
        Moved position = moved.get(stretch.partition());
        if (position == null) {
            throw new IllegalStateException("A position was not moved");
        }
        return position;
    }

    private static Instant lastAppend(Stretch stretch) {
        return stretch.items().getLast().appended();
    }
}
