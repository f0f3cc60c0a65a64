package uk.conduit.agency.core.inlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.socialcare.CaseClosed;
import uk.conduit.schema.socialcare.ChildDetailsRecorded;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

class ContentTest {

    private static final SharedParts PARTS = LineFormat.parts();
    private static final SourceRecord RECORD = new SourceRecord(Agency.SOCIAL_CARE, "cases", "R1");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void isTheSameWhicheverExtractSaysIt() {
        // When
        Content monday = Content.of(closed(1, MONDAY, "RC7"));
        Content tuesday = Content.of(closed(2, MONDAY, "RC7"));

        // Then
        assertThat(tuesday).isEqualTo(monday);
    }

    @Test
    void isAnotherWhenSomethingElseIsSaid() {
        // When
        Content one = Content.of(closed(1, MONDAY, "RC7"));
        Content other = Content.of(closed(1, MONDAY, "RC8"));
        Content later = Content.of(closed(1, MONDAY.plusDays(1), "RC7"));

        // Then
        assertThat(other).isNotEqualTo(one);
        assertThat(later).isNotEqualTo(one);
    }

    @Test
    void leavesOutADayThatIsOnlyThatOfTheExtract() {
        // When
        Content monday = Content.of(details(MONDAY, "child-1"));
        Content tuesday = Content.of(details(MONDAY.plusDays(1), "child-1"));
        Content other = Content.of(details(MONDAY, "child-2"));

        // Then
        assertThat(tuesday).isEqualTo(monday);
        assertThat(other).isNotEqualTo(monday);
    }

    private static SpecificRecord closed(long version, LocalDate day, String reason) {
        return event(version, day, "child-1", new CaseClosed("case", MONDAY, reason));
    }

    private static SpecificRecord details(LocalDate asOf, String reference) {
        return event(asOf.toEpochDay(), asOf, reference, new ChildDetailsRecorded(asOf));
    }

    private static SpecificRecord event(long version, LocalDate day, String reference, SpecificRecord detail) {
        Instant extractedAt = Instant.ofEpochSecond(version);
        Envelope envelope = Envelope.of(
                PARTS.header(RECORD, version, Occurred.on(day), extractedAt, Reading.asOf(extractedAt)),
                PARTS.subject(reference, NotKnownReason.NOT_ASKED).build(),
                Assertion.FACT,
                PARTS.terms(Profile.CORE_FACT),
                PARTS.contact());
        return new SocialCareCaseEvent(
                envelope.header(),
                envelope.subject(),
                envelope.assertion(),
                envelope.terms().marking(),
                envelope.terms().visibility(),
                envelope.terms().basis(),
                envelope.links(),
                envelope.contact(),
                envelope.correction(),
                detail);
    }
}
