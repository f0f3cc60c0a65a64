package uk.conduit.bench.briefing;

import java.util.List;
import uk.conduit.bench.result.Spread;

/**
 * Drafts of one number of children.
 *
 * @param children whose cases are open
 * @param events what agencies have said of them, in all
 * @param drafts every draft that was asked for
 * @param memoryBytes the most memory that consolidation has had so far
 */
public record Size(int children, long events, List<Answer> drafts, long memoryBytes) {

    private static final double THOUSAND = 1_000;

    /** Copies the list. */
    public Size {
        drafts = List.copyOf(drafts);
    }

    /** How long a draft took. */
    public Spread seconds() {
        return Spread.of(drafts.stream().map(Answer::seconds).toList());
    }

    /** How much processor time consolidation used for a draft, which grows with nothing else that the machine does. */
    Spread processorSeconds() {
        return Spread.of(drafts.stream().map(Answer::processorSeconds).toList());
    }

    /** What a thousand children take: the same for every size, if time grows as children do. */
    double secondsPerThousand() {
        return seconds().median() * THOUSAND / children;
    }

    /** How many rows a draft has. */
    public long rows() {
        return drafts.getLast().rows();
    }

    long bytes() {
        return drafts.getLast().bytes();
    }
}
