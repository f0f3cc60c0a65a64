package uk.conduit.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How much processor time a process has used, as Linux counts it: what else the machine does is not in it. */
public final class Processor {

    private static final int MILLIS_OF_A_TICK = 10;

    /** Behind the name, which may hold anything but a closing bracket. */
    private static final int OF_ITSELF = 11;

    private static final int OF_THE_KERNEL = 12;

    private Processor() {}

    /** By all of its threads so far; nought where it cannot be known, because the process is gone. */
    public static Duration used(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[OF_ITSELF]) + Long.parseLong(fields[OF_THE_KERNEL]);
            return Duration.ofMillis(ticks * MILLIS_OF_A_TICK);
        } catch (IOException gone) {
            return Duration.ZERO;
        }
    }
}
