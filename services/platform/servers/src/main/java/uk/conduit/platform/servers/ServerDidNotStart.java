package uk.conduit.platform.servers;

import java.nio.file.Path;

/** A process ended before it was ready, or did not become ready in time. The message is fit to show to a person. */
public final class ServerDidNotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path log;

    ServerDidNotStart(String name, String why, Path log) {
        super("%s did not start: %s. Its own words are in %s".formatted(name, why, log));
        this.log = log;
    }

    /** Where the process wrote what it had to say. */
    public Path log() {
        return log;
    }
}
