package uk.conduit.agency.socialcare.daily;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Occurred;
import uk.conduit.schema.shared.Contact;

/**
 * What an object says.
 *
 * @param occurred when it happened
 * @param detail what happened
 * @param contact whom to ring, where the object says so
 */
record Said(
        Occurred occurred, SpecificRecord detail, @Nullable Contact contact) {

    Said(Occurred occurred, SpecificRecord detail) {
        this(occurred, detail, null);
    }

    @Override
    public String toString() {
        return detail.getSchema().getName();
    }
}
