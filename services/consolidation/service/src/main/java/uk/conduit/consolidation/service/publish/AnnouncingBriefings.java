package uk.conduit.consolidation.service.publish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.FeedLine;
import uk.conduit.consolidation.service.store.Announcements;
import uk.conduit.consolidation.service.store.Announcements.Unsent;
import uk.conduit.consolidation.service.store.Briefings;
import uk.conduit.consolidation.service.store.PublishedBriefing;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.Sent;
import uk.conduit.schema.briefing.BriefingAnnounced;
import uk.conduit.schema.briefing.FeedReach;

/**
 * Sends the announcements of published briefings, in their order and at least once: what was sent but not yet noted as
 * sent when the process ends is sent again, under the same sequence number.
 */
public final class AnnouncingBriefings {

    private static final Logger LOGGER = LoggerFactory.getLogger(AnnouncingBriefings.class);

    private final Announcements announcements;
    private final Briefings briefings;
    private final EventPublisher publisher;
    private final Clock clock;

    AnnouncingBriefings(Announcements announcements, Briefings briefings, EventPublisher publisher, Clock clock) {
        this.announcements = announcements;
        this.briefings = briefings;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Sends what is unsent, up to the first that Kafka does not take now. */
    public void announceWhatIsUnsent() {
        for (Unsent unsent : announcements.unsent()) {
            PublishedBriefing published =
                    briefings.of(unsent.date(), unsent.version()).orElseThrow();
            Sent sent = publisher
                    .publish(TopicName.BRIEFINGS, key(unsent.date()), announcement(unsent.sequence(), published))
                    .join();
            if (!(sent instanceof Sent.Acknowledged)) {
                LOGGER.atWarn().addKeyValue("sequence", unsent.sequence()).log("Announcement waits");
                return;
            }
            announcements.sent(unsent.sequence(), clock.instant());
        }
    }

    private static String key(LocalDate date) {
        return date.toString();
    }

    private static BriefingAnnounced announcement(long sequence, PublishedBriefing published) {
        Briefing briefing = published.briefing();
        return BriefingAnnounced.newBuilder()
                .setSequence(sequence)
                .setBriefingDate(briefing.edition().date())
                .setVersion(briefing.edition().version())
                .setKind(briefing.edition().kind().name())
                .setWindowFrom(briefing.edition().window().from())
                .setWindowTo(briefing.edition().window().to())
                .setHash(published.hash())
                .setFeeds(feeds(briefing.feeds()))
                .build();
    }

    private static List<FeedReach> feeds(List<FeedLine> lines) {
        return lines.stream()
                .map(line -> FeedReach.newBuilder()
                        .setAgency(line.agency().name())
                        .setCoveredUntil(line.coveredUntil())
                        .setBehindBecause(
                                line.state() == FeedLine.State.COVERED
                                        ? null
                                        : line.state().name())
                        .build())
                .toList();
    }
}
