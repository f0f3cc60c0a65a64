package uk.conduit.consolidation.model.briefing;

import java.util.Collection;
import java.util.List;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.platform.kernel.EventId;

/**
 * One line of a cell: a sentence and the events behind it.
 *
 * @param text the sentence
 * @param evidence the events it came from
 * @param audience who may read it
 * @param lasting whether it changes only when events change; a line such as "9 hours ago" also changes with the hour, and
 *     such a change alone is no news
 */
public record Line(String text, List<EventId> evidence, Audience audience, boolean lasting) {

    /** Sorts the evidence and drops repetitions. */
    public Line {
        evidence = evidence.stream().distinct().sorted().toList();
    }

    /** Who may read a line. */
    public enum Audience {
        /** Everybody who may read the briefing. */
        UNIT,
        /** Readers with the restricted role: pointers to restricted items, persons of concern. */
        RESTRICTED
    }

    static Line of(String text, Collection<EventId> evidence) {
        return new Line(text, List.copyOf(evidence), Audience.UNIT, true);
    }

    static Line of(String text, EventId evidence) {
        return of(text, List.of(evidence));
    }

    /** A line that only those may read who may see the fact. */
    static Line of(Fact fact, String sentence) {
        Line line = of(sentence, fact.event());
        return fact.isForEveryMember() ? line : line.restricted();
    }

    /** A line that only those may read who may see every one of the facts. */
    static Line of(Collection<Fact> facts, String sentence) {
        Line line = of(sentence, facts.stream().map(Fact::event).toList());
        return facts.stream().allMatch(Fact::isForEveryMember) ? line : line.restricted();
    }

    /** The same line for readers with the restricted role alone. */
    Line restricted() {
        return new Line(text, evidence, Audience.RESTRICTED, lasting);
    }

    /** The same line, said to change with the hour. */
    Line passing() {
        return new Line(text, evidence, audience, false);
    }
}
