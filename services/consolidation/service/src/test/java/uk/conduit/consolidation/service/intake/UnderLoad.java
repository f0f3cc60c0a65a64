package uk.conduit.consolidation.service.intake;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import uk.conduit.consolidation.service.intake.Load.Published;
import uk.conduit.platform.testkit.TestDatabase;

/**
 * Topics into which events come without a pause, and the store of the hub that reads them: what every fault is put to.
 *
 * @param site the servers
 * @param database the hub's
 * @param store what it has read
 * @param producer who publishes
 * @param load what is published
 * @param seed of the load
 */
record UnderLoad(
        Site site,
        TestDatabase database,
        HubFixture store,
        KafkaProducer<byte[], byte[]> producer,
        Load load,
        long seed)
        implements AutoCloseable {

    /** How long anything may take that a fault does not hold up. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration QUICKLY = Duration.ofMillis(20);
    private static final int PARTITIONS = 3;
    private static final int DELIVERY_MINUTES = 10;

    /** Makes topics and store and does not publish yet. */
    static UnderLoad of(Site site, TestDatabase database, long seed) {
        HubProcess.prepare(site.kafka(), PARTITIONS);
        Map<String, Object> settings = new HashMap<>(site.kafka().administratorSettings());
        // A sender waits as long as it takes: it is not what is tried.
        settings.put("delivery.timeout.ms", (int)
                Duration.ofMinutes(DELIVERY_MINUTES).toMillis());
        settings.put("max.block.ms", Duration.ofMinutes(DELIVERY_MINUTES).toMillis());
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        return new UnderLoad(
                site,
                database,
                new HubFixture(database, site.schemas()),
                producer,
                new Load(producer, new RegisteredWire(site.registryUrl()), seed),
                seed);
    }

    /** A hub that is yet to be started. */
    HubProcess hub(String name, int batch) {
        return HubProcess.of(site, database, name, batch);
    }

    /** How many records have been read. */
    long position() {
        return Verdict.position(store);
    }

    /** Waits until what had been acknowledged when this was asked has been read. */
    void awaitCaughtUp(Duration patience) {
        long published = load.published();
        await("seed " + seed).pollInterval(QUICKLY).atMost(patience).until(() -> position() >= published);
    }

    /** Who reads as one of this hub's group, once all of them have agreed who reads what. */
    List<MemberDescription> members(HubProcess hub) throws InterruptedException {
        try {
            ConsumerGroupDescription group = site.kafka()
                    .admin()
                    .describeConsumerGroups(List.of(hub.group()))
                    .describedGroups()
                    .values()
                    .iterator()
                    .next()
                    .get();
            return group.groupState() == GroupState.STABLE ? List.copyOf(group.members()) : List.of();
        } catch (ExecutionException none) {
            return List.of();
        }
    }

    /** Publishes no more, has the hubs that run read the rest, and answers what is to be judged. */
    Verdict end() throws InterruptedException {
        List<Published> published = load.stop();
        Verdict.awaitPosition(store, published.size());
        return new Verdict(site, store, published, seed);
    }

    /** Publishes no more, has a hub read the rest that nothing befalls, and answers what is to be judged. */
    Verdict end(HubProcess hub) throws InterruptedException {
        List<Published> published = load.stop();
        Verdict.readToTheEnd(hub, store, published.size());
        return new Verdict(site, store, published, seed);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        store.close();
    }
}
