package uk.conduit.platform.kernel;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who may see an item: a profile, less the people it names.
 *
 * <p>An exclusion overrides everything else: where an accused person may be a colleague or a relative of one, the child
 * does not exist for that reader.
 *
 * @param profile which roles may see which part
 * @param excluded user names of people who must not see anything of this child
 */
public record Visibility(Profile profile, SortedSet<String> excluded) {

    /** Copies the exclusions. */
    public Visibility {
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /** A profile that excludes nobody. */
    public static Visibility of(Profile profile) {
        return new Visibility(profile, new TreeSet<>());
    }

    /** The five profiles, from the widest to the narrowest. */
    public enum Profile {
        /** V1, pointer: which agency is involved, since when, whom to ring. */
        POINTER,
        /** V2, core fact: kind, time, one line. */
        CORE_FACT,
        /** V3, narrative. */
        NARRATIVE,
        /** V4, restricted: named roles only, and in the hub only ever as a pointer to its originator. */
        RESTRICTED,
        /** V5, a suspect or person of concern: named roles only. */
        PERSON_OF_CONCERN
    }
}
