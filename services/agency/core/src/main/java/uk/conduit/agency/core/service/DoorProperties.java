package uk.conduit.agency.core.service;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.schema.shared.Contact;

/**
 * What is configured of a door.
 *
 * @param sourceSystem the system meant where a sender names none
 * @param originator who must be asked before an item goes further
 * @param nhsNumbers whether NHS numbers kept for fictitious people count as valid
 * @param contact whom to ring where a record names nobody
 * @param restrictedContact whom to ask about what stays with its owner: a contact that does not tell what it is about; the
 *     general one where none is configured
 * @param basis why the agency may share
 * @param limits what the door takes at most
 * @param drop the folder drop
 */
@ConfigurationProperties("conduit.door")
public record DoorProperties(
        String sourceSystem,
        String originator,
        @DefaultValue("ISSUED") NhsNumber.Range nhsNumbers,
        ContactProperties contact,
        @Nullable ContactProperties restrictedContact,
        BasisProperties basis,
        @DefaultValue Limits limits,
        @DefaultValue Drop drop) {

    /**
     * A contact.
     *
     * @param team the team
     * @param role what the person does
     * @param name a professional's name
     * @param phone the number
     */
    public record ContactProperties(
            String team,
            @Nullable String role,
            @Nullable String name,
            @Nullable String phone) {

        Contact published() {
            return new Contact(team, role, name, phone);
        }
    }

    /**
     * Why the agency may share.
     *
     * @param article6 UK GDPR Article 6; none for law enforcement
     * @param article9 UK GDPR Article 9
     * @param schedule1Paragraph Data Protection Act 2018, Schedule 1, paragraph
     * @param part3 whether it is processed under Part 3 of that Act
     * @param agreement the sharing agreement
     */
    public record BasisProperties(
            @Nullable String article6,
            @Nullable String article9,
            @Nullable String schedule1Paragraph,
            @DefaultValue("false") boolean part3,
            String agreement) {}

    /**
     * What the door takes at most.
     *
     * @param body the size of one request or file
     * @param remembered how many source records are remembered to tell what is unchanged
     */
    public record Limits(
            @DefaultValue("512MB") DataSize body,
            @DefaultValue("200000") int remembered) {}

    /**
     * The folder drop.
     *
     * @param folder where it is; empty for none
     * @param every how often to look
     */
    public record Drop(
            @DefaultValue("") String folder,
            @DefaultValue("2s") Duration every) {}
}
