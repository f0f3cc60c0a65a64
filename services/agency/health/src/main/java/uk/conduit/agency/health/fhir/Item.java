package uk.conduit.agency.health.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a message that the hub may be told of.
 *
 * @param message the whole message
 * @param focus the resource; null where the message holds none
 * @param malformed elements of the message whose values could not be read
 */
public record Item(Bundle message, @Nullable Resource focus, Set<String> malformed) {

    /** Copies the elements. */
    public Item {
        malformed = Set.copyOf(malformed);
    }

    /** All resources of one type in the message. */
    <T extends Resource> List<T> all(Class<T> type) {
        return message.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Nothing: the message is about a child. */
    @Override
    public String toString() {
        return "a resource of a message";
    }
}
