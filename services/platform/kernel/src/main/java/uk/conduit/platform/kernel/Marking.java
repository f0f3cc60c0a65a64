package uk.conduit.platform.kernel;

import org.jspecify.annotations.Nullable;

/**
 * How an item must be handled. The tier is the Government Security Classification's; the handling code is that of the
 * 3x5x2 intelligence report.
 *
 * @param tier the tier
 * @param handling whether lawful sharing is permitted as it stands or with conditions only
 * @param conditions the conditions in words, when there are any
 * @param originator who must be asked before the item goes further, such as a force's intelligence bureau
 */
public record Marking(
        Tier tier, Handling handling, @Nullable String conditions, String originator) {

    /** The tiers the hub may hold. SECRET never enters it. */
    public enum Tier {
        OFFICIAL,
        OFFICIAL_SENSITIVE
    }

    /** The handling codes of the 3x5x2 system. */
    public enum Handling {
        /** P: lawful sharing permitted. */
        PERMITTED,
        /** C: lawful sharing permitted with conditions; such an item stays with its owner, and the hub holds a pointer. */
        CONDITIONS
    }
}
