package uk.conduit.platform.messaging.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What one transaction takes: the next records of some partitions, at most one slice of each.
 *
 * @param slices the slices
 */
public record Batch(List<Slice> slices) {

    /** Copies the slices. */
    public Batch {
        slices = List.copyOf(slices);
    }

    /** How many records it holds. */
    public int size() {
        return slices.stream().mapToInt(slice -> slice.records().size()).sum();
    }

    /** The partitions it reads. */
    public List<SourcePartition> partitions() {
        return slices.stream().map(Slice::partition).toList();
    }

    /** The batch without some partitions. */
    public Batch without(Collection<SourcePartition> partitions) {
        Set<SourcePartition> left = Set.copyOf(partitions);
        return new Batch(slices.stream()
                .filter(slice -> !left.contains(slice.partition()))
                .toList());
    }

    /** The batch with its first {@code count} records alone. */
    public Batch first(int count) {
        List<Slice> kept = new ArrayList<>();
        int wanted = count;
        for (Slice slice : slices) {
            int taken = Math.min(wanted, slice.records().size());
            if (taken > 0) {
                kept.add(slice.first(taken));
            }
            wanted -= taken;
        }
        return new Batch(kept);
    }

    /** The batch behind its first {@code count} records. */
    public Batch behind(int count) {
        List<Slice> kept = new ArrayList<>();
        int passed = count;
        for (Slice slice : slices) {
            int size = slice.records().size();
            int left = Math.min(passed, size);
            if (left == 0) {
                kept.add(slice);
            } else if (left < size) {
                kept.add(slice.behind(left));
            }
            passed -= left;
        }
        return new Batch(kept);
    }
}
