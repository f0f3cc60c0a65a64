package uk.conduit.access.model;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Visibility.Profile;

/**
 * One flow of an agreement.
 *
 * @param id its number in the agreement, such as {@code 3.1}
 * @param subject what flows, in words
 * @param owners whose data they are: each of them approves every grant under the clause
 * @param kinds the kinds of event, by the names of their records
 * @param recipients who may receive them, and how much of them at most
 */
public record Clause(
        String id, String subject, Set<Agency> owners, Set<String> kinds, Map<Agency, Profile> recipients) {

    /** Copies the collections. */
    public Clause {
        owners = Set.copyOf(owners);
        kinds = Set.copyOf(kinds);
        recipients = Map.copyOf(recipients);
    }

    /** How much a party handles under this clause: what the clause says of it, and an owner otherwise all of it. */
    @Nullable
    Profile widestFor(Agency party) {
        return recipients.getOrDefault(party, owners.contains(party) ? Profile.PERSON_OF_CONCERN : null);
    }
}
