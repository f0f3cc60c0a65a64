package uk.conduit.agency.socialcare.daily;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

/** A feed with one of everything. */
class EverythingTest {

    @Test
    void makesOneEventOfEachStatement() {
        // Given
        byte[] feed = FeedText.everything();

        // When
        Tally tally = Tally.of(FeedText.FORMAT, feed, Sent.submission());

        // Then: a purged episode withdraws its referral and its closure, and a purged enquiry both its ends
        assertThat(tally.kinds())
                .isEqualTo(Map.ofEntries(
                        Map.entry("ChildDetailsRecorded", 1),
                        Map.entry("ContactReceived", 1),
                        Map.entry("ReferralOpened", 1),
                        Map.entry("CaseClosed", 1),
                        Map.entry("AllocationChanged", 1),
                        Map.entry("AssessmentAuthorised", 1),
                        Map.entry("StrategyDiscussionHeld", 1),
                        Map.entry("Section47Started", 1),
                        Map.entry("Section47Ended", 1),
                        Map.entry("ChildProtectionPlanStarted", 1),
                        Map.entry("ChildProtectionPlanEnded", 1),
                        Map.entry("LookedAfterStatusChanged", 1),
                        Map.entry("MissingEpisodeRecorded", 1),
                        Map.entry("ReturnInterviewOffered", 1),
                        Map.entry("ReturnInterviewHeld", 1),
                        Map.entry("ExploitationAssessmentCompleted", 1),
                        Map.entry("RestrictedItemExists", 1),
                        Map.entry("RecordCorrected", 1),
                        Map.entry("RecordRetracted", 1 + 2 + 2)));
        assertThat(tally.problems()).isEmpty();
        assertThat(tally.refused()).isEmpty();
        assertThat(tally.distinct()).isEqualTo(tally.accepted());
    }

    @Test
    void understandsWhatTheHubHasNoEventFor() {
        // Given
        byte[] feed = FeedText.everything();

        // When
        Tally tally = Tally.of(FeedText.FORMAT, feed, Sent.submission());

        // Then
        assertThat(tally.withoutEvent())
                .isEqualTo(Map.of(
                        "the hub has no event for health_and_wellbeing", 1,
                        "the hub has no event for child_in_need_plans", 1,
                        "the hub has no event for adoption", 2,
                        "the hub has no event for care_leavers", 1,
                        "the assessment is not yet authorised", 1));
    }

    @Test
    void letsNothingLeaveThatNamesAPlacementOrAnAdoption() {
        // Given
        byte[] feed = FeedText.everything();

        // When
        Tally tally = Tally.of(FeedText.FORMAT, feed, Sent.submission());

        // Then
        assertThat(tally.events().toString())
                .contains("ZZ99 3WZ")
                .doesNotContain("ZZ99 9ZZ")
                .doesNotContain("initial_decision_date");
    }

    @Test
    void putsEachKindUnderItsProfile() {
        // Given
        byte[] feed = FeedText.everything();

        // When
        Tally tally = Tally.of(FeedText.FORMAT, feed, Sent.submission());

        // Then
        for (SocialCareCaseEvent event : tally.events()) {
            Profile expected = switch (event.getDetail().getClass().getSimpleName()) {
                case "AllocationChanged", "CaseClosed" -> Profile.POINTER;
                case "RestrictedItemExists" -> Profile.RESTRICTED;
                case "ReturnInterviewHeld", "ExploitationAssessmentCompleted" -> Profile.NARRATIVE;
                default -> Profile.CORE_FACT;
            };
            assertThat(event.getVisibility().getProfile())
                    .as(event.getDetail().getClass().getSimpleName())
                    .isEqualTo(expected);
            assertThat(event.getLawfulBasis().getAgreement()).isEqualTo("isa-2026-01");
        }
    }

    @Test
    void fitsThePublishedSchema() throws Exception {
        // Given
        try (InputStream published = getClass().getResourceAsStream("/static/schemas/social-care-daily.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(published, InputFormat.JSON);

            // When
            var departures =
                    schema.validate(new String(FeedText.everything(), StandardCharsets.UTF_8), InputFormat.JSON);

            // Then
            assertThat(departures).isEmpty();
        }
    }
}
