package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.consolidation.service.intake.Load.Fate;
import uk.conduit.consolidation.service.intake.Load.Published;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.servers.RegistryProcess;
import uk.conduit.platform.servers.RegistryStorage;
import uk.conduit.platform.servers.RegistryWriters;
import uk.conduit.platform.servers.ServerHome;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.TestDatabase;

/**
 * The registry is killed in mid load. What is written with schemas that the hub has met is read as before; a record with
 * one that it has not met waits, and with it what lies behind it in its partition, and no more. When the registry is back
 * it is read, and it was not rejected. {@code -Dconduit.seconds=<number>} is how long the registry stays away,
 * {@code -Dconduit.rounds=<number>} how often.
 */
class RegistryAwayFault {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final long SEED = Faults.seed(System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("conduit.rounds", 1);
    private static final int SECONDS = Integer.getInteger("conduit.seconds", 15);
    private static final String NAME = "registry_away";
    private static final String TOPIC = TopicName.caseEvents(Agency.POLICE).value();

    private final RegistryProcess.Ports ports = new RegistryProcess.Ports(LoopbackPort.free(), LoopbackPort.free());
    private final List<Published> unseen = new ArrayList<>();

    @Test
    void readsWhatItKnowsAndWaitsWithWhatItMustAskForWhileTheRegistryIsAway() throws Exception {
        // Given
        TestDatabase schemas = Site.of(SERVERS).database(NAME);
        RegistryStorage storage = new RegistryStorage.InPostgres(schemas.url(), schemas.username(), schemas.password());
        RegistryProcess registry = start(storage);
        Site site = Site.of(SERVERS).with(registry.confluentUrl());
        try (UnderLoad hubs = UnderLoad.of(site, SERVERS.database(), SEED)) {
            HubProcess hub = hubs.hub(NAME, 500);
            // Of a schema that there is not, only the registry could say so.
            hubs.load().ofKnownSchemas();
            hubs.load().start();
            try (ServiceProcess process = hub.start()) {
                process.awaitReady(UnderLoad.PATIENCE);
                everySchemaIsMet(hubs);

                // When
                for (int round = 0; round < ROUNDS; round++) {
                    byte[] record = written(new RegisteredWire(site.registryUrl()), round);
                    registry.kill();
                    hubs.awaitCaughtUp(UnderLoad.PATIENCE);
                    RecordMetadata at = send(hubs, record, round);
                    whatIsKnownGoesOn(hubs, at);
                    registry = start(storage);
                    // It counts among what is published, as the load's own records do.
                    awaitRead(hubs, at);
                    Faults.progress("RegistryAwayFault", round + 1, ROUNDS);
                }
                List<Published> published = new ArrayList<>(hubs.load().stop());
                published.addAll(unseen);
                Verdict.awaitPosition(hubs.store(), published.size());

                // Then
                assertThat(process.isAlive()).as("seed %d", SEED).isTrue();
                Verdict verdict = new Verdict(site, hubs.store(), published, SEED);
                verdict.holds(hub);
                verdict.tell(
                        "RegistryAwayFault",
                        Map.of("times", ROUNDS, "seconds away", SECONDS, "records that waited", unseen.size()));
            }
        } finally {
            registry.kill();
        }
    }

    private RegistryProcess start(RegistryStorage storage) {
        RegistryProcess registry = RegistryProcess.start(
                ServerHome.ofThisCheckout(),
                SERVERS.secrets("own-registry", Map.of()),
                ports,
                storage,
                new RegistryWriters.Anybody());
        registry.awaitReady(UnderLoad.PATIENCE);
        return registry;
    }

    /** Each of the load's agencies has one. */
    private static void everySchemaIsMet(UnderLoad hubs) {
        await("seed " + SEED)
                .atMost(UnderLoad.PATIENCE)
                .until(() -> hubs.store()
                                .jdbc
                                .sql("SELECT count(DISTINCT p.agency) FROM positions p WHERE p.next_offset > 20")
                                .query(Long.class)
                                .single()
                        == Load.agencies().size());
    }

    /** A record that the hub understands, written with a schema that nobody has used before. */
    private static byte[] written(RegisteredWire wire, int round) {
        SpecificRecord record = event(round).saying(Details.investigation("I1"));
        String text = NewKind.in(record.getSchema()).schema().toString();
        Schema newer = new Schema.Parser().parse(text.replace("VehicleSeen", "VehicleSeen" + round));
        byte[] local = NewKind.known(new Wire(), newer, record);
        return Wire.frame(wire.register(newer), Arrays.copyOfRange(local, 5, local.length));
    }

    private static EventFixture event(int round) {
        return EventFixture.police("P1", "unseen-" + round);
    }

    private RecordMetadata send(UnderLoad hubs, byte[] record, int round) throws Exception {
        byte[] key = event(round).key().getBytes(StandardCharsets.UTF_8);
        RecordMetadata at =
                hubs.producer().send(new ProducerRecord<>(TOPIC, key, record)).get();
        String place = "%s %d %d".formatted(at.topic(), at.partition(), at.offset());
        unseen.add(new Published(place, Fate.AN_EVENT, event(round).id()));
        return at;
    }

    private static void whatIsKnownGoesOn(UnderLoad hubs, RecordMetadata waits) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        await("seed " + SEED).atMost(UnderLoad.PATIENCE).until(() -> position(hubs, waits) == waits.offset());
        long elsewhere = hubs.position();
        TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
        await("seed " + SEED).atMost(UnderLoad.PATIENCE).until(() -> hubs.position() > elsewhere + SECONDS);
        assertThat(position(hubs, waits)).as("waits, seed %d", SEED).isEqualTo(waits.offset());
    }

    private static void awaitRead(UnderLoad hubs, RecordMetadata waited) {
        await("seed " + SEED).atMost(UnderLoad.PATIENCE).until(() -> position(hubs, waited) > waited.offset());
    }

    private static long position(UnderLoad hubs, RecordMetadata of) {
        return hubs.store()
                .jdbc
                .sql("SELECT next_offset FROM positions WHERE topic = ? AND partition = ?")
                .param(of.topic())
                .param(of.partition())
                .query(Long.class)
                .single();
    }
}
