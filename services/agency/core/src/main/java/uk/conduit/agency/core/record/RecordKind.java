package uk.conduit.agency.core.record;

import com.google.errorprone.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** A kind of record. An agency's kinds are an enum, each with its traits. */
public interface RecordKind {

    /** What it is called, who may see it, and what it usually asserts. */
    Traits traits();

    /**
     * What is the same for all records of a kind.
     *
     * @param word what stands under {@code kind}, such as {@code missing-regraded}
     * @param profile who may see it; one that links people is narrative all the same
     * @param assertion what it asserts where the record does not say
     * @param moment the field of its detail that says when it happened, where the record does not; null if there is none
     * @param mayBePlanned whether that moment may still be to come when it is recorded
     * @param aboutASuspect whether people are never named with it, because the one it is about is a suspect
     */
    @Immutable
    record Traits(
            String word,
            Profile profile,
            Assertion assertion,
            @Nullable String moment,
            boolean mayBePlanned,
            boolean aboutASuspect) {

        /** A kind that happened when the record says so, and that is about no suspect. */
        public static Traits of(String word, Profile profile, Assertion assertion) {
            return new Traits(word, profile, assertion, null, false, false);
        }

        /** The same, with the field of its detail that says when it happened. */
        public Traits happening(String field) {
            return new Traits(word, profile, assertion, field, mayBePlanned, aboutASuspect);
        }

        /** The same, with the field of its detail that says when it happened, or is planned to. */
        public Traits beginning(String field) {
            return new Traits(word, profile, assertion, field, true, aboutASuspect);
        }

        /** The same, about a suspect. */
        public Traits ofASuspect() {
            return new Traits(word, profile, assertion, moment, mayBePlanned, true);
        }
    }
}
