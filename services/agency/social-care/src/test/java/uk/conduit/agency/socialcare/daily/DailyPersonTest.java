package uk.conduit.agency.socialcare.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.socialcare.daily.FeedText.child;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.Identifier;
import uk.conduit.schema.shared.IdentifierScheme;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Sex;
import uk.conduit.schema.shared.Subject;
import uk.conduit.schema.socialcare.ChildDetailsRecorded;

class DailyPersonTest {

    private static final String DETAILS = "child 1/child_details";

    @Test
    void readsWhoTheChildIs() {
        // Given
        byte[] feed = FeedText.everything();

        // When
        Tally tally = Tally.of(FeedText.FORMAT, feed, Sent.submission());

        // Then
        Subject subject = tally.at(DETAILS).getSubject();
        assertThat(subject.getNames())
                .containsExactly(
                        new PersonName(NameUse.CURRENT, "Robin", "Sample"),
                        new PersonName(NameUse.KNOWN_AS, "Rob", "Example"));
        assertThat(subject.getIdentifiers())
                .containsExactly(
                        new Identifier(IdentifierScheme.NHS_NUMBER, "9990000018", true),
                        new Identifier(IdentifierScheme.UPN, "B801200005001", true),
                        new Identifier(IdentifierScheme.LOCAL, "MIS-1", true));
        assertThat(subject.getDateOfBirth()).isEqualTo(LocalDate.of(2011, 5, 1));
        assertThat(subject.getSex()).isEqualTo(Sex.FEMALE);
        assertThat(subject.getEthnicity()).isEqualTo("WBRI");
        assertThat(subject.getDisabilities()).isEqualTo(List.of("LD"));
        assertThat(subject.getPostcode()).isEqualTo("ZZ99 3WZ");
        assertThat(((ChildDetailsRecorded) tally.at(DETAILS).getDetail()).getAsOf())
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void givesEveryStatementTheSameChild() {
        // Given
        byte[] feed = FeedText.everything();

        // When
        Tally tally = Tally.of(FeedText.FORMAT, feed, Sent.submission());

        // Then
        Subject subject = tally.at(DETAILS).getSubject();
        assertThat(tally.events().stream()
                        .map(event -> event.getSubject())
                        .filter(other -> other.getReference().equals("C1")))
                .hasSizeGreaterThan(10)
                .allMatch(subject::equals);
    }

    @Test
    void flagsNumbersThatFailTheirCheck() {
        // Given
        String details = "'child_details':{'nhs_number':'9990000019','unique_pupil_number':'A801200005001'}";

        // When
        Tally tally = child(details);

        // Then
        assertThat(tally.at(DETAILS).getSubject().getIdentifiers()).noneMatch(Identifier::getCheckHolds);
        assertThat(tally.flagsAt(DETAILS))
                .containsExactly("nhs_number: CHECK_FAILS", "unique_pupil_number: CHECK_FAILS");
    }

    @Test
    void saysThatItHoldsNothingOfAChildWithoutDetails() {
        // Given
        String contact = "'contacts':[{'contact_id':'K1','received_on':'2026-11-22'}]";

        // When
        Subject subject = child(contact).at("child 1/contacts[1]").getSubject();

        // Then
        NotKnown notHeld = new NotKnown(NotKnownReason.NOT_HELD_BY_SOURCE);
        assertThat(subject.getReference()).isEqualTo("C1");
        assertThat(subject.getNames()).isEmpty();
        assertThat(subject.getDateOfBirth()).isEqualTo(notHeld);
        assertThat(subject.getPostcode()).isEqualTo(notHeld);
    }

    @Test
    void knowsThatAnExpectedChildIsNotBorn() {
        // Given
        String details = "'child_details':{'expected_date_of_birth':'2027-01-01'}";

        // When
        Tally tally = child(details);

        // Then
        assertThat(tally.at(DETAILS).getSubject().getDateOfBirth())
                .isEqualTo(new NotKnown(NotKnownReason.NOT_OBTAINED));
        assertThat(tally.problems()).isEmpty();
    }

    @Test
    void doesNotUseNamesThatAreNone() {
        // Given
        String details = "'child_details':{'first_name':{'x':1},'also_known_as':['Rob'],'disabilities':'LD'}";

        // When
        Tally tally = child(details);

        // Then
        assertThat(tally.at(DETAILS).getSubject().getNames()).isEmpty();
        assertThat(tally.flagsAt(DETAILS))
                .containsExactlyInAnyOrder(
                        "first_name: MALFORMED", "also_known_as: MALFORMED", "disabilities: MALFORMED");
    }
}
