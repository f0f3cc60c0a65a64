package uk.conduit.agency.core.record;

import org.jspecify.annotations.Nullable;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** A kind of record: what it is called, who may see it, and what it usually asserts. */
public interface RecordKind {

    /** What stands under {@code kind}, such as {@code missing-regraded}. */
    String word();

    /** Who may see it. One that links people is narrative all the same. */
    Profile profile();

    /** What it asserts where the record does not say. */
    Assertion assertion();

    /** The field of its detail that says when it happened, where the record does not; null if there is none. */
    default @Nullable String moment() {
        return null;
    }

    /** Whether people are never named with it, because the one it is about is a suspect. */
    default boolean isAboutASuspect() {
        return false;
    }
}
