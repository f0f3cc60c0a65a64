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
import uk.conduit.consolidation.model.briefing.FeedLine;
import uk.conduit.consolidation.model.briefing.FeedReport;
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

    /**
     * One feed.
     *
     * @param silence for how long it has covered nothing, in words; null while it is up to date
     * @param lag records that are in the topic and not yet read; null if the broker does not answer
     * @param groups kinds of event that reach equally far
     * @param meaning what follows for the hub's answers
     */
    record FeedView(
            Agency agency,
            String name,
            FeedLine.State state,
            @Nullable Instant coveredUntil,
            @Nullable Instant lastReceived,
            String words,
            @Nullable String silence,
            int held,
            int rejected,
            @Nullable Long lag,
            List<FeedReport.Group> groups,
            List<String> meaning) {

        static FeedView of(FeedReport report, @Nullable Long lag) {
            FeedLine line = report.line();
            return new FeedView(
                    line.agency(),
                    report.name(),
                    line.state(),
                    line.coveredUntil(),
                    report.lastReceived(),
                    line.words(),
                    report.silence(),
                    line.held(),
                    line.rejected(),
                    lag,
                    report.groups(),
                    report.meaning());
        }
    }

    @GetMapping("/feeds")
    FeedsView feeds(Authentication authentication) {
        readers.reads(readers.reader(authentication, List.of()), "feeds", List.of());
        Instant now = clock.instant();
        Feeds feeds = facts.feeds();
        Map<Agency, Long> behind = lags(lag);
        return new FeedsView(
                now,
                FeedReport.of(feeds, settings, now).stream()
                        .map(report ->
                                FeedView.of(report, behind.get(report.line().agency())))
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
