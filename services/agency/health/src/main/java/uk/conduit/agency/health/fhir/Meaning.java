package uk.conduit.agency.health.fhir;

import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.Occurred;
import uk.conduit.schema.shared.Profile;

/** What a resource means to the hub. */
sealed interface Meaning {

    /**
     * Something the hub is told.
     *
     * @param id the record's id in its system
     * @param occurred when it happened
     * @param profile who may see it
     * @param detail what happened
     */
    record Told(String id, Occurred occurred, Profile profile, SpecificRecord detail) implements Meaning {
        @Override
        public String toString() {
            return "told";
        }
    }

    /**
     * Something that stays with its owner.
     *
     * @param id the record's id in its system
     */
    record Kept(String id) implements Meaning {
        @Override
        public String toString() {
            return "kept";
        }
    }

    /**
     * Nothing.
     *
     * @param reason why the hub has no event for it
     */
    record Nothing(String reason) implements Meaning {}
}
