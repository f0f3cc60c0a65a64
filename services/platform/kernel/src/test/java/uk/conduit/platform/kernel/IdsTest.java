package uk.conduit.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final SourceRecord RECORD = new SourceRecord(Agency.POLICE, "force-records", "MP-1");

    @Test
    void theEventIdIsTheVersionFiveUuidOfAgencySystemRecordAndVersion() {
        // Worked out with another implementation of RFC 9562, so that a stock client gets the same.
        assertThat(EventId.of(RECORD, 1)).hasToString("a3138db3-0796-5929-9d11-3d7eb10c93d5");
    }

    @Test
    void aResendIsTheSameEventAndAnotherVersionIsAnother() {
        assertThat(EventId.of(RECORD, 1)).isEqualTo(EventId.of(RECORD, 1)).isNotEqualTo(EventId.of(RECORD, 2));
    }

    @Test
    void allVersionsOfARecordShareItsKey() {
        assertThat(RECORD.key()).isEqualTo(new SourceRecord(Agency.POLICE, "force-records", "MP-1").key());
        assertThat(RECORD.key().version()).isEqualTo(5);
    }

    @Test
    void aLineFeedInANameCannotMakeTwoRecordsOne() {
        SourceRecord sly = new SourceRecord(Agency.POLICE, "force\nrecords", "MP-1");
        assertThatThrownBy(() -> EventId.of(sly, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSmallestReferenceNamesTheChildWhateverTheOrder() {
        SubjectRef police = new SubjectRef(Agency.POLICE, "P1");
        SubjectRef socialCare = new SubjectRef(Agency.SOCIAL_CARE, "A1");
        assertThat(ChildId.of(List.of(socialCare, police)))
                .isEqualTo(ChildId.of(List.of(police, socialCare)))
                .isEqualTo(police.ownChildId());
    }

    @Test
    void aReferencePrintsADigestOfItself() {
        assertThat(new SubjectRef(Agency.POLICE, "NOMINAL-77").toString()).doesNotContain("NOMINAL-77");
        assertThat(RECORD.toString()).doesNotContain("MP-1");
    }

    @Test
    void idsAreOrderedAsTheirTextIs() {
        EventId high = EventId.parse("f0000000-0000-5000-8000-000000000000");
        EventId low = EventId.parse("0f000000-0000-5000-8000-000000000000");
        assertThat(high).isGreaterThan(low);
        assertThat(ChildId.parse("f0000000-0000-5000-8000-000000000000"))
                .isGreaterThan(new ChildId(UUID.fromString("0f000000-0000-5000-8000-000000000000")));
    }

    @Test
    void anAgencysNameIsWhatATopicNameAllows() {
        assertThat(TopicName.caseEvents(Agency.SOCIAL_CARE)).hasToString("social-care.case-events");
        assertThat(TopicName.rejected(Agency.POLICE)).hasToString("police.case-events.rejected");
        assertThat(TopicName.notices(Agency.POLICE)).hasToString("police.notices");
        assertThat(TopicName.caseEvents(Agency.POLICE).publisher()).isEqualTo(Agency.POLICE);
        assertThatThrownBy(() -> new Agency("Social Care")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TopicName.BRIEFINGS.publisher()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubjectWithoutAReferenceIsNoSubject() {
        assertThatThrownBy(() -> new SubjectRef(Agency.POLICE, " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
