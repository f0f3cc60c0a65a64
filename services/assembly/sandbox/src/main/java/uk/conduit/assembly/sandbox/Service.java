package uk.conduit.assembly.sandbox;

import java.nio.file.Path;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.servers.ServiceProgram;

/** The hub's own services, as the sandbox runs them. */
enum Service {
    SIGN_IN("sign-in", "services/assembly/sign-in", "sign-in"),
    SOCIAL_CARE_DOOR("social-care-door", "services/agency/social-care", "agency-social-care"),
    POLICE_DOOR("police-door", "services/agency/police", "agency-police"),
    CONSOLIDATION("consolidation", "services/consolidation/service", "consolidation-service"),
    UNIT_DESK("unit-desk", "services/unit-desk", "unit-desk");

    private final String title;
    private final String module;
    private final String artifact;

    Service(String title, String module, String artifact) {
        this.title = title;
        this.module = module;
        this.artifact = artifact;
    }

    /** What it is called; also the principal under which it speaks to Kafka. */
    String title() {
        return title;
    }

    ServiceProgram program(Path checkout) {
        return new ServiceProgram(title, checkout.resolve(module), artifact);
    }

    LoopbackPort port(PortPlan ports) {
        return switch (this) {
            case SIGN_IN -> ports.signIn();
            case SOCIAL_CARE_DOOR -> ports.socialCareDoor();
            case POLICE_DOOR -> ports.policeDoor();
            case CONSOLIDATION -> ports.consolidation();
            case UNIT_DESK -> ports.unitDesk();
        };
    }
}
