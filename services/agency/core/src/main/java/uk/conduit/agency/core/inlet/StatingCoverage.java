package uk.conduit.agency.core.inlet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.Sent;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.FeedCoverage;
import uk.conduit.schema.shared.Profile;

/**
 * Publishes an agency's statement that a feed is complete, on every partition of its topic, behind everything that was
 * sent before. Only such a statement lets the hub say that there is none.
 */
public final class StatingCoverage {

    private final AgencyDoor door;
    private final SharedParts parts;
    private final EventPublisher publisher;
    private final String defaultSystem;
    private final Clock clock;

    /** Publishes the statements of one agency; {@code defaultSystem} is meant where a statement names no system. */
    public StatingCoverage(
            AgencyDoor door, SharedParts parts, EventPublisher publisher, String defaultSystem, Clock clock) {
        this.door = door;
        this.parts = parts;
        this.publisher = publisher;
        this.defaultSystem = defaultSystem;
        this.clock = clock;
    }

    /** States that a feed is complete, and waits until the statement is acknowledged on every partition. */
    public CoverageAnswer state(CoverageRequest request) {
        if (request.kinds() == null || request.kinds().isEmpty()) {
            return new CoverageAnswer.Refused("kinds: at least one kind of record must be named");
        }
        if (request.from() == null || request.to() == null) {
            return new CoverageAnswer.Refused("from and to: both moments must be stated, such as 2026-11-23T06:00:00Z");
        }
        if (request.from().isAfter(request.to())) {
            return new CoverageAnswer.Refused("from: must not be later than to");
        }
        if (request.to().isAfter(clock.instant().plus(Reading.SKEW))) {
            return new CoverageAnswer.Refused("to: nobody has sent everything up to a moment that is still to come");
        }
        SortedSet<String> kinds = new TreeSet<>();
        for (int place = 0; place < request.kinds().size(); place++) {
            Set<String> meant = eventsOf(request.kinds().get(place));
            if (meant.isEmpty()) {
                return new CoverageAnswer.Refused("kinds[" + place + "]: not a kind of this agency; its kinds are "
                        + String.join(", ", new TreeSet<>(door.kinds().keySet())));
            }
            kinds.addAll(meant);
        }
        String system = request.sourceSystem() == null ? defaultSystem : request.sourceSystem();
        if (!SourceSystem.isName(system)) {
            return new CoverageAnswer.Refused("sourceSystem: " + SourceSystem.RULE);
        }
        return publish(new CoverageStatement(system, kinds, millis(request.from()), millis(request.to())));
    }

    /** The events that a kind of record becomes; empty if it is no kind of this agency. */
    private Set<String> eventsOf(String kind) {
        Map<String, Set<String>> kinds = door.kinds();
        if (kinds.containsKey(kind)) {
            return kinds.getOrDefault(kind, Set.of());
        }
        return kinds.values().stream().anyMatch(events -> events.contains(kind)) ? Set.of(kind) : Set.of();
    }

    private static Instant millis(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    private CoverageAnswer publish(CoverageStatement statement) {
        TopicName topic = TopicName.caseEvents(door.agency());
        OptionalInt partitions = publisher.partitions(topic);
        if (partitions.isEmpty()) {
            return new CoverageAnswer.Away();
        }
        publisher.flush();
        List<String> eventIds = new ArrayList<>();
        List<CompletableFuture<Sent>> sent = IntStream.range(0, partitions.getAsInt())
                .mapToObj(partition -> {
                    Envelope envelope = envelope(statement.on(partition, door.agency()), statement);
                    eventIds.add(envelope.header().getEventId());
                    return publisher.publish(
                            topic, partition, statement.sourceSystem(), door.event(envelope, detail(statement)));
                })
                .toList();
        for (CompletableFuture<Sent> one : sent) {
            switch (one.join()) {
                case Sent.Acknowledged _ -> {}
                case Sent.Away _ -> {
                    return new CoverageAnswer.Away();
                }
                case Sent.Impossible(String reason) -> {
                    return new CoverageAnswer.Refused(reason);
                }
            }
        }
        return new CoverageAnswer.Stated(
                statement.sourceSystem(), List.copyOf(statement.kinds()), statement.from(), statement.to(), eventIds);
    }

    private Envelope envelope(SourceRecord record, CoverageStatement statement) {
        Occurred until = Occurred.at(statement.to());
        return Envelope.of(
                parts.header(record, 1, until, null, Reading.asOf(statement.to())),
                null,
                Assertion.FACT,
                parts.terms(Profile.POINTER),
                parts.contact());
    }

    private static FeedCoverage detail(CoverageStatement statement) {
        return FeedCoverage.newBuilder()
                .setSourceSystem(statement.sourceSystem())
                .setKinds(List.copyOf(statement.kinds()))
                .setFrom(statement.from())
                .setTo(statement.to())
                .build();
    }
}
