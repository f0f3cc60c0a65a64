package uk.conduit.assembly.sandbox;

import java.util.List;

/**
 * Somebody who can sign in to the sandbox. None of them exists.
 *
 * @param username what they type
 * @param name what the pages call them
 * @param roles what they may do
 */
public record SandboxPerson(String username, String name, List<String> roles) {

    /** Everybody: who runs the unit, who works in it, and who administers access and may see no case. */
    public static final List<SandboxPerson> EVERYBODY = List.of(
            new SandboxPerson("amara.okafor", "Amara Okafor", List.of("unit-manager", "unit-restricted")),
            new SandboxPerson("jo.bell", "Jo Bell", List.of("unit-member")),
            new SandboxPerson("sam.reed", "Sam Reed", List.of("administrator")));
}
