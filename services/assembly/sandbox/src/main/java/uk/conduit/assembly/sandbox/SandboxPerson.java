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

    private static final String VOLUNTARY_WORKER = "voluntary-worker";

    /**
     * Everybody: who runs the unit, who works in it, who administers access and may see no case, and who works with an
     * organisation of the voluntary sector and may report a concern.
     */
    public static final List<SandboxPerson> EVERYBODY = List.of(
            new SandboxPerson("amara.okafor", "Amara Okafor", List.of("unit-manager", "unit-restricted")),
            new SandboxPerson("jo.bell", "Jo Bell", List.of("unit-member")),
            new SandboxPerson("sam.reed", "Sam Reed", List.of("administrator")),
            new SandboxPerson("nia.hughes", "Nia Hughes", List.of(VOLUNTARY_WORKER)));

    /** Whether they have a credential for the command line, which reads the hub. Whoever may only report has none. */
    boolean usesTheCommandLine() {
        return !roles.contains(VOLUNTARY_WORKER);
    }
}
