package uk.conduit.consolidation.service.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.FeedLine;
import uk.conduit.consolidation.model.briefing.Feeds;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.service.intake.Lag;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.platform.kernel.Agency;

/** How far each feed reaches at this moment. */
@RestController
final class FeedsController {

    private final FeedFacts facts;
    private final Settings settings;
    private final Lag lag;
    private final Readers readers;
    private final Clock clock;

    FeedsController(FeedFacts facts, Settings settings, Lag lag, Readers readers, Clock clock) {
        this.facts = facts;
        this.settings = settings;
        this.lag = lag;
        this.readers = readers;
        this.clock = clock;
    }

    record FeedsView(Instant asAt, List<FeedView> feeds) {}

    /** @param lag records that are in the topic and not yet read; null if the broker does not answer */
    record FeedView(
            Agency agency,
            FeedLine.State state,
            @Nullable Instant coveredUntil,
            @Nullable Instant lastReceived,
            String words,
            int held,
            int rejected,
            @Nullable Long lag) {}

    @GetMapping("/feeds")
    FeedsView feeds(Authentication authentication) {
        readers.reads(readers.reader(authentication, List.of()), "feeds", List.of());
        Instant now = clock.instant();
        Feeds feeds = facts.feeds();
        Map<Agency, Long> behind = lags(lag);
        return new FeedsView(
                now,
                Briefing.feeds(feeds, settings, now).stream()
                        .map(line -> new FeedView(
                                line.agency(),
                                line.state(),
                                line.coveredUntil(),
                                feeds.lastEvent().get(line.agency()),
                                line.words(),
                                line.held(),
                                line.rejected(),
                                behind.get(line.agency())))
                        .toList());
    }

    /** The lag of every agency; nothing while the broker does not answer. */
    static Map<Agency, Long> lags(Lag lag) {
        try {
            return lag.byAgency();
        } catch (KafkaException away) {
            return Map.of();
        }
    }
}
