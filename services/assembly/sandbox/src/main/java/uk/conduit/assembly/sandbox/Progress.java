package uk.conduit.assembly.sandbox;

import java.time.Duration;

/** Told what the sandbox is doing, by whichever thread is doing it. */
public interface Progress {

    /** A part is ready. */
    void ready(String part, Duration took);

    /** Something else worth a line. */
    void says(String words);
}
