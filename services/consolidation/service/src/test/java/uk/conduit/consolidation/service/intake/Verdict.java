package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.conduit.consolidation.service.intake.Load.Fate;
import uk.conduit.consolidation.service.intake.Load.Published;
import uk.conduit.consolidation.service.store.Cut;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.TestDatabase;

/**
 * What must hold of a store that has read all that was acknowledged, whatever befell the hub meanwhile: nothing lost,
 * nothing twice, and readers are given what a hub gives them that nothing befell.
 *
 * @param site the servers
 * @param store what was read
 * @param published what was acknowledged
 * @param seed stands in every failure
 */
record Verdict(Site site, HubFixture store, List<Published> published, long seed) {

    private static final Duration PATIENCE = UnderLoad.PATIENCE;

    /** Even where a machine is shared with others. */
    private static final int MILLIS_A_RECORD = 10;

    private static final String UNDISTURBED = "undisturbed";

    /** How many records have been read, of all topics together. */
    static long position(HubFixture of) {
        return of.jdbc
                .sql("SELECT coalesce(sum(next_offset), 0) FROM positions WHERE partition >= 0")
                .query(Long.class)
                .single();
    }

    /** Waits until so many records have been read. */
    static void awaitPosition(HubFixture of, long records) {
        await().atMost(PATIENCE.plusMillis(MILLIS_A_RECORD * records)).until(() -> position(of) == records);
    }

    /** All of it. */
    void holds(HubProcess hub) throws IOException {
        everyRecordHasItsOutcome();
        everyEventIsStoredOnce();
        everyRejectedRecordWasGivenBack();
        readersAreGivenWhatAnUndisturbedHubGivesThem();
        assertThat(Files.readString(hub.log())).as("log, seed %d", seed).doesNotContain("Example");
    }

    /** Tells what was found, with the ledger. */
    void tell(String proof, Map<String, ?> counts) {
        Map<String, Object> found = new LinkedHashMap<>(counts);
        found.put("seed", seed);
        found.put("records", published.size());
        found.put("ledger", store.outcomes());
        found.put("ledger balances", store.balances());
        Faults.found(proof, found);
    }

    void everyRecordHasItsOutcome() {
        var lines = store.ledger.lines();
        assertThat(lines)
                .as("ledger, seed %d", seed)
                .allMatch(line -> line.faults().none())
                .allMatch(line -> line.counts().vacant() == 0 && line.counts().held() == 0);
        assertThat(store.outcomes().values().stream().mapToLong(Long::longValue).sum())
                .as("outcomes, seed %d", seed)
                .isEqualTo(published.size());
        assertThat(store.ledger.pictures().right())
                .as("pictures, seed %d", seed)
                .isTrue();
        assertThat(store.contents().placesOf("REJECTED"))
                .as("rejected, seed %d", seed)
                .isEqualTo(places(Fate.REJECTED));
        assertThat(store.contents().placesOf("UNCHANGED"))
                .as("repeated, seed %d", seed)
                .containsAll(places(Fate.REPEATED));
    }

    void everyEventIsStoredOnce() {
        Set<String> events = published.stream()
                .map(Published::event)
                .filter(Objects::nonNull)
                .map(EventId::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(store.contents().events().stream().map(it -> it.substring(0, it.indexOf(' '))))
                .as("events, seed %d", seed)
                .containsExactlyElementsOf(events);
    }

    /** At least once: what was given back before a kill is given back again after it. */
    void everyRejectedRecordWasGivenBack() {
        Set<String> given = new TreeSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                site.kafka().administratorSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> topics = Load.agencies().stream()
                    .map(agency -> new TopicPartition(TopicName.rejected(agency).value(), 0))
                    .toList();
            consumer.assign(topics);
            consumer.seekToBeginning(topics);
            var ends = consumer.endOffsets(topics);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> given.add(new String(
                                record.headers().lastHeader("conduit-place").value(), StandardCharsets.UTF_8)));
            }
        }
        assertThat(given)
                .as("given back, seed %d", seed)
                .isEqualTo(places(Fate.REJECTED).stream()
                        .map(place -> place.replaceFirst(" (\\d+) (\\d+)$", "-$1@$2"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * What was a version of its own and what only repeated another may differ in the two ledgers: that hangs on what was
     * read together. Which events there are, and all that follows from them, may not.
     */
    void readersAreGivenWhatAnUndisturbedHubGivesThem() {
        Instant asAt = Instant.now();
        TestDatabase database = site.database(UNDISTURBED);
        try (HubFixture undisturbed = new HubFixture(database, site.schemas())) {
            // One reader: nobody of its own disturbs it either.
            HubProcess hub = HubProcess.of(site, database, UNDISTURBED, 1_000)
                    .with(Map.of("CONDUIT_CONSOLIDATION_READERS", "1"));
            readToTheEnd(hub, undisturbed, published.size());
            HubContents expected = undisturbed.contents();
            HubContents contents = store.contents();
            assertThat(contents.children().lines().toList())
                    .as("children, seed %d", seed)
                    .isEqualTo(expected.children().lines().toList());
            assertThat(contents.events()).as("events, seed %d", seed).isEqualTo(expected.events());
            assertThat(contents.placesOf("REJECTED"))
                    .as("ledger, seed %d", seed)
                    .isEqualTo(expected.placesOf("REJECTED"));
            assertThat(contents.briefing(Cut.NOTHING, asAt))
                    .as("briefing, seed %d", seed)
                    .isEqualTo(expected.briefing(Cut.NOTHING, asAt));
        } finally {
            site.postgres().dropDatabase(UNDISTURBED);
        }
    }

    /** Has a hub that nothing befalls read the rest. */
    static void readToTheEnd(HubProcess hub, HubFixture into, long records) {
        try (ServiceProcess process = hub.start()) {
            process.awaitReady(PATIENCE);
            awaitPosition(into, records);
        }
    }

    private Set<String> places(Fate fate) {
        return published.stream()
                .filter(record -> record.fate() == fate)
                .map(Published::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
