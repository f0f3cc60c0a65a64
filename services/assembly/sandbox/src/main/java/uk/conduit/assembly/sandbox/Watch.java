package uk.conduit.assembly.sandbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.conduit.platform.servers.BrokerProcess;
import uk.conduit.platform.servers.RunningProcess;

/**
 * Watches whether every part goes on running.
 *
 * @param parts what is watched
 * @param brokers how many there were; a majority of them can do without the others
 * @param progress is told of a part that is gone and not missed
 */
record Watch(Parts parts, int brokers, Progress progress) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /**
     * Waits until a part ends by itself that the rest cannot do without, and answers with its name; or empty once the
     * sandbox is being ended. Of several brokers, a majority can do without the others.
     */
    Optional<String> awaitFailure() {
        Set<RunningProcess> told = new HashSet<>();
        while (!parts.isEnding()) {
            List<RunningProcess> dead = parts.dead();
            Optional<RunningProcess> missed =
                    dead.stream().filter(part -> !isDispensable(part, dead)).findFirst();
            if (missed.isPresent()) {
                return missed.map(RunningProcess::name);
            }
            dead.stream()
                    .filter(told::add)
                    .forEach(part -> progress.says(part.name() + " ended by itself; the others go on without it."));
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isDispensable(RunningProcess part, List<RunningProcess> dead) {
        long brokersLost = dead.stream().filter(BrokerProcess.class::isInstance).count();
        return part instanceof BrokerProcess && 2 * brokersLost < brokers;
    }
}
