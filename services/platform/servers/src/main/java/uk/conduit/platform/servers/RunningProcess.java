package uk.conduit.platform.servers;

/** What can be asked of every process that is started here. */
public interface RunningProcess extends AutoCloseable {

    /** What it is called when one speaks of it. */
    String name();

    /** The operating system's number for it. */
    long pid();

    /** Whether it runs. */
    boolean isAlive();

    /** Ends it at once, as a power cut or {@code kill -9} would: nothing of its own is run. */
    void kill();

    /** Asks it to end in order and waits; what does not end is killed. */
    @Override
    void close();
}
