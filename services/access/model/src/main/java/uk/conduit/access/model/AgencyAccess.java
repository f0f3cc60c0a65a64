package uk.conduit.access.model;

import java.util.List;
import uk.conduit.platform.kernel.Agency;

/**
 * What one agency's file declares. A service of the hub's own takes part like an agency.
 *
 * @param agency the agency, or the service
 * @param contacts whom to ring about its access
 * @param topics the topics it owns
 * @param principals who acts for it
 * @param quota the limits of each of its principals
 * @param grants what its principals may do
 */
public record AgencyAccess(
        Agency agency,
        List<Contact> contacts,
        List<TopicSpec> topics,
        List<DeclaredPrincipal> principals,
        Quota quota,
        List<Grant> grants) {

    /** Copies the lists. */
    public AgencyAccess {
        contacts = List.copyOf(contacts);
        topics = List.copyOf(topics);
        principals = List.copyOf(principals);
        grants = List.copyOf(grants);
    }

    /** The name of the file that declares it. */
    String file() {
        return agency + ".yaml";
    }

    /**
     * Whom to ring about an agency's access.
     *
     * @param post the post held
     * @param email where to write
     * @param phone where to ring
     */
    public record Contact(String post, String email, String phone) {}

    /**
     * Somebody who acts for an agency.
     *
     * @param principal the name the broker knows
     * @param purpose which system or service it is
     * @param withdrawn whether everything is to be taken from it; only what stays declared can be withdrawn, because
     *     what is not declared is never touched
     */
    public record DeclaredPrincipal(Principal principal, String purpose, boolean withdrawn) {}
}
