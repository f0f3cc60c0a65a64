package uk.conduit.consolidation.model.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Why two subjects of one child are held to be the same: what the log of decisions keeps.
 *
 * @param one the smaller reference
 * @param other the greater reference
 * @param rule the rule's name; {@link #DECISION} and {@link #UNIT} where no rule of evidence speaks
 * @param words the rule in words
 * @param decision the event by which a person said so, where one did
 * @param fields how far each field agrees
 */
public record AcceptedLink(
        SubjectRef one,
        SubjectRef other,
        String rule,
        String words,
        @Nullable EventId decision,
        List<Agreement> fields) {

    /** A person decided. */
    public static final String DECISION = "decision";

    /** The unit's record names the child. */
    public static final String UNIT = "unit reference";

    /** Copies the fields. */
    public AcceptedLink {
        fields = List.copyOf(fields);
    }
}
