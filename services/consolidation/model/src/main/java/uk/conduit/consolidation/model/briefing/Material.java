package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * All that a briefing is made of, read for one cut.
 *
 * @param children every child and its picture
 * @param received the events that were received since the cut before
 * @param feeds what is known of the feeds
 * @param reviews pairs of records that wait for a person to say whether they are one child
 * @param lastRead the briefing before, and who had read it at the cut; empty if there was none
 */
public record Material(
        List<Child> children,
        Set<EventId> received,
        Feeds feeds,
        List<PendingReview> reviews,
        Optional<LastRead> lastRead) {

    /** Copies all parts. */
    public Material {
        children = List.copyOf(children);
        received = Set.copyOf(received);
        reviews = List.copyOf(reviews);
    }

    /** Where no briefing came before. */
    public Material(List<Child> children, Set<EventId> received, Feeds feeds, List<PendingReview> reviews) {
        this(children, received, feeds, reviews, Optional.empty());
    }

    /** The same, after a briefing that had been read so at the cut. */
    public Material after(LastRead before) {
        return new Material(children, received, feeds, reviews, Optional.of(before));
    }

    /**
     * The briefing before, as it was read.
     *
     * @param date its day
     * @param versions which of its versions each reader had read, by user name
     */
    public record LastRead(LocalDate date, SortedMap<String, SortedSet<Integer>> versions) {

        /** Copies the readers. */
        public LastRead {
            versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        }
    }

    /**
     * A child.
     *
     * @param id the hub's id
     * @param picture what is known
     */
    public record Child(ChildId id, Picture picture) {

        /** Whether anything that is said of the child is for every member of the unit, or nothing is said at all. */
        public boolean isOpenToEveryMember() {
            return picture.facts().isEmpty()
                    || picture.facts().values().stream().anyMatch(Fact::isForEveryMember);
        }
    }

    /**
     * Two records that may be one child.
     *
     * @param one one record
     * @param oneChild the child it counts to meanwhile
     * @param other the other record
     * @param otherChild the child that one counts to meanwhile
     * @param reason why a person must decide, in words that hold nothing of the records
     */
    public record PendingReview(
            SubjectRef one, ChildId oneChild, SubjectRef other, ChildId otherChild, String reason) {}
}
