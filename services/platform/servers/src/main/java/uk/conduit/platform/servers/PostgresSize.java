package uk.conduit.platform.servers;

import java.util.List;

/** How much of a machine PostgreSQL may take. How safe it is does not hang on it. */
public enum PostgresSize {

    /** Beside everything else on somebody's laptop. */
    SMALL("128MB", "512MB", "on"),

    /**
     * As it is run where it has a few gigabytes: pages that are written again and again stay in memory, and are written
     * whole into the log less often.
     */
    AMPLE("1GB", "4GB", "off");

    private final String buffers;
    private final String log;
    private final String compression;

    PostgresSize(String buffers, String log, String compression) {
        this.buffers = buffers;
        this.log = log;
        this.compression = compression;
    }

    List<String> settings() {
        return List.of("shared_buffers=" + buffers, "max_wal_size=" + log, "wal_compression=" + compression);
    }
}
