package uk.conduit.assembly.sandbox;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a sandbox is to be.
 *
 * @param checkout the folder that holds the build and {@code .conduit}
 * @param mode what it is for
 * @param brokers how many brokers: 1, or 3 for a cluster that survives the loss of one
 * @param ports where its parts listen
 * @param withPlain agencies that may sign in at Kafka with PLAIN too, for clients whose SCRAM is too old
 */
public record SandboxSettings(Path checkout, Mode mode, int brokers, PortPlan ports, SortedSet<String> withPlain) {

    private static final int MOST_BROKERS = 9;

    private static final Set<String> AGENCIES =
            Service.doors().map(door -> door.agency().orElseThrow()).collect(Collectors.toUnmodifiableSet());

    /** Refuses a number of brokers that cannot agree on anything, and agencies that there are not. */
    public SandboxSettings {
        withPlain = Collections.unmodifiableSortedSet(new TreeSet<>(withPlain));
        if (!AGENCIES.containsAll(withPlain)) {
            throw new SandboxRefusal(
                    ExitCode.USAGE, "PLAIN is for agencies alone: " + String.join(", ", new TreeSet<>(AGENCIES)) + ".");
        }
        if (brokers < 1 || brokers > MOST_BROKERS || brokers % 2 == 0) {
            throw new SandboxRefusal(
                    ExitCode.USAGE, "The number of brokers must be odd, from 1 to " + MOST_BROKERS + ".");
        }
    }

    /** How a sandbox usually is: everybody signs in at Kafka with SCRAM. */
    public SandboxSettings(Path checkout, Mode mode, int brokers, PortPlan ports) {
        this(checkout, mode, brokers, ports, Collections.emptySortedSet());
    }

    /** The same, with these agencies. */
    public SandboxSettings withPlain(Collection<String> agencies) {
        return new SandboxSettings(checkout, mode, brokers, ports, new TreeSet<>(agencies));
    }

    StateFolder state() {
        return StateFolder.of(checkout, mode);
    }
}
