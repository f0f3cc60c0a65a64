package uk.conduit.agency.health.restriction;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Services that a child must be able to trust: sexual health, pregnancy and the like. That a child is known to one never
 * enters the hub, not even as a category.
 *
 * @param words words, in lower case, of which one stands in the name of every such service
 */
public record RestrictedServices(Set<String> words) {

    /** Copies the words, in lower case. */
    public RestrictedServices {
        words = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a service of this name is one. */
    public boolean is(@Nullable String service) {
        String name = service == null ? "" : service.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(name::contains);
    }
}
