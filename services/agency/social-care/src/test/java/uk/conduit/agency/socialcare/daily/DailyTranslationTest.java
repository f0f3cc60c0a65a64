package uk.conduit.agency.socialcare.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.socialcare.daily.FeedText.child;
import static uk.conduit.agency.socialcare.daily.FeedText.episode;
import static uk.conduit.agency.socialcare.daily.FeedText.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.socialcare.AllocationChanged;
import uk.conduit.schema.socialcare.CaseClosed;
import uk.conduit.schema.socialcare.ContactReceived;
import uk.conduit.schema.socialcare.LookedAfterStatusChanged;
import uk.conduit.schema.socialcare.PoliceAnswer;
import uk.conduit.schema.socialcare.PoliceInvestigationQuery;
import uk.conduit.schema.socialcare.ReferralOpened;
import uk.conduit.schema.socialcare.Section47Ended;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

class DailyTranslationTest {

    private static final String EPISODE = "child 1/social_care_episodes[1]";

    @Test
    void datesAReferralByItsExactTimeWhereThereIsOne() {
        // Given
        String exact = "'referral_date':'2026-11-22','referral_received_at':'2026-11-22T16:05:00Z'";
        String day = "'referral_date':'2026-11-22'";

        // When
        SocialCareCaseEvent event = episode(exact).at(EPISODE);

        // Then
        assertThat(event.getHeader().getOccurredAt()).isEqualTo(Instant.parse("2026-11-22T16:05:00Z"));
        assertThat(event.getHeader().getOccurredPrecision()).isEqualTo(Precision.MOMENT);
        assertThat(episode(day).at(EPISODE).getHeader().getOccurredPrecision()).isEqualTo(Precision.DAY);
    }

    @Test
    void readsTheQuestionPutToThePolice() {
        // Given
        String asked = "'referral_date':'2026-11-22','police_investigation_query':{'asked_of':'Desk',"
                + "'asked_at':'2026-11-22T16:30:00Z','answer':'PENDING'}";

        // When
        PoliceInvestigationQuery query = query(episode(asked));

        // Then
        assertThat(query)
                .isEqualTo(new PoliceInvestigationQuery(
                        "Desk", Instant.parse("2026-11-22T16:30:00Z"), PoliceAnswer.PENDING, null, null));
    }

    @Test
    void countsAnAnswerItCannotReadAsStillToBeHad() {
        // Given
        String asked = "'referral_date':'2026-11-22','police_investigation_query':{'asked_of':'Desk',"
                + "'asked_at':'2026-11-22T16:30:00Z','answer':'PERHAPS'}";

        // When
        Tally tally = episode(asked);

        // Then
        assertThat(query(tally).getAnswer()).isEqualTo(PoliceAnswer.PENDING);
        assertThat(tally.flagsAt(EPISODE)).containsExactly("answer: UNKNOWN_CODE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'asked'",
                "{'asked_of':'Desk','answer':'NONE'}",
                "{'asked_at':'2026-11-22T16:30:00Z','answer':'NONE'}",
                "{'asked_of':'Desk','asked_at':'2026-11-29T16:30:00Z','answer':'NONE'}",
            })
    void doesNotUseAnAnswerToAQuestionThatIsNotSaidToHaveBeenAsked(String asked) {
        // Given
        String fields = "'referral_date':'2026-11-22','police_investigation_query':" + asked;

        // When
        Tally tally = episode(fields);

        // Then
        assertThat(query(tally)).isNull();
        assertThat(tally.flagsAt(EPISODE)).contains("police_investigation_query: MALFORMED");
    }

    @ParameterizedTest
    @CsvSource({"RC6, RC6, ''", "RC1, , ''", "RC12, , closure_reason: UNKNOWN_CODE", "'', , ''"})
    void statesTheReasonForAClosureUnlessItIsAnAdoption(String code, String expected, String flag) {
        // Given
        String fields = "'referral_date':'2026-11-01','closure_date':'2026-11-22','closure_reason':'" + code + "'";

        // When
        Tally tally = episode(fields);

        // Then
        CaseClosed closed = (CaseClosed) tally.at(EPISODE + "/closure_date").getDetail();
        assertThat(closed.getReason()).isEqualTo(expected);
        assertThat(String.join(",", tally.flagsAt(EPISODE + "/closure_date"))).isEqualTo(flag);
    }

    @Test
    void saysWhomToRingWhenAWorkerIsAllocated() {
        // Given
        String worker = "'referral_date':'2026-11-01','care_worker_details':[{'worker_id':'SW1',"
                + "'start_date':'2026-11-02','name':'A. Worker','team':'North','phone':'01632 960003'}]";

        // When
        SocialCareCaseEvent event = episode(worker).at(EPISODE + "/care_worker_details[1]");

        // Then
        assertThat(event.getDetail())
                .isEqualTo(new AllocationChanged(
                        "SW1/2026-11-02", "A. Worker", "North", "01632 960003", LocalDate.of(2026, 11, 2), null));
        assertThat(event.getContact()).isEqualTo(new Contact("North", "allocated worker", "A. Worker", "01632 960003"));
    }

    @Test
    void saysToRingTheFrontDoorWhereNobodyIsNamed() {
        // Given
        String worker =
                "'referral_date':'2026-11-01','care_worker_details':[{'worker_id':'SW1','start_date':'2026-11-02'}]";

        // When
        SocialCareCaseEvent event = episode(worker).at(EPISODE + "/care_worker_details[1]");

        // Then
        assertThat(event.getContact()).isEqualTo(Sent.parts().contact());
        assertThat(((AllocationChanged) event.getDetail()).getTeam())
                .isEqualTo(Sent.parts().contact().getTeam());
    }

