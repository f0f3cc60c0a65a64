package uk.conduit.access.model;

import java.util.Comparator;

/**
 * One access rule of the broker.
 *
 * @param principal whom it is about
 * @param resource what it is about
 * @param operation what is allowed or denied
 * @param effect allowed or denied; a denial outranks every allowance
 * @param host from where; {@code *} is anywhere
 */
public record Acl(Principal principal, Resource resource, Operation operation, Effect effect, String host)
        implements Comparable<Acl> {

    private static final Comparator<Acl> ORDER = Comparator.comparing(Acl::principal)
            .thenComparing(Acl::resource)
            .thenComparing(Acl::operation)
            .thenComparing(Acl::effect)
            .thenComparing(Acl::host);

    /** A rule that allows from anywhere. */
    public static Acl allow(Principal principal, Operation operation, Resource resource) {
        return new Acl(principal, resource, operation, Effect.ALLOW, "*");
    }

    /** In words, such as {@code police may WRITE topic police.case-events}. */
    public String words() {
        String who = principal.name().equals("*") ? "everybody" : principal.name();
        String verb = effect == Effect.ALLOW ? " may " : " may not ";
        String from = host.equals("*") ? "" : " from " + host;
        return who + verb + operation + " " + resource.words() + from;
    }

    @Override
    public int compareTo(Acl other) {
        return ORDER.compare(this, other);
    }

    /** What a rule says. */
    public enum Effect {
        ALLOW,
        DENY
    }
}
