package uk.conduit.unitdesk.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far each agency's feed reaches, as the hub's API gives it, and what follows for its answers. */
record FeedsDocument(Instant asAt, List<Feed> feeds) {

    /**
     * One feed.
     *
     * @param name the agency's name for people
     * @param state COVERED, BEHIND or NEVER
     * @param lastReceived when its last record was received
     * @param words until when everything has come
     * @param silence for how long it has covered nothing
     * @param held records held until the hub understands them
     * @param rejected records that could not be read
     * @param lag records that are in the topic and not read yet; empty while the broker does not answer
     * @param groups kinds of event that reach equally far
     * @param meaning what follows for the hub's answers
     */
    record Feed(
            String agency,
            String name,
            String state,
            Optional<Instant> lastReceived,
            String words,
            Optional<String> silence,
            int held,
            int rejected,
            Optional<Long> lag,
            List<Group> groups,
            List<String> meaning) {}

    /** Kinds of event of which everything has come until the same moment. */
    record Group(List<String> kinds, String state, String words) {}
}
