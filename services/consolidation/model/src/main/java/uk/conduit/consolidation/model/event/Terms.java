package uk.conduit.consolidation.model.event;

import uk.conduit.platform.kernel.Marking;
import uk.conduit.platform.kernel.Visibility;

/**
 * How a statement is meant, and under which terms it may be shown.
 *
 * @param assertion fact, report or opinion; kept apart, as the Association of Directors of Children's Services asks
 * @param marking tier and handling
 * @param visibility who may see it
 * @param agreement the sharing agreement under which it came
 */
public record Terms(Assertion assertion, Marking marking, Visibility visibility, String agreement) {

    /** Whether the statement is a fact, somebody's report, or a professional's opinion. */
    public enum Assertion {
        FACT,
        REPORTED,
        PROFESSIONAL_OPINION
    }
}
