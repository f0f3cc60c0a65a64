package uk.conduit.agency.socialcare.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.socialcare.daily.FeedText.child;
import static uk.conduit.agency.socialcare.daily.FeedText.tally;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.socialcare.RecordCorrected;
import uk.conduit.schema.socialcare.ReferralOpened;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

class AmendmentsTest {

    private static final String CORRECTION = "child 1/corrections[1]";
    private static final String RETRACTION = "child 1/retractions[1]";

    @Test
    void correctsTheEventOfTheVersionNamed() {
        // Given
        SocialCareCaseEvent original =
                FeedText.episode("'referral_date':'2026-11-01','version':3").at("child 1/social_care_episodes[1]");

        // When
        SocialCareCaseEvent event = child(
                        "'corrections':[{'correction_id':'X1','event':'ReferralOpened','id':'E1','version':3,"
                                + "'reason':'wrong day','fields':['referral_date'],"
                                + "'replacement':{'referral_date':'2026-11-02','referral_source':'6'}}]")
                .at(CORRECTION);

        // Then
        RecordCorrected corrected = (RecordCorrected) event.getDetail();
        assertThat(event.getCorrection().getSupersedes())
                .isEqualTo(original.getHeader().getEventId());
        assertThat(event.getCorrection().getRetracts()).isNull();
        assertThat(event.getHeader().getSourceRecordId()).isEqualTo("daily/C1/correction/X1");
        assertThat(corrected.getReason()).isEqualTo("wrong day");
        assertThat(corrected.getFields()).containsExactly("referral_date");
        assertThat(((ReferralOpened) corrected.getReplacement()).getSourceCode())
                .isEqualTo("6");
        assertThat(((ReferralOpened) corrected.getReplacement()).getReferralId())
                .isEqualTo("E1");
    }

    @Test
    void correctsTheEventOfTheExtractNamed() {
        // Given: a record without a version, sent in the extract of the usual time
        SocialCareCaseEvent original =
                FeedText.episode("'referral_date':'2026-11-01'").at("child 1/social_care_episodes[1]");

        // When
        SocialCareCaseEvent event = child("'corrections':[{'correction_id':'X1','event':'ReferralOpened','id':'E1',"
                        + "'extracted_at':'2026-11-23T07:00:00+01:00','reason':'wrong day',"
                        + "'replacement':{'referral_date':'2026-11-02'}}]")
                .at(CORRECTION);

        // Then
        assertThat(event.getCorrection().getSupersedes())
                .isEqualTo(original.getHeader().getEventId());
    }

