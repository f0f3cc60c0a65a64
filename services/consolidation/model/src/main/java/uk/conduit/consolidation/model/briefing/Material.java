package uk.conduit.consolidation.model.briefing;

import java.util.List;
import java.util.Set;
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
 */
public record Material(List<Child> children, Set<EventId> received, Feeds feeds, List<PendingReview> reviews) {

    /** Copies all parts. */
    public Material {
        children = List.copyOf(children);
        received = Set.copyOf(received);
        reviews = List.copyOf(reviews);
    }

    /**
     * A child.
     *
     * @param id the hub's id
     * @param picture what is known
     */
    public record Child(ChildId id, Picture picture) {}

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
