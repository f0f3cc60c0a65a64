package uk.conduit.bench.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * What a pipeline is to do, as the bench tells it: a file of properties that only its owner can read, because it holds
 * passwords.
 *
 * @param kafka client settings, and the group to read as under {@code group.id}
 * @param registry the registry's Confluent API
 * @param database where rows go
 * @param ends for each partition, the offset behind the last record to be read
 * @param report where the clock's times go
 */
public record Task(Map<String, String> kafka, URI registry, Database database, Map<String, Long> ends, Path report) {

    private static final String KAFKA = "kafka.";
    private static final String END = "end.";

    /**
     * A database.
     *
     * @param url its JDBC URL
     * @param user who may write to it
     * @param password that user's password
     */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /** Copies the maps. */
    public Task {
        kafka = Map.copyOf(kafka);
        ends = Map.copyOf(ends);
    }

    /** The task in a file. */
    public static Task read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> kafka = new HashMap<>();
        Map<String, Long> ends = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(KAFKA)) {
                kafka.put(name.substring(KAFKA.length()), properties.getProperty(name));
            } else if (name.startsWith(END)) {
                ends.put(name.substring(END.length()), Long.valueOf(properties.getProperty(name)));
            }
        }
        return new Task(
                kafka,
                URI.create(properties.getProperty("registry")),
                new Database(
                        properties.getProperty("database.url"),
                        properties.getProperty("database.user"),
                        properties.getProperty("database.password")),
                ends,
                Path.of(properties.getProperty("report")));
    }

    /** The task as properties. */
    public Map<String, String> asProperties() {
        Map<String, String> properties = new TreeMap<>();
        kafka.forEach((name, value) -> properties.put(KAFKA + name, value));
        ends.forEach((partition, end) -> properties.put(END + partition, Long.toString(end)));
        properties.put("registry", registry.toString());
        properties.put("database.url", database.url());
        properties.put("database.user", database.user());
        properties.put("database.password", database.password());
        properties.put("report", report.toString());
        return properties;
    }

    /** For each partition that holds anything to be read, the offset behind its last record; in a fixed order. */
    public SortedMap<String, Long> endsInOrder() {
        SortedMap<String, Long> inOrder = new TreeMap<>(ends);
        inOrder.values().removeIf(end -> end == 0);
        return inOrder;
    }

    /** The partition that a name of {@link #ends} means: the topic, a hyphen, the number. */
    public static TopicPartition partition(String name) {
        int hyphen = name.lastIndexOf('-');
        return new TopicPartition(name.substring(0, hyphen), Integer.parseInt(name.substring(hyphen + 1)));
    }

    /** How many records are to be read. */
    public long records() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Where, and nothing of the passwords. */
    @Override
    public String toString() {
        return "task to " + report;
    }
}
