package uk.conduit.assembly.sandbox;

import java.nio.file.Path;

/**
 * How a sandbox is to be.
 *
 * @param checkout the folder that holds the build and {@code .conduit}
 * @param mode what it is for
 * @param brokers how many brokers: 1, or 3 for a cluster that survives the loss of one
 * @param ports where its parts listen
 */
public record SandboxSettings(Path checkout, Mode mode, int brokers, PortPlan ports) {

    private static final int MOST_BROKERS = 9;

    /** Refuses a number of brokers that cannot agree on anything. */
    public SandboxSettings {
        if (brokers < 1 || brokers > MOST_BROKERS || brokers % 2 == 0) {
            throw new SandboxRefusal(
                    ExitCode.USAGE, "The number of brokers must be odd, from 1 to " + MOST_BROKERS + ".");
        }
    }

    StateFolder state() {
        return StateFolder.of(checkout, mode);
    }
}