    @Test
    void takesAConferenceStillToComeForAPlan() {
        // Given
        String enquiry = "'referral_date':'2026-11-01','section_47_assessments':[{'section_47_assessment_id':'S1',"
                + "'start_date':'2026-11-02','icpc_required_flag':true,'icpc_date':'2026-12-10','end_date':'2026-11-20'}]";

        // When
        Tally tally = episode(enquiry);

        // Then
        assertThat(tally.at(EPISODE + "/section_47_assessments[1]/end_date").getDetail())
                .isEqualTo(new Section47Ended("S1", LocalDate.of(2026, 11, 20), true, LocalDate.of(2026, 12, 10)));
        assertThat(tally.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"K2, K2, ''", "1 Example Street, , placement_type: UNKNOWN_CODE"})
    void letsNoPlacementOutThatIsMoreThanACode(String type, String expected, String flag) {
        // Given
        String placement = "'referral_date':'2026-11-01','child_looked_after_placements':[{"
                + "'child_looked_after_placement_id':'L1','start_date':'2026-11-02','postcode':'ZZ99 9ZZ',"
                + "'placement_type':'" + type + "'}]";

        // When
        Tally tally = episode(placement);

        // Then
        String place = EPISODE + "/child_looked_after_placements[1]";
        LookedAfterStatusChanged status =
                (LookedAfterStatusChanged) tally.at(place).getDetail();
        assertThat(status.getPlacementType()).isEqualTo(expected);
        assertThat(String.join(",", tally.flagsAt(place))).isEqualTo(flag);
        assertThat(tally.events().toString()).doesNotContain("ZZ99").doesNotContain("Example Street");
    }

    @Test
    void readsAContactOfWhichOnlyTheDayIsKnown() {
        // Given
        String contact = "'contacts':[{'contact_id':'K1','received_on':'2026-11-22','source_code':'2A'}]";

        // When
        SocialCareCaseEvent event = child(contact).at("child 1/contacts[1]");

        // Then
        assertThat(event.getDetail()).isEqualTo(new ContactReceived("K1", "2A", null, null));
        assertThat(event.getHeader().getOccurredPrecision()).isEqualTo(Precision.DAY);
    }

    @Test
    void pointsToARestrictedItemAndSaysWhomToAsk() {
        // Given
        String item = "'restricted_items':[{'restricted_item_id':'R1','since':'2026-11-20','ask_team':'Safeguarding',"
                + "'ask_phone':'01632 960004'}]";

        // When
        SocialCareCaseEvent event = child(item).at("child 1/restricted_items[1]");

        // Then
        assertThat(event.getContact()).isEqualTo(new Contact("Safeguarding", null, null, "01632 960004"));
    }

    @Test
    void takesTheRecordsOwnVersionAndElseTheTimeOfTheExtract() {
        // Given
        String versioned = "'referral_date':'2026-11-01','version':7";
        String plain = "'referral_date':'2026-11-01'";

        // When
        long version = episode(versioned).at(EPISODE).getHeader().getSourceVersion();

        // Then
        assertThat(version).isEqualTo(7);
        assertThat(episode(plain).at(EPISODE).getHeader().getSourceVersion()).isEqualTo(Sent.EXTRACTED.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "'7'", "1e400", "99999999999999999999"})
    void refusesAVersionThatIsNone(String version) {
        // Given
        String fields = "'referral_date':'2026-11-01','version':" + version;

        // When
        Tally tally = episode(fields);

        // Then
        assertThat(tally.refused()).isEqualTo(Map.of(EPISODE, "version is not a whole number"));
    }

    @Test
    void doesNotUseValuesThatHaveNotTheirFieldsShape() {
        // Given
        String fields = "'referral_date':'2026-11-01','referral_source':[6],'prior_referrals_12m':'two',"
                + "'referral_no_further_action_flag':'no'";

        // When
        Tally tally = episode(fields);

        // Then
        assertThat(tally.flagsAt(EPISODE))
                .containsExactlyInAnyOrder(
                        "referral_source: MALFORMED",
                        "prior_referrals_12m: MALFORMED",
                        "referral_no_further_action_flag: MALFORMED");
    }

    @Test
    void refusesAReferralWithoutItsDate() {
        // Given
        String fields = "'referral_source':'6'";

        // When
        Tally tally = episode(fields);

        // Then
        assertThat(tally.refused()).isEqualTo(Map.of(EPISODE, "referral_date is missing"));
    }

    @Test
    void flagsAReferralInTheFutureAndKeepsIt() {
        // Given
        String fields = "'referral_date':'2027-11-01'";

        // When
        Tally tally = episode(fields);

        // Then
        assertThat(tally.flagsAt(EPISODE)).containsExactly("referral_date: DATE_IN_FUTURE");
    }

    @Test
    void givesRecordsTheSameIdsInEveryFile() {
        // Given
        String today = "[{'la_child_id':'C1','contacts':[{'contact_id':'K1','received_on':'2026-11-22'}]}]";
        String tomorrow = "[{'la_child_id':'C0'},{'la_child_id':'C1','contacts':[{'contact_id':'K0',"
                + "'received_on':'2026-11-23'},{'contact_id':'K1','received_on':'2026-11-22'}]}]";

        // When
        String id = tally(today).at("child 1/contacts[1]").getHeader().getSourceRecordId();

        // Then
        assertThat(id)
                .isEqualTo("daily/C1/contact/K1")
                .isEqualTo(tally(tomorrow).at("child 2/contacts[2]").getHeader().getSourceRecordId());
    }

    private static PoliceInvestigationQuery query(Tally tally) {
        return ((ReferralOpened) tally.at(EPISODE).getDetail()).getPoliceInvestigation();
    }
}
