package uk.conduit.agency.socialcare.daily;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;

/** Small feeds for tests. */
final class FeedText {

    static final DailyFeed FORMAT = new DailyFeed(Sent.parts());

    private FeedText() {}

    /** One of everything. */
    static byte[] everything() {
        try (InputStream file = FeedText.class.getResourceAsStream("/daily/feed.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** What becomes of one child with these fields beside its reference; apostrophes stand for quotation marks. */
    static Tally child(String fields) {
        return tally("[{'la_child_id':'C1'" + (fields.isEmpty() ? "" : ",") + fields + "}]");
    }

    /** What becomes of one child with one episode with these fields. */
    static Tally episode(String fields) {
        return child("'social_care_episodes':[{'social_care_episode_id':'E1'" + (fields.isEmpty() ? "" : ",") + fields
                + "}]");
    }

    /** What becomes of one child with one missing episode with these fields. */
    static Tally missing(String fields) {
        return child("'missing_episodes':[{'missing_episode_id':'M1'," + fields + "}]");
    }

    /** What becomes of a feed; apostrophes stand for quotation marks. */
    static Tally tally(String feed) {
        return Tally.of(FORMAT, Sent.text(feed.replace('\'', '"')), Sent.submission());
    }
}
