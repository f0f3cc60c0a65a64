package uk.conduit.agency.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.messaging.publish.PublishedLanguage;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.LawfulBasis;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.Subject;

class SharedPartsTest {

    private static final SourceRecord RECORD = new SourceRecord(Agency.POLICE, "force-records", "R1");

    static {
        PublishedLanguage.trust();
    }

    private final SharedParts parts = new SharedParts(new DoorProfile(
            Agency.POLICE,
            new Contact("Desk", null, null, "101"),
            new Contact("Neutral", null, null, "101"),
            LawfulBasis.newBuilder().setPart3(true).setAgreement("isa-2026-01").build(),
            "Bureau",
            NhsNumber.Range.ISSUED));

    @Test
    void givesADayTheMomentAtWhichItBeginsInLondon() {
        // Given
        Occurred inSummer = Occurred.on(LocalDate.of(2026, 7, 1));

        // When
        Header header = parts.header(RECORD, 3, inSummer, null, Reading.asOf(Instant.EPOCH));

        // Then
        assertThat(header.getOccurredAt()).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(header.getOccurredPrecision()).isEqualTo(Precision.DAY);
        assertThat(header.getEventId()).isEqualTo(EventId.of(RECORD, 3).toString());
    }

    @Test
    void leavesNoSilentGapInAChild() {
        // When
        Subject subject = parts.subject("C1", NotKnownReason.NOT_ASKED).build();

        // Then
        assertThat(List.of(
                        subject.getDateOfBirth(),
                        subject.getSex(),
                        subject.getEthnicity(),
                        subject.getDisabilities(),
                        subject.getPostcode()))
                .allSatisfy(it -> assertThat(it).isEqualTo(new NotKnown(NotKnownReason.NOT_ASKED)));
    }

    @Test
    void sharesUnderTheConfiguredAgreement() {
        // When
        Terms terms = parts.terms(Profile.NARRATIVE)
                .excluding(List.of("zoe", "adam", "zoe"))
                .informed(ChildInformed.NO_UNSAFE);

        // Then
        assertThat(terms.basis().getAgreement()).isEqualTo("isa-2026-01");
        assertThat(terms.basis().getPart3()).isTrue();
        assertThat(terms.basis().getChildInformed()).isEqualTo(ChildInformed.NO_UNSAFE);
        assertThat(terms.visibility().getProfile()).isEqualTo(Profile.NARRATIVE);
        assertThat(terms.visibility().getExcluded()).containsExactly("adam", "zoe");
        assertThat(terms.marking().getOriginator()).isEqualTo("Bureau");
    }

    @Test
    void fallsBackToTheConfiguredContact() {
        // When
        Contact own = parts.contact("Missing team", null, null, null);
        Contact none = parts.contact(null, "officer", null, null);

        // Then
        assertThat(own.getTeam()).isEqualTo("Missing team");
        assertThat(own.getPhone()).isNull();
        assertThat(none.getTeam()).isEqualTo("Desk");
    }

    @Test
    void namesACorrectedVersionByItsEventId() {
        // When
        var correction = SharedParts.supersedes(RECORD, 2, "wrong child");

        // Then
        assertThat(correction.getSupersedes()).isEqualTo(EventId.of(RECORD, 2).toString());
        assertThat(correction.getRetracts()).isNull();
    }
}
