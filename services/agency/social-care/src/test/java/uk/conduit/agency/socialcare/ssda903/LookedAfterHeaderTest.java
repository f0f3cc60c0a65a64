package uk.conduit.agency.socialcare.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.Sex;
import uk.conduit.schema.shared.Subject;
import uk.conduit.schema.socialcare.ChildDetailsRecorded;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

class LookedAfterHeaderTest {

    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    private static final LookedAfterHeader FORMAT = new LookedAfterHeader(Sent.parts());

    @Test
    void saysWhoTheChildIs() {
        // Given
        String row = "566910,2,27/03/2008,WROM,B801200005001,,\n";

        // When
        Tally tally = tally(row);

        // Then
        SocialCareCaseEvent event = tally.at("line 2");
        Subject subject = event.getSubject();
        assertThat(subject.getReference()).isEqualTo("566910");
        assertThat(subject.getSex()).isEqualTo(Sex.FEMALE);
        assertThat(subject.getDateOfBirth()).isEqualTo(LocalDate.of(2008, 3, 27));
        assertThat(subject.getEthnicity()).isEqualTo("WROM");
        assertThat(subject.getIdentifiers()).singleElement().matches(upn -> upn.getCheckHolds());
        assertThat(((ChildDetailsRecorded) event.getDetail()).getAsOf()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(event.getHeader().getSourceVersion()).isEqualTo(Sent.EXTRACTED.toEpochMilli());
        assertThat(event.getHeader().getSourceRecordId()).isEqualTo("ssda903/566910/details");
        assertThat(tally.flagged()).isZero();
    }

    @Test
    void neverReadsThatAGirlHasAChild() {
        // Given
        String mother = "566910,2,27/03/2008,WROM,B801200005001,1,01/02/2025\n";

        // When
        Tally tally = tally(mother);

        // Then
        assertThat(tally.events())
                .isEqualTo(tally(mother.replace("1,01/02/2025", ",")).events());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2008", "2008-03-27", "27/3/2008", "01/01/2027", "01/01/1066"})
    void flagsABirthDateThatCannotBeUsed(String born) {
        // Given
        String row = "566910,2," + born + ",WROM,,,\n";

        // When
        Tally tally = tally(row);

        // Then
        assertThat(tally.at("line 2").getSubject().getDateOfBirth()).isInstanceOf(NotKnown.class);
        assertThat(tally.flagsAt("line 2")).singleElement().asString().startsWith("DOB: DATE_");
    }

    @Test
    void refusesARowWithoutAChild() {
        // Given
        String row = ",2,27/03/2008,WROM,,,\n";

        // When
        Tally tally = tally(row);

        // Then
        assertThat(tally.refused()).isEqualTo(Map.of("line 2", "CHILD is missing or is no reference"));
    }

    @Test
    void needsToBeToldWhenTheExtractWasMade() {
        // Given
        byte[] list = Sent.text(HEADER + "566910,2,27/03/2008,WROM,,,\n");

        // When
        Tally tally = Tally.of(FORMAT, list, Sent.submissionWithoutTime());

        // Then
        assertThat(FORMAT.needsExtractTime()).isTrue();
        assertThat(tally.refused()).containsEntry("line 2", "The sender must say when the extract was made");
    }

    private static Tally tally(String rows) {
        return Tally.of(FORMAT, Sent.text(HEADER + rows), Sent.submission());
    }
}
