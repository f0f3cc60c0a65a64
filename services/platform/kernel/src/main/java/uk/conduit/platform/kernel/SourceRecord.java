package uk.conduit.platform.kernel;

import java.util.UUID;

/**
 * One record in an agency's own system, whatever its version.
 *
 * <p>All events made from one source record are versions of the same statement: the highest version is the one that
 * counts.
 *
 * @param agency whose system it is
 * @param system the agency's name for the system, such as {@code force-records}
 * @param recordId the record's id in that system
 */
public record SourceRecord(Agency agency, String system, String recordId) {

    private static final UUID NAMESPACE = UUID.fromString("5a0e3a4c-8f0f-5d43-9d0e-6f1c6a8f6b02");

    /** The record's own key: the same for all of its versions. */
    public UUID key() {
        return NameBasedUuid.of(NAMESPACE, agency.name(), system, recordId);
    }

    @Override
    public String toString() {
        return agency + "/" + key();
    }
}
