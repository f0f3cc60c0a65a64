package uk.conduit.platform.messaging.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthSuccessfulEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import uk.conduit.platform.kernel.TopicName;

/** One client of the broker with the thread that polls it. Stopping is the owner's alone: a client that gives up is started again. */
final class Reader implements HeldBack.Pauses {

    private static final Logger LOGGER = LoggerFactory.getLogger(Reader.class);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final String name;
    private final Placement placement = new Placement();
    private final ScheduledExecutorService scheduler;
    private final PartitionReader.Watch watch;
    private final KafkaMessageListenerContainer<byte[], byte[]> container;
    private volatile boolean wanted;

    Reader(
            String name,
            IntakeSettings settings,
            Places places,
            ScheduledExecutorService scheduler,
            PartitionReader.Watch watch) {
        this.name = name;
        this.scheduler = scheduler;
        this.watch = watch;
        HeldBack heldBack =
                new HeldBack(this, placement, places, new HeldBack.Later(scheduler, settings.waits()), watch);
        PartitionReader listener = new PartitionReader(name, placement, heldBack, places, watch);
        this.container = new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(consumer(settings)), properties(settings, listener));
        container.setBeanName(name);
        container.setCommonErrorHandler(new Troubles(name, placement, heldBack, watch.status()));
        container.setApplicationEventPublisher(this::heard);
    }

    private static Map<String, Object> consumer(IntakeSettings settings) {
        Map<String, Object> consumer = new HashMap<>(settings.consumer());
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return consumer;
    }

    private static ContainerProperties properties(IntakeSettings settings, PartitionReader listener) {
        // A pattern and not a list: the broker answers it with the topics that may be read, where of a list it refuses
        // all
        // for one that may not. What may be read later is found when the client asks again.
        ContainerProperties properties = new ContainerProperties(any(settings.topics()));
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        // Manual, and never acknowledged through Spring: the listener itself tells the broker what the store has.
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.NEVER);
        properties.setAuthExceptionRetryInterval(BETWEEN_STARTS);
        properties.setShutdownTimeout(STOP_WITHIN.toMillis());
        // A poll that brings nothing proves that the broker answers.
        properties.setIdleEventInterval(settings.watchEvery().toMillis());
        properties.setPollTimeout(settings.waits().first().toMillis());
        return properties;
    }

    private static Pattern any(List<TopicName> topics) {
        return Pattern.compile(
                topics.stream().map(topic -> Pattern.quote(topic.value())).collect(Collectors.joining("|")));
    }

    void start() {
        wanted = true;
        container.start();
    }

    void stop() {
        wanted = false;
        container.stop();
    }

    /** Has partitions of topics that were created anew assigned, and so placed, again. */
    void replaceIfCreatedAnew(Map<TopicName, UUID> ids) {
        var assigned = container.getAssignedPartitions();
        if (assigned == null) {
            return;
        }
        boolean anew = false;
        for (TopicPartition partition : assigned) {
            SourcePartition place = placement.at(partition);
            UUID id = ids.get(new TopicName(partition.topic()));
            if (place != null && id != null && !place.topicId().equals(id)) {
                placement.remove(partition);
                anew = true;
            }
        }
        if (anew) {
            container.enforceRebalance();
        }
    }

    @Override
    public void pause(TopicPartition partition) {
        container.pausePartition(partition);
    }

    @Override
    public void resume(TopicPartition partition) {
        container.resumePartition(partition);
    }

    private void heard(Object event) {
        switch (event) {
            case ConsumerStoppedEvent stopped -> stopped(stopped.getReason());
            case ConsumerRetryAuthEvent refused -> watch.status().waits(name, "access to the broker");
            case ConsumerRetryAuthSuccessfulEvent granted -> watch.status().noLongerWaits(name);
            case ListenerContainerIdleEvent idle -> watch.status().noLongerWaits(name);
            default -> {}
        }
    }

    private void stopped(ConsumerStoppedEvent.Reason reason) {
        if (reason == ConsumerStoppedEvent.Reason.ERROR) {
            watch.lastResort().end(new AssertionError("A reader ended with an error"));
        } else if (wanted) {
            LOGGER.atError()
                    .addKeyValue("reader", name)
                    .addKeyValue("reason", reason)
                    .log("A reader gave up");
            watch.status().waits(name, "the reader to start again");
            try {
                ScheduledFuture<?> _ =
                        scheduler.schedule(this::startAgain, BETWEEN_STARTS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                LOGGER.atDebug().log("Not started again: the readers stop");
            }
        }
    }

    private void startAgain() {
        if (wanted) {
            watch.status().noLongerWaits(name);
            container.start();
        }
    }
}
