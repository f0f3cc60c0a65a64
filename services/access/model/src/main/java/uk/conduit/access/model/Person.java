package uk.conduit.access.model;

import uk.conduit.platform.kernel.Agency;

/**
 * Somebody who asks for or approves access: an official, named by the post held.
 *
 * @param agency for whom the person speaks
 * @param post the post
 */
public record Person(Agency agency, String post) {

    /** Whether both are one person, however the post is spelt. */
    boolean isSameAs(Person other) {
        return agency.equals(other.agency) && post.strip().equalsIgnoreCase(other.post.strip());
    }

    @Override
    public String toString() {
        return post + " (" + agency + ")";
    }
}
