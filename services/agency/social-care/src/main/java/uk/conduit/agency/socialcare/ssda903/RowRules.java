package uk.conduit.agency.socialcare.ssda903;

import java.time.Instant;
import java.time.LocalDate;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.table.Row;
import uk.conduit.agency.socialcare.event.NotUnderstood;
import uk.conduit.agency.socialcare.event.Person;
import uk.conduit.agency.socialcare.reading.ChildReference;
import uk.conduit.agency.socialcare.reading.Days;

/** What the lists of the return have in common. */
final class RowRules {

    private RowRules() {}

    /** When the extract was made, which is the version of all its rows. */
    static Instant extractedAt(Submission submission) {
        Instant extractedAt = submission.extractedAt();
        if (extractedAt == null) {
            throw new NotUnderstood("The sender must say when the extract was made");
        }
        return extractedAt;
    }

    /** The agency's own reference for the child. */
    static String child(Row row) {
        String child = ChildReference.read(row.value("CHILD"));
        if (child == null) {
            throw new NotUnderstood("CHILD is missing or is no reference");
        }
        return child;
    }

    /** The record's id, the same in every extract, with an ordinal only for true duplicates. */
    static String id(Row row, String child, String key) {
        String id = "ssda903/" + child + "/" + key;
        return row.ordinal() == 1 ? id : id + "/" + row.ordinal();
    }

    /** Who the child is, as far as the row says. */
    static Person person(Row row, String child, Reading reading, SharedParts parts) {
        LocalDate born = reading.day("DOB", row.value("DOB"), Days.BRITISH);
        return new Person(child, reading, parts)
                .identifier(reading.upn("UPN", row.value("UPN")))
                .born(born, row.value("DOB") != null)
                .sex("SEX", row.value("SEX"))
                .ethnicity("ETHNIC", row.value("ETHNIC"));
    }
}
