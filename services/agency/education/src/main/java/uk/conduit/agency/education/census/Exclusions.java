package uk.conduit.agency.education.census;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Reading;
import uk.conduit.schema.education.ExclusionCategory;

/** Codes of the school census for suspensions and exclusions. */
public final class Exclusions {

    /** Categories; {@code FIXD} is what a suspension was called before. */
    public static final Map<String, ExclusionCategory> CATEGORIES = Map.of(
            "PERM", ExclusionCategory.PERMANENT,
            "SUSP", ExclusionCategory.SUSPENSION,
            "FIXD", ExclusionCategory.SUSPENSION,
            "LNCH", ExclusionCategory.LUNCHTIME);

    /** Reasons; {@code OT} and {@code PH} are older. */
    private static final Set<String> REASONS = Set.of(
            "PP", "PA", "VP", "VA", "OW", "BU", "RA", "LG", "DS", "SM", "DA", "DM", "TH", "DB", "MT", "OT", "PH");

    private Exclusions() {}

    /** A reason, if it is on the list; one that is not is flagged. */
    static @Nullable String reason(String field, @Nullable String stated, Reading reading) {
        return reading.code(field, stated, REASONS);
    }

    /** The reasons that are on the list; those that are not are flagged. */
    public static List<String> reasons(String field, List<String> stated, Reading reading) {
        return IntStream.range(0, stated.size())
                .mapToObj(place -> reason(field + "[" + place + "]", stated.get(place), reading))
                .filter(code -> code != null)
                .distinct()
                .toList();
    }
}
