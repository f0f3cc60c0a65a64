package uk.conduit.agency.core;

import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.LawfulBasis;

/**
 * What is configured of an agency and the same for all it sends.
 *
 * @param agency the agency
 * @param contact whom to ring where a record names nobody
 * @param restrictedContact whom to ask about what stays with its owner: a contact that does not tell what it is about
 * @param basis why the agency may share, with the sharing agreement
 * @param originator who must be asked before an item goes further
 * @param nhsNumbers whether NHS numbers kept for fictitious people count as valid
 */
public record DoorProfile(
        Agency agency,
        Contact contact,
        Contact restrictedContact,
        LawfulBasis basis,
        String originator,
        NhsNumber.Range nhsNumbers) {}
