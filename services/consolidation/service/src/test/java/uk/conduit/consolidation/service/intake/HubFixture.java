package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.LedgerEntries;
import uk.conduit.consolidation.service.store.LedgerReport;
import uk.conduit.consolidation.service.store.Positions;
import uk.conduit.consolidation.service.store.SetAside;
import uk.conduit.consolidation.service.store.StoreConfiguration;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.intake.Batch;
import uk.conduit.platform.messaging.intake.Slice;
import uk.conduit.platform.messaging.intake.SourcePartition;
import uk.conduit.platform.messaging.wire.WriterSchemas;
import uk.conduit.platform.testkit.TestDatabase;

/** The hub's store and intake on a real database, with topics in memory, so that a test decides what comes with what. */
public final class HubFixture implements AutoCloseable {

    public static final Instant RECEIVED = EventFixture.NOON.plusSeconds(60);
    private static final int PARTITIONS = 2;

    final Wire wire = new Wire();
    final MockProducer<byte[], byte[]> rejected =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    public final JdbcClient jdbc;
    final Consolidation consolidation;
    final Readmission readmission;
    final LedgerReport ledger;
    final HubKeepers keepers;

    private final HikariDataSource source;
    private final AnnotationConfigApplicationContext context;
    private SortedMap<SourcePartition, List<ConsumerRecord<byte[], byte[]>>> topics = new TreeMap<>();

    public HubFixture(TestDatabase database) {
        this(database, null);
    }

