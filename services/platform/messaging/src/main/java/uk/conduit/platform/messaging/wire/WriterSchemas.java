package uk.conduit.platform.messaging.wire;

import java.util.Optional;
import org.apache.avro.Schema;

/** The schemas with which records were written, by the id that stands in front of each record. */
@FunctionalInterface
public interface WriterSchemas {

    /**
     * The schema of an id; empty if the registry answers that it has no Avro schema of this id.
     *
     * @throws RegistryAway if the registry does not answer, which says nothing about the record
     */
    Optional<Schema> byId(int id);
}
