package uk.conduit.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.AppInfoParser;
import uk.conduit.assembly.sandbox.Servers;

/**
 * What a figure means nothing without.
 *
 * @param servers the servers
 * @param checkout the folder that holds the build
 */
public record Facts(Servers servers, Path checkout) {

    private static final double GIBIBYTE = 1L << 30;
    private static final long KILO = 1_024;
    private static final List<String> SETTINGS =
            List.of("fsync", "synchronous_commit", "shared_buffers", "max_wal_size");

    /**
     * All of them, in the order in which they are told.
     *
     * @param partitions of each topic
     * @param jvms for each program that is measured, what it is called and the file that says how its JVM runs
     */
    public Map<String, String> all(int partitions, Map<String, String> jvms) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", String.format(Locale.ROOT, "%.1f GiB", memory() / GIBIBYTE));
        facts.put("java", Runtime.version().toString());
        facts.put("postgresql", postgres("server_version"));
        facts.put(
                "postgresql settings",
                SETTINGS.stream().map(name -> name + " " + postgres(name)).collect(Collectors.joining(", ")));
        facts.put("kafka", AppInfoParser.getVersion() + ", one broker, access rules on");
        facts.put("partitions of each topic", Integer.toString(partitions));
        jvms.forEach((program, file) -> facts.put("jvm of " + program, options(file)));
        return facts;
    }

    private static long memory() {
        return lines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                .findFirst()
                .orElse(0);
    }

    private String postgres(String setting) {
        try (Connection connection = servers.postgres().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }

    /** Heap and compiler: what else is in the file is the same for all. */
    private String options(String file) {
        return lines(checkout.resolve(file)).stream()
                .filter(line -> line.startsWith("-Xm") || line.startsWith("-XX:+Use") || line.contains("Tiered"))
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