    /** As another does whose records are written with the schemas of a registry. */
    HubFixture(TestDatabase database, @Nullable WriterSchemas registry) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.username());
        config.setPassword(database.password().value());
        source = new HikariDataSource(config);
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getSystemProperties()
                .put("conduit.identity.hmac-key", "a secret that is long enough for a test");
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        AgencyRecords agencies = new AgencyRecords(registry == null ? wire : registry);
        Meanings meanings = new Meanings(agencies, new SharedMapper(NhsNumber.Range.ISSUED_AND_TEST));
        context.registerBean(Meanings.class, () -> meanings);
        context.register(StoreConfiguration.class, EffectConfiguration.class);
        context.refresh();
        RecordReader reader = new RecordReader(agencies, meanings, 100_000);
        Positions positions = context.getBean(Positions.class);
        EffectStep effects = context.getBean(EffectStep.class);
        BatchStep step =
                new BatchStep(positions, context.getBean(LedgerEntries.class), effects, new RejectedTopic(rejected));
        consolidation = new Consolidation(
                positions,
                new BatchReading(reader),
                step,
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        readmission = new Readmission(context.getBean(SetAside.class), positions, reader, effects, consolidation);
        ledger = context.getBean(LedgerReport.class);
        keepers = HubKeepers.of(context);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Forgets everything but what is published, which never changes. */
    public void empty() {
        topics = new TreeMap<>();
        rejected.clear();
        rejected.sendException = null;
        wire.away = false;
        List<String> tables = jdbc.sql("SELECT t.tablename FROM pg_tables t WHERE t.schemaname = 'public'"
                        + " AND t.tablename NOT LIKE 'flyway%' AND NOT EXISTS (SELECT FROM pg_trigger g"
                        + " WHERE g.tgrelid = t.tablename::regclass AND g.tgfoid = 'never_changes'::regproc)")
                .query((row, n) -> row.getString(1))
                .list();
        jdbc.sql("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY").update();
    }

    static SourcePartition partition(Agency agency, int partition) {
        TopicName topic = TopicName.caseEvents(agency);
        return new SourcePartition(
                topic, UUID.nameUUIDFromBytes(topic.value().getBytes(StandardCharsets.UTF_8)), partition);
    }

    public void publish(EventFixture event, Object detail) {
        publish(event.agency(), event.key(), wire.bytes(event.saying(detail)));
    }

    void send(EventFixture event, SpecificRecord record) {
        publish(event.agency(), event.key(), wire.bytes(record));
    }

    void publish(Agency agency, @Nullable String key, byte @Nullable [] value) {
        int number = key == null ? 0 : Math.floorMod(key.hashCode(), PARTITIONS);
        publish(partition(agency, number), key, value);
    }

    void publish(SourcePartition partition, @Nullable String key, byte @Nullable [] value) {
        List<ConsumerRecord<byte[], byte[]>> log = topics.computeIfAbsent(partition, it -> new ArrayList<>());
        log.add(new ConsumerRecord<byte[], byte[]>(
                partition.topic().value(),
                partition.partition(),
                log.size(),
                RECEIVED.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value,
                new RecordHeaders(),
                Optional.empty()));
    }

    /** Takes everything that was published and not taken, in batches of so many records of each partition. */
    void consume(int atATime) {
        consume(atATime, () -> {});
    }

    /** As {@link #consume(int)}, and does something before each batch and after the last. */
    void consume(int atATime, Runnable between) {
        while (true) {
            between.run();
            Batch next = next(atATime);
            if (next.slices().isEmpty()) {
                return;
            }
            if (!consolidation.take(next).heldUp().isEmpty()) {
                throw new IllegalStateException("A partition waits");
            }
        }
    }

    public void consume() {
        consume(1_000);
    }

    /** Brings the kept pictures up to whatever was consumed. */
    public void keepPictures() {
        keepers.keepAll();
    }

    /** As {@link #consume(int)}, by one writer for each partition at the same time. */
    void consumeAtOnce(int atATime) {
        List<Thread> writers = new ArrayList<>();
        List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());
        for (int number = 0; number < PARTITIONS; number++) {
            int mine = number;
            writers.add(Thread.ofPlatform().start(() -> {
                try {
                    write(mine, atATime);
                } catch (RuntimeException failed) {
                    failures.add(failed);
                }
            }));
        }
        writers.forEach(HubFixture::join);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(int mine, int atATime) {
        while (true) {
            Batch all = next(atATime);
            Batch next = all.without(all.partitions().stream()
                    .filter(it -> it.partition() != mine)
                    .toList());
            if (next.slices().isEmpty()) {
                return;
            }
            try {
                consolidation.take(next);
            } catch (PessimisticLockingFailureException | RaceLost met) {
                met.addSuppressed(new IllegalStateException("tried again"));
            }
        }
    }

    Batch next(int atATime) {
        Map<SourcePartition, Long> positions = consolidation.positions(topics.keySet());
        List<Slice> slices = new ArrayList<>();
        topics.forEach((partition, log) -> {
            int from = Math.toIntExact(positions.getOrDefault(partition, 0L));
            int to = Math.min(log.size(), from + atATime);
            if (to > from) {
                slices.add(new Slice(partition, from, log.subList(from, to)));
            }
        });
        return new Batch(slices);
    }

    /** The one child that there is. */
    Child only() {
        List<Child> all = bean(ChildFinder.class).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** The child to whom an agency's record belongs now. */
    Child child(SubjectRef record) {
        return bean(ChildFinder.class).find(record.ownChildId()).orElseThrow();
    }

    /** The events that the only child's picture rests on in some matter. */
    List<EventId> evidence(Matter matter) {
        return only().picture().all(matter).stream()
                .map(it -> it.getValue().event())
                .toList();
    }

    /** Why records are exceptions in the ledger, in the order in which they came. */
    List<String> reasons() {
        return jdbc.sql("SELECT reason FROM ledger_exceptions ORDER BY record_offset")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** How many records of each outcome there are. */
    Map<String, Long> outcomes() {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        var counts = ledger.lines().stream().map(LedgerReport.Line::counts).toList();
        outcomes.put(
                "consolidated",
                counts.stream().mapToLong(LedgerReport.Counts::consolidated).sum());
        outcomes.put(
                "unchanged",
                counts.stream().mapToLong(LedgerReport.Counts::unchanged).sum());
        outcomes.put(
                "held", counts.stream().mapToLong(LedgerReport.Counts::held).sum());
        outcomes.put(
                "rejected",
                counts.stream().mapToLong(LedgerReport.Counts::rejected).sum());
        return outcomes;
    }

    /** What is in the store, to be compared. */
    HubContents contents() {
        return new HubContents(jdbc, context);
    }

    /** Who is who, and every picture, byte for byte. */
    String children() {
        return contents().children();
    }

    long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /** Whether every record is accounted for, and every effective event is in exactly one picture. */
    boolean balances() {
        return ledger.lines().stream().allMatch(line -> line.faults().none())
                && ledger.pictures().right();
    }

    @Override
    public void close() {
        context.close();
        source.close();
    }
}
