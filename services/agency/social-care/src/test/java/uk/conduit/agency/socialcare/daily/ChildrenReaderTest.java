package uk.conduit.agency.socialcare.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.conduit.agency.socialcare.daily.FeedText.tally;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.core.RecordBudget;
import uk.conduit.agency.socialcare.Endless;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;

@Timeout(30)
class ChildrenReaderTest {

    private static final String CHILD = "{'la_child_id':'C1','child_details':{'sex':'F'}}";

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "'children'", "<Message/>", "null"})
    void refusesOnceWhatIsNoFeed(String content) {
        // Given
        String feed = content;

        // When
        Tally tally = tally(feed);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused()).hasSize(1);
    }

    @Test
    void readsAFeedWithoutChildren() {
        // Given
        String nothingChanged = "[]";

        // When
        Tally tally = tally(nothingChanged);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",{'la_child_id':", ",{'la_child_id' 'C2'}]", ",{'la_child_id':'C2'"})
    void handsOnTheChildrenBeforeTheBreakInAFeedCutShort(String rest) {
        // Given
        String feed = "[" + CHILD + rest;

        // When
        Tally tally = tally(feed);

        // Then
        assertThat(tally.accepted()).isOne();
        assertThat(tally.refused().values())
                .containsExactly("The JSON breaks off, is malformed or is not UTF-8; nothing from here on was read");
    }

    @Test
    void saysSoWhenTheBytesAreNotUtf8() {
        // Given
        byte[] latin = "[{\"la_child_id\":\"Zo\u00eb\"}]".getBytes(StandardCharsets.ISO_8859_1);

        // When
        Tally tally = Tally.of(FeedText.FORMAT, latin, Sent.submission());

        // Then
        assertThat(tally.refused()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoChildAndReadsTheNext() {
        // Given
        String feed = "[1,[" + CHILD + "],null,{},{'la_child_id':{}}," + CHILD + "]";

        // When
        Tally tally = tally(feed);

        // Then
        assertThat(tally.accepted()).isOne();
        assertThat(tally.refused()).containsOnlyKeys("child 1", "child 2", "child 3", "child 4", "child 5");
    }

    @Test
    void refusesAChildThatSaysAThingTwiceAndReadsTheNext() {
        // Given
        String twice = "{'la_child_id':'C1','social_care_episodes':[{'referral_date':1,'referral_date':2}],'x':[1]}";

        // When
        Tally tally = tally("[" + twice + "," + CHILD + "]");

        // Then
        assertThat(tally.accepted()).isOne();
        assertThat(tally.refused())
                .isEqualTo(Map.of("child 1", "A field stands twice in one object, so nothing of this child was used"));
    }

    @Test
    void saysSoWhenSomethingStandsBehindTheChildren() {
        // Given
        String feed = "[" + CHILD + "] []";

        // When
        Tally tally = tally(feed);

        // Then
        assertThat(tally.accepted()).isOne();
        assertThat(tally.refused()).hasSize(1);
    }

    @Test
    void stopsAtAChildThatIsTooLarge() {
        // Given
        String feed = "[" + CHILD + ",{'la_child_id':'" + "x".repeat(2 * RecordBudget.BYTES) + "'}]";

        // When
        Tally tally = tally(feed);

        // Then
        assertThat(tally.accepted()).isOne();
        assertThat(tally.refused().get("child 2")).startsWith("One child takes more than");
    }

    @Test
    void stopsWhereObjectsStandTooDeep() {
        // Given
        String feed = "[" + "[".repeat(100_000) + "]".repeat(100_000) + "]";

        // When
        Tally tally = tally(feed);

        // Then
        assertThat(tally.refused()).hasSize(1);
    }

    @Test
    void leavesAFailureOfTheConnectionToTheCaller() {
        // Given
        InputStream lost = new SequenceInputStream(
                new ByteArrayInputStream(Sent.text("[")), Endless.broken(new IOException("gone")));

        // When Then
        assertThatThrownBy(() -> FeedText.FORMAT.decode(lost, Sent.submission(), _ -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void handsOnEachChildBeforeItReadsTheRest() throws Exception {
        // Given: a feed that never ends, of which any finite amount is too much to keep
        Endless feed = new Endless(
                "[", n -> (n == 1 ? "" : ",") + "{\"la_child_id\":\"C" + n + "\",\"child_details\":{\"sex\":\"F\"}}");

        // When
        long read = feed.readUntil(50_000, sink -> FeedText.FORMAT.decode(feed, Sent.submission(), sink::accept));

        // Then
        assertThat(read).isLessThan(feed.bytesOfChildren(50_000) + 64 * 1024);
    }

    @Test
    void passesOverNoFieldItDoesNotKnow() {
        // Given
        String feed = "[{'la_child_id':'C1','novelty':1,'child_details':{'novelty':1},"
                + "'social_care_episodes':[{'social_care_episode_id':'E1','referral_date':'2026-11-01','novelty':[]}]}]";

        // When
        Tally tally = tally(feed);

        // Then
        assertThat(tally.refused()).containsOnlyKeys("child 1", "child 1/social_care_episodes[1]");
        assertThat(tally.flagsAt("child 1/child_details")).containsExactly("child_details: UNEXPECTED");
    }

    @Test
    void refusesAnObjectWithoutItsIdAndKeepsTheOthers() {
        // Given
        String feed = "[{'la_child_id':'C1','contacts':[{'received_on':'2026-11-01'},7],"
                + "'social_care_episodes':[{'social_care_episode_id':'E1','referral_date':'2026-11-01',"
                + "'care_worker_details':[{'worker_id':'W1'}]}]}]";

        // When
        Tally tally = tally(feed);

        // Then
        assertThat(tally.accepted()).isOne();
        assertThat(tally.refused())
                .containsOnlyKeys(
                        "child 1/contacts[1]",
                        "child 1/contacts[2]",
                        "child 1/social_care_episodes[1]/care_worker_details[1]");
    }
}
