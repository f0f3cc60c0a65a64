package uk.conduit.platform.kernel;

import java.util.Comparator;
import java.util.UUID;

/**
 * A child as one agency knows it: the agency and the agency's own reference. It is the key of every record the agency
 * publishes about that child, and never a name, an NHS number or a UPN.
 *
 * <p>References are ordered by agency, then by reference. That order decides which reference names a child, so it must
 * never change.
 *
 * @param agency whose reference it is
 * @param reference the agency's own reference for the child
 */
public record SubjectRef(Agency agency, String reference) implements Comparable<SubjectRef> {

    private static final UUID NAMESPACE = UUID.fromString("d2d4b6a0-57c1-5b1e-9c3c-0f4c0f5f7a21");

    private static final Comparator<SubjectRef> ORDER =
            Comparator.comparing(SubjectRef::agency).thenComparing(SubjectRef::reference);

    /**
     * Checks the reference.
     *
     * @throws IllegalArgumentException if the reference is blank
     */
    public SubjectRef {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A subject has no reference");
        }
    }

    /** The child id that this reference gives to the child it stands for, when it is the smallest of that child's. */
    public ChildId ownChildId() {
        return new ChildId(NameBasedUuid.of(NAMESPACE, agency.name(), reference));
    }

    @Override
    public int compareTo(SubjectRef other) {
        return ORDER.compare(this, other);
    }

    /** The agency and a digest: a reference identifies a child and belongs in no log. */
    @Override
    public String toString() {
        return agency + "/" + ownChildId();
    }
}
