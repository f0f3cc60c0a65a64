package uk.conduit.assembly.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.servers.ServiceProgram;

/** The hub's own services, as the sandbox runs them. A new agency's door is one line. */
enum Service {
    UNIT_DESK("unit-desk", "services/unit-desk", "unit-desk", 0, null),
    CONSOLIDATION("consolidation", "services/consolidation/service", "consolidation-service", 1, null),
    SIGN_IN("sign-in", "services/assembly/sign-in", "sign-in", 2, null),
    SOCIAL_CARE_DOOR("social-care", 11),
    POLICE_DOOR("police", 12),
    EDUCATION_DOOR("education", 13),
    HEALTH_DOOR("health", 14),
    VOLUNTARY_DOOR("voluntary", 15),
    ADULT_SOCIAL_CARE_DOOR("adult-social-care", 16);

    private final String title;
    private final String module;
    private final String artifact;
    private final int offset;
    private final @Nullable String agency;

    /** The door of an agency, whose module bears its name. */
    Service(String agency, int offset) {
        this(agency + "-door", "services/agency/" + agency, "agency-" + agency, offset, agency);
    }

    Service(String title, String module, String artifact, int offset, @Nullable String agency) {
        this.title = title;
        this.module = module;
        this.artifact = artifact;
        this.offset = offset;
        this.agency = agency;
    }

    /** The doors of all agencies. */
    static Stream<Service> doors() {
        return Stream.of(values()).filter(service -> service.agency != null);
    }

    /** The services that are started for this: to measure on, none stands besides those that are measured or signed in to. */
    static Stream<Service> neededFor(Mode mode) {
        return mode == Mode.BENCH ? Stream.of(CONSOLIDATION, SIGN_IN) : Stream.of(values());
    }

    /** What it is called; also the principal under which it speaks to Kafka. */
    String title() {
        return title;
    }

    /** The agency whose door it is, if it is one. */
    Optional<String> agency() {
        return Optional.ofNullable(agency);
    }

    ServiceProgram program(Path checkout) {
        return new ServiceProgram(title, checkout.resolve(module), artifact);
    }

    LoopbackPort port(PortPlan ports) {
        return ports.at(offset);
    }
}
