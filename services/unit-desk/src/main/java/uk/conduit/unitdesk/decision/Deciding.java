package uk.conduit.unitdesk.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.Sent;

/** Publishes what somebody decided, and answers only when it is durable or known not to be. */
final class Deciding {

    /** Longer than the publisher's own delivery time, which ends first. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final TopicName TOPIC = TopicName.caseEvents(Agency.UNIT);

    private final UnitEvents events;
    private final EventPublisher publisher;
    private final Clock clock;
    private final Supplier<UUID> newIds;

    Deciding(UnitEvents events, EventPublisher publisher, Clock clock, Supplier<UUID> newIds) {
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
        this.newIds = newIds;
    }

    Decided decide(Request request, Author author) {
        Instant now = clock.instant();
        List<Fault> faults = Rules.faults(request, now);
        if (!faults.isEmpty()) {
            return new Decided.Refused(faults);
        }
        Publication publication = Publication.of(
                request.id().orElseGet(() -> newIds.get().toString()),
                request.version().orElse(1L),
                request.decidedAt().orElse(now),
                author);
        Sent sent = await(
                publisher.publish(TOPIC, UnitEvents.child(request).toString(), events.event(request, publication)));
        return switch (sent) {
            case Sent.Acknowledged _ -> new Decided.Published(publication);
            case Sent.Away _ -> new Decided.Away(publication);
            case Sent.Impossible impossible -> new Decided.Impossible(impossible.reason());
        };
    }

    private static Sent await(CompletableFuture<Sent> sent) {
        try {
            return sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException unknown) {
            return new Sent.Away(unknown.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Sent.Away(stopping.getClass().getSimpleName());
        }
    }
}
