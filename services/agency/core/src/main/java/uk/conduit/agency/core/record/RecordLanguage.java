package uk.conduit.agency.core.record;

import java.util.Collection;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.schema.shared.Profile;

/**
 * What an agency adds to the records that are alike everywhere: its kinds, their schema, and what each says. Every
 * agency has the kinds {@code retraction} and {@code restricted-item} besides.
 *
 * @param <K> its kinds
 */
public interface RecordLanguage<K extends RecordKind> {

    /** The content type of its records. */
    String mediaType();

    /** The name of the published JSON Schema in the folder {@code static/schemas}, such as {@code police-record.json}. */
    String schema();

    /** The agency. */
    AgencyDoor door();

    /** The kinds. */
    Collection<K> kinds();

    /**
     * Says what happened: one of the records of the union {@code detail} of the agency's event.
     *
     * @param detail the record's detail, which fits the schema
     * @param occurred when it happened
     * @param reading notes what is imperfect
     * @throws Refusal if it cannot be understood
     */
    SpecificRecord detail(K kind, Fields detail, Occurred occurred, Reading reading);

    /**
     * Whether the hub may learn of this record only that something exists and whom to ask: neither its kind nor
     * anything that it says leaves the door.
     */
    default boolean staysWithItsOwner(K kind, Fields detail) {
        return false;
    }

    /** Whether the child's postcode stays at the door, because it may be that of a placement. */
    default boolean keepsTheHomeBack(K kind, Fields detail) {
        return false;
    }

    /**
     * Why the hub has no event for this record, if it has none.
     *
     * @param version the record's version: a later one may take back what an earlier one said
     */
    default Optional<String> withoutEvent(K kind, Fields detail, long version) {
        return Optional.empty();
    }

    /** Who may see what this detail says; the kind's profile unless the agency says otherwise. */
    default Profile profile(K kind, SpecificRecord detail) {
        return kind.traits().profile();
    }
}
