package uk.conduit.agency.voluntary.guidance;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Says whether the file of pathways can be used. Where it cannot, the answer is "unknown" and not "down": the door takes
 * records all the same.
 */
public final class PathwaysHealth implements HealthIndicator {

    private final PathwaysFile file;

    /** The health of this file. */
    public PathwaysHealth(PathwaysFile file) {
        this.file = file;
    }

    @Override
    public Health health() {
        PathwaysFile.State state = file.state();
        Health.Builder health = Health.status(state.fault().isEmpty() ? Status.UP : Status.UNKNOWN);
        state.fault().ifPresent(where -> health.withDetail("file", where));
        return health.withDetail(
                        "reviewed",
                        state.pathways()
                                .map(pathways -> pathways.reviewed().toString())
                                .orElse("nothing to show"))
                .build();
    }
}
