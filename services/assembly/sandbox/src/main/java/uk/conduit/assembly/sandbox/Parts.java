package uk.conduit.assembly.sandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import uk.conduit.platform.servers.RunningProcess;

/**
 * The processes of a sandbox, in layers: a layer is ended only when every layer that stands on it has ended. Safe to
 * end from one thread while another is still starting.
 */
final class Parts implements AutoCloseable {

    /** From the bottom up. */
    enum Layer {
        DATABASE,
        SERVERS,
        SIGN_IN,
        SERVICES
    }

    private final Map<Layer, List<RunningProcess>> layers = new EnumMap<>(Layer.class);
    private boolean ending;

    /**
     * Takes charge of processes that were just started.
     *
     * @throws CancellationException if the sandbox is being ended; the processes are ended as well
     */
    void own(Layer layer, Collection<? extends RunningProcess> started) {
        synchronized (this) {
            if (!ending) {
                layers.computeIfAbsent(layer, each -> new ArrayList<>()).addAll(started);
                return;
            }
        }
        started.forEach(RunningProcess::kill);
        throw new CancellationException("The sandbox is being ended");
    }

    /** Those that have ended by themselves. */
    synchronized List<RunningProcess> dead() {
        return ending
                ? List.of()
                : layers.values().stream()
                        .flatMap(List::stream)
                        .filter(part -> !part.isAlive())
                        .toList();
    }

    synchronized boolean isEnding() {
        return ending;
    }

    @Override
    public void close() {
        synchronized (this) {
            ending = true;
        }
        for (Layer layer : List.of(Layer.values()).reversed()) {
            layers.getOrDefault(layer, List.of()).parallelStream().forEach(RunningProcess::close);
        }
    }
}
