package uk.conduit.agency.voluntary.page;

import java.util.List;
import java.util.Optional;

/**
 * Something to be said in place of what was asked for.
 *
 * @param status the HTTP status
 * @param title what happened
 * @param words what it means and what to do
 * @param link where to go on
 */
record Message(int status, String title, List<String> words, Optional<Link> link) {

    Message(int status, String title, String... words) {
        this(status, title, List.of(words), Optional.empty());
    }

    Message leadingTo(String address, String words) {
        return new Message(status, title, this.words, Optional.of(new Link(address, words)));
    }

    /** A link and its words. */
    record Link(String address, String words) {}
}
