package uk.conduit.consolidation.service.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.service.store.Cuts;
import uk.conduit.consolidation.service.store.LedgerEntries;
import uk.conduit.consolidation.service.store.Positions;
import uk.conduit.consolidation.service.store.SetAside;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.intake.AdminTopics;
import uk.conduit.platform.messaging.intake.IntakeReaders;
import uk.conduit.platform.messaging.intake.IntakeSettings;
import uk.conduit.platform.messaging.intake.IntakeSettings.Waits;
import uk.conduit.platform.messaging.intake.IntakeStatus;
import uk.conduit.platform.messaging.intake.LastResort;
import uk.conduit.platform.messaging.intake.Topics;

/** The intake, put together: readers on one side, one transaction for each batch on the other. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

    @Bean(destroyMethod = "close")
    Producer<byte[], byte[]> rejectedProducer(KafkaProperties kafka) {
        return new KafkaProducer<>(
                kafka.buildProducerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    BatchStep batchStep(
            Positions positions, LedgerEntries ledger, EffectStep effects, Producer<byte[], byte[]> rejectedProducer) {
        return new BatchStep(positions, ledger, effects, new RejectedTopic(rejectedProducer));
    }

    @Bean
    Consolidation consolidation(
            Positions positions, RecordReader reader, BatchStep step, PlatformTransactionManager transactions) {
        return new Consolidation(positions, new BatchReading(reader), step, new TransactionTemplate(transactions));
    }

    @Bean
    Readmission readmission(
            SetAside setAside,
            Positions positions,
            RecordReader reader,
            EffectStep effects,
            Consolidation consolidation) {
        return new Readmission(setAside, positions, reader, effects, consolidation);
    }

    @Bean
    ReadmittingAtStart readmittingAtStart(Readmission readmission, IntakeSettings settings) {
        return new ReadmittingAtStart(readmission, settings.waits());
    }

    @Bean
    AdminTopics topics(KafkaProperties kafka) {
        return new AdminTopics(Admin.create(kafka.buildAdminProperties()));
    }

    @Bean
    IntakeStatus intakeStatus(Clock clock) {
        return new IntakeStatus(clock);
    }

    @Bean
    LastResort lastResort() {
        return LastResort.endTheProcess();
    }

    @Bean
    IntakeReaders intakeReaders(
            IntakeSettings settings, Consolidation intake, Topics topics, IntakeStatus status, LastResort lastResort) {
        return new IntakeReaders(settings, intake, topics, status, lastResort);
    }

    @Bean
    IntakeSettings intakeSettings(KafkaProperties kafka, AgencyRecords agencies, IntakeProperties properties) {
        Map<String, Object> consumer = new HashMap<>(kafka.buildConsumerProperties());
        return new IntakeSettings(
                consumer,
                topics(agencies),
                properties.readers(),
                new Waits(properties.firstWait(), properties.longestWait()),
                properties.watchTopicsEvery());
    }

    @Bean
    Lag lag(Topics topics, Cuts cuts, AgencyRecords agencies) {
        return new Lag(topics, cuts, topics(agencies));
    }

    @Bean
    IntakeHealth intakeHealth(
            IntakeReaders readers, IntakeStatus status, Lag lag, IntakeProperties properties, Clock clock) {
        return new IntakeHealth(readers, status, lag, properties.silentAfter(), clock);
    }

    @Bean
    IntakeMetrics intakeMetrics(IntakeStatus status, Clock clock) {
        return new IntakeMetrics(status, clock);
    }

    private static List<TopicName> topics(AgencyRecords agencies) {
        return agencies.agencies().stream().map(TopicName::caseEvents).toList();
    }
}
