package uk.conduit.consolidation.model.identity;

import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Who is who in a component. Equal components give equal resolutions.
 *
 * @param children the children, by smallest reference; every subject is in exactly one
 * @param links why subjects of one child are held to be the same, in order of reference
 * @param reviews what a person must decide, the strongest evidence first
 * @param normaliser the version of the normaliser
 * @param rules the version of the rules
 */
public record Resolution(
        List<Child> children, List<AcceptedLink> links, List<Review> reviews, String normaliser, String rules) {

    /** Copies the lists. */
    public Resolution {
        children = List.copyOf(children);
        links = List.copyOf(links);
        reviews = List.copyOf(reviews);
    }

    /**
     * The child that a subject stands for.
     *
     * @throws NoSuchElementException if it is not of this component
     */
    public ChildId childOf(SubjectRef subject) {
        return children.stream()
                .filter(child -> child.subjects().contains(subject))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Not a subject of this component"))
                .id();
    }

    /**
     * A child.
     *
     * @param id the id, which its smallest reference gives it
     * @param subjects the subjects that stand for it
     */
    public record Child(ChildId id, SortedSet<SubjectRef> subjects) {

        /** Copies the subjects. */
        public Child {
            subjects = Collections.unmodifiableSortedSet(new TreeSet<>(subjects));
        }
    }
}
