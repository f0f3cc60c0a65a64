package uk.conduit.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has had at most, as Linux counts it. */
public final class Memory {

    private static final String MOST = "VmHWM:";
    private static final long KILO = 1_024;

    private Memory() {}

    /** In bytes; nought where it cannot be known, because the process is gone. */
    public static long most(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(MOST))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
