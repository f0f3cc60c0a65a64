package uk.conduit.agency.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.core.contract.RecordFixture.record;
import static uk.conduit.agency.core.contract.RecordFixture.with;
import static uk.conduit.agency.core.record.SampleLanguage.RECORDS;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.Translation;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.shared.Identifier;
import uk.conduit.schema.shared.IdentifierScheme;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Sex;
import uk.conduit.schema.shared.Subject;

class ChildrenTest {

    private static final ObjectNode RECORD = record("missing", "{'reference':'M-7'}");

    @Test
    void areWhoTheForceSaysTheyAre() {
        // When
        Subject child = RECORDS.published(
                        PoliceCaseEvent.class,
                        with(
                                RECORD,
                                "child",
                                "{'reference':'N-1','names':[{'given':'Ada','family':'Example'},{'given':'Addie'},"
                                        + "{'use':'KNOWN_AS','given':'A'}],'dateOfBirth':'2011-05-06','sex':'F',"
                                        + "'ethnicity':'W1','disabilities':[],'postcode':'ab1 2cd','nhsNumber':'999 000 0018',"
                                        + "'upn':'B801200005001','localIds':['PNC 1']}"))
                .getSubject();

        // Then
        assertThat(child.getNames())
                .containsExactly(
                        new PersonName(NameUse.CURRENT, "Ada", "Example"),
                        new PersonName(NameUse.ALIAS, "Addie", null),
                        new PersonName(NameUse.KNOWN_AS, "A", null));
        assertThat(child.getDateOfBirth()).isEqualTo(LocalDate.of(2011, 5, 6));
        assertThat(child.getSex()).isEqualTo(Sex.FEMALE);
        assertThat(child.getEthnicity()).isEqualTo("W1");
        assertThat(child.getDisabilities()).isEqualTo(List.of());
        assertThat(child.getPostcode()).isEqualTo("AB1 2CD");
        assertThat(child.getIdentifiers())
                .extracting(Identifier::getScheme, Identifier::getCheckHolds)
                .containsExactly(
                        Tuple.tuple(IdentifierScheme.NHS_NUMBER, true),
                        Tuple.tuple(IdentifierScheme.UPN, true),
                        Tuple.tuple(IdentifierScheme.LOCAL, true));
    }

    @Test
    void areFlaggedWhereWhatIsStatedCannotBeUsed() {
        // When
        Translation.Event event = RECORDS.event(with(
                RECORD,
                "child",
                "{'reference':'N-1','dateOfBirth':'2031-05-06','sex':'Q','postcode':'nowhere',"
                        + "'nhsNumber':'9990000019','upn':'A801200005001'}"));

        // Then
        assertThat(event.flags())
                .containsExactlyInAnyOrder(
                        "child.dateOfBirth: DATE_IN_FUTURE",
                        "child.sex: UNKNOWN_CODE",
                        "child.postcode: MALFORMED",
                        "child.nhsNumber: CHECK_FAILS",
                        "child.upn: CHECK_FAILS");
        Subject child = ((PoliceCaseEvent) event.event()).getSubject();
        NotKnown unusable = new NotKnown(NotKnownReason.UNUSABLE);
        assertThat(List.of(child.getDateOfBirth(), child.getSex(), child.getPostcode()))
                .containsOnly(unusable);
        assertThat(child.getIdentifiers()).extracting(Identifier::getCheckHolds).containsOnly(false);
    }

    @Test
    void areNotKnownForAReason() {
        // When
        Subject child = RECORDS.published(
                        PoliceCaseEvent.class,
                        with(
                                RECORD,
                                "child",
                                "{'reference':'N-1','notKnown':{'sex':'REFUSED','postcode':'NOT_ASKED'}}"))
                .getSubject();

        // Then
        assertThat(child.getSex()).isEqualTo(new NotKnown(NotKnownReason.REFUSED));
        assertThat(child.getPostcode()).isEqualTo(new NotKnown(NotKnownReason.NOT_ASKED));
        assertThat(child.getDateOfBirth()).isEqualTo(new NotKnown(NotKnownReason.NOT_HELD_BY_SOURCE));
    }

    @Test
    void haveAReferenceOrTheRecordIsRefused() {
        // When
        String missing = RECORDS.refusal(with(RECORD, "child", "{'names':[]}"));
        String blank = RECORDS.refusal(with(RECORD, "child", "{'reference':' '}"));

        // Then
        assertThat(missing).isEqualTo("/child: \"reference\" is needed");
        assertThat(blank).isEqualTo("/child/reference: must have the form that the schema describes");
    }
}
