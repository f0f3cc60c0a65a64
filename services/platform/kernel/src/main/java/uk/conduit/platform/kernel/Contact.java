package uk.conduit.platform.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ring. The smallest useful thing one agency can tell another.
 *
 * @param agency whose contact it is
 * @param team the team, in the agency's own words
 * @param role what the person does there, when stated
 * @param name the person's name, when stated: a professional's, never a member of the family's
 * @param phone the number, as the agency writes it, when stated
 */
public record Contact(
        Agency agency,
        String team,
        @Nullable String role,
        @Nullable String name,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "contact at " + agency;
    }
}
