package uk.conduit.access.model;

import org.jspecify.annotations.Nullable;

/**
 * A subject as the registry has it.
 *
 * @param compatibility the level set on the subject itself; null where none is set
 * @param registered whether it holds the schema that is current here
 */
public record SubjectState(@Nullable Compatibility compatibility, boolean registered) {

    /** A subject the registry has never heard of. */
    public static final SubjectState UNKNOWN = new SubjectState(null, false);
}
