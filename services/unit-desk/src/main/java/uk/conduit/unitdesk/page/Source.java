package uk.conduit.unitdesk.page;

import java.util.List;
import java.util.Optional;

/**
 * Where a statement comes from, as the hub says it.
 *
 * @param event the event's id
 * @param agency who says it
 * @param kind the kind of event in words
 * @param occurred when it happened, in words
 * @param assertion fact, reported or professional opinion
 * @param grade of intelligence, its grade
 * @param readers who may read it
 * @param flags what is imperfect about the record
 */
record Source(
        String event,
        String agency,
        String kind,
        String occurred,
        String assertion,
        Optional<String> grade,
        String readers,
        List<String> flags) {}
