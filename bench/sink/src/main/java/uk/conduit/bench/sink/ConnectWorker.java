package uk.conduit.bench.sink;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.connect.cli.ConnectStandalone;
import uk.conduit.bench.reading.Task;

/**
 * Kafka Connect's own standalone worker with one JDBC sink of two tasks, until it is ended: {@code ConnectWorker <task
 * file>}. Upserts by event id in batches, rewritten by the driver into statements of many rows; a repeated event in one
 * batch is reduced to one. What it writes are the rows of the copy ceiling. It knows neither corrections nor children.
 */
public final class ConnectWorker {

    private static final String BATCH = "5000";
    private static final String TABLE = """
            CREATE TABLE rows (
                event_id uuid PRIMARY KEY,
                topic text NOT NULL,
                partition integer NOT NULL,
                record_offset bigint NOT NULL,
                agency text NOT NULL,
                kind text NOT NULL,
                reference text NOT NULL,
                version bigint NOT NULL,
                occurred_at timestamptz NOT NULL,
                appended_at timestamptz NOT NULL,
                raw bytea NOT NULL
            )""";

    private ConnectWorker() {}

    /** Runs on the task in the file that the word names. */
    public static void main(String[] words) throws IOException, SQLException {
        Path file = Path.of(words[0]);
        Task task = Task.read(file);
        prepare(task.database());
        Path worker = write(file.resolveSibling("worker.properties"), worker(task, file));
        Path sink = write(file.resolveSibling("sink.properties"), sink(task));
        ConnectStandalone.main(new String[] {worker.toString(), sink.toString()});
    }

    private static void prepare(Task.Database database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    private static Map<String, String> worker(Task task, Path file) {
        Map<String, String> settings = new TreeMap<>();
        task.kafka().forEach((name, value) -> {
            if (!name.equals(ConsumerConfig.GROUP_ID_CONFIG)) {
                settings.put(name, value);
                settings.put("consumer." + name, value);
                settings.put("producer." + name, value);
            }
        });
        settings.put("listeners", "http://127.0.0.1:0");
        settings.put(
                "offset.storage.file.filename", file.resolveSibling("offsets").toString());
        settings.put("plugin.discovery", "only_scan");
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", RowConverter.class.getName());
        settings.put("value.converter." + RowConverter.REGISTRY, task.registry().toString());
        settings.put("value.converter." + RowConverter.TIMES, task.report().toString());
        return settings;
    }

    private static Map<String, String> sink(Task task) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("name", "rows");
        settings.put("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector");
        settings.put("tasks.max", "2");
        settings.put(
                "topics",
                task.ends().keySet().stream()
                        .map(name -> Task.partition(name).topic())
                        .distinct()
                        .collect(Collectors.joining(",")));
        settings.put("consumer.override.group.id", task.kafka().getOrDefault(ConsumerConfig.GROUP_ID_CONFIG, "none"));
        settings.put("consumer.override.max.poll.records", BATCH);
        settings.put("connection.url", task.database().url() + "?reWriteBatchedInserts=true");
        settings.put("connection.username", task.database().user());
        settings.put("connection.password", task.database().password());
        settings.put("insert.mode", "upsert");
        settings.put("primary.key.mode", "record_value");
        settings.put("primary.key.fields", "event_id");
        settings.put("schema.evolution", "none");
        settings.put("collection.name.format", "rows");
        settings.put("batch.size", BATCH);
        settings.put("use.reduction.buffer", "true");
        settings.put("transforms", "place");
        settings.put("transforms.place.type", "org.apache.kafka.connect.transforms.InsertField$Value");
        settings.put("transforms.place.topic.field", "topic");
        settings.put("transforms.place.partition.field", "partition");
        settings.put("transforms.place.offset.field", "record_offset");
        settings.put("transforms.place.timestamp.field", "appended_at");
        return settings;
    }

    /** In a folder that only its owner can read. */
    private static Path write(Path file, Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }
}
