package uk.conduit.bench.briefing;

import java.util.List;
import uk.conduit.bench.result.Spread;

/**
 * One briefing, set on paper again and again.
 *
 * @param rows how many rows it has
 * @param prints every time it was set
 * @param memoryBytes the most memory that the unit desk had
 */
public record Paper(long rows, List<Answer> prints, long memoryBytes) {

    /** Copies the list. */
    public Paper {
        prints = List.copyOf(prints);
    }

    Spread seconds() {
        return Spread.of(prints.stream().map(Answer::seconds).toList());
    }

    /** How long the file is. */
    public long bytes() {
        return prints.getLast().bytes();
    }
}
