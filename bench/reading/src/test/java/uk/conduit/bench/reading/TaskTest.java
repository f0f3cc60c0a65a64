package uk.conduit.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.conduit.bench.reading.Task.Database;

class TaskTest {

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        // Given
        Task task = new Task(
                Map.of("bootstrap.servers", "127.0.0.1:9", "group.id", "bench.copy.1"),
                URI.create("http://127.0.0.1:8/apis"),
                new Database("jdbc:postgresql://127.0.0.1:7/bench", "bench", "secret"),
                Map.of("police.case-events-0", 40L, "police.case-events-1", 0L),
                folder.resolve("times"));
        Path file = folder.resolve("task.properties");
        Properties properties = new Properties();
        properties.putAll(task.asProperties());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }

        // When
        Task read = Task.read(file);

        // Then
        assertThat(read).isEqualTo(task);
        assertThat(read.records()).isEqualTo(40);
        assertThat(read.endsInOrder()).containsOnlyKeys("police.case-events-0");
        assertThat(read.toString()).doesNotContain("secret");
    }

    @Test
    void namesPartitionsAsKafkaPrintsThem() {
        // Given
        TopicPartition partition = new TopicPartition("adult-social-care.case-events", 12);

        // When
        TopicPartition read = Task.partition(partition.toString());

        // Then
        assertThat(read).isEqualTo(partition);
    }

    @Test
    void timesTellTheFirstRecordAtOnceAndTheLastWhenItIsDurable() {
        // Given
        Path file = folder.resolve("times");
        Times times = new Times(file, Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC));
        times.taken();
        var early = Times.read(file).orElseThrow();

        // When
        times.done();

        // Then
        assertThat(early).isEqualTo(new Times.Told(1_000, Optional.empty()));
        assertThat(Times.read(file)).contains(new Times.Told(1_000, Optional.of(1_000L)));
    }
}