    @Test
    void keepsACorrectionUnderTheProfileOfWhatItCorrects() {
        // Given
        String correction = "'corrections':[{'correction_id':'X1','event':'CaseClosed','id':'E1','version':3,"
                + "'reason':'wrong day','replacement':{'closure_date':'2026-11-02','closure_reason':'RC1'}}]";

        // When
        SocialCareCaseEvent event = child(correction).at(CORRECTION);

        // Then
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.POINTER);
        assertThat(event.toString()).doesNotContain("RC1");
    }

    @Test
    void correctsWhoTheChildIs() {
        // Given
        String correction = "'child_details':{'first_name':'Old'},'corrections':[{'correction_id':'X1',"
                + "'event':'ChildDetailsRecorded','version':3,'reason':'wrong child',"
                + "'replacement':{'first_name':'New','date_of_birth':'2011-01-01'}}]";

        // When
        SocialCareCaseEvent event = child(correction).at(CORRECTION);

        // Then
        assertThat(event.getSubject().getNames())
                .singleElement()
                .matches(name -> name.getGiven().equals("New"));
    }

    @Test
    void retractsTheEventNamed() {
        // Given
        SocialCareCaseEvent original =
                FeedText.missing("'type':'M','start':'2026-11-01','version':2").at("child 1/missing_episodes[1]");

        // When
        SocialCareCaseEvent event = child("'retractions':[{'event':'MissingEpisodeRecorded','id':'M1','version':2,"
                        + "'reason':'another child'}]")
                .at(RETRACTION);

        // Then
        assertThat(event.getDetail()).isEqualTo(new RecordRetracted("another child"));
        assertThat(event.getCorrection().getRetracts())
                .isEqualTo(original.getHeader().getEventId());
        assertThat(event.getHeader().getSourceRecordId()).isEqualTo("daily/C1/retraction/missing/M1");
    }

    @Test
    void namesAWorkersAllocationByWorkerAndStart() {
        // Given
        SocialCareCaseEvent original = FeedText.episode("'referral_date':'2026-11-01','care_worker_details':[{"
                        + "'worker_id':'SW1','start_date':'2026-11-02','version':1}]")
                .at("child 1/social_care_episodes[1]/care_worker_details[1]");

        // When
        SocialCareCaseEvent event = child("'retractions':[{'event':'AllocationChanged','id':'SW1/2026-11-02',"
                        + "'version':1,'reason':'another child'}]")
                .at(RETRACTION);

        // Then
        assertThat(event.getCorrection().getRetracts())
                .isEqualTo(original.getHeader().getEventId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'event':'Novelty','id':'E1','version':1,'reason':'r'}|event is not the name",
                "{'id':'E1','version':1,'reason':'r'}|event is not the name",
                "7|event is not the name",
                "{'event':'CaseClosed','version':1,'reason':'r'}|id, which names the record",
                "{'event':'CaseClosed','id':'E1','reason':'r'}|It names neither",
                "{'event':'CaseClosed','id':'E1','extracted_at':'yesterday','reason':'r'}|It names neither",
                "{'event':'CaseClosed','id':'E1','version':1}|reason is missing",
            })
    void refusesARetractionThatNamesNothing(String retraction, String reason) {
        // Given
        String fields = "'retractions':[" + retraction + "]";

        // When
        Tally tally = child(fields);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused().get(RETRACTION)).startsWith(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'event':'CaseClosed','id':'E1','version':1,'reason':'r','replacement':{'closure_date':'2026-11-01'}}",
                "{'correction_id':'X1','event':'CaseClosed','id':'E1','version':1,'reason':'r'}",
                "{'correction_id':'X1','event':'CaseClosed','id':'E1','version':1,'reason':'r','replacement':{}}",
                "{'correction_id':'X1','event':'AssessmentAuthorised','id':'A1','version':1,'reason':'r',"
                        + "'replacement':{'start_date':'2026-11-01'}}",
            })
    void refusesACorrectionThatPutsNothingInPlace(String correction) {
        // Given
        String fields = "'corrections':[" + correction + "]";

        // When
        Tally tally = child(fields);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused()).containsOnlyKeys(CORRECTION);
    }

    @Test
    void purgesEveryStatementOfAnObjectAndOfWhatStandsInIt() {
        // Given
        String whole = "'referral_date':'2026-11-01','closure_date':'2026-11-20','section_47_assessments':[{"
                + "'section_47_assessment_id':'S1','start_date':'2026-11-02','end_date':'2026-11-03'}]";
        Tally said = FeedText.episode(whole);

        // When
        Tally purged = FeedText.episode("'purge':true,'extracted_at':'" + Sent.EXTRACTED + "',"
                + "'purge_reason':'entered twice','section_47_assessments':[{'section_47_assessment_id':'S1'}]");

        // Then
        assertThat(purged.events())
                .extracting(event -> event.getCorrection().getRetracts())
                .containsExactlyInAnyOrderElementsOf(said.events().stream()
                        .map(event -> event.getHeader().getEventId())
                        .toList());
        assertThat(purged.events())
                .allMatch(event -> event.getCorrection().getReason().equals("entered twice"));
    }

    @Test
    void purgesAChildWithEverythingThatStandsInIt() {
        // Given
        String feed = "[{'la_child_id':'C1','purge':true,'extracted_at':'2026-11-22T06:00:00Z',"
                + "'child_details':{},'contacts':[{'contact_id':'K1'}]}]";

        // When
        Tally tally = tally(feed);

        // Then
        assertThat(tally.kinds()).containsOnlyKeys("RecordRetracted").containsValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'purge':true",
                "'purge':true,'version':1,'section_47_assessments':[{'section_47_assessment_id':'S1'}]",
            })
    void refusesAPurgeThatDoesNotNameWhatWasSent(String fields) {
        // Given: a version is each record's own, so that of an episode does not hold for what stands in it
        String purge = fields;

        // When
        Tally tally = FeedText.episode(purge);

        // Then
        assertThat(tally.refused().values())
                .isNotEmpty()
                .allMatch(reason -> reason.startsWith("A purge names a version of the record that was sent"));
    }
}
