package uk.conduit.access.model;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.platform.kernel.Agency;

/** What an agency's file must say of the agency and its principals. */
final class AgencyRules {

    private AgencyRules() {}

    static Stream<Finding> everyAgencyIsDeclaredOnce(Declared declared) {
        Set<Agency> seen = new HashSet<>();
        return declared.agencies().stream()
                .filter(agency -> !seen.add(agency.agency()))
                .map(agency -> new Finding(agency.file(), "the agency is declared twice"));
    }

    static Stream<Finding> everyAgencyHasSomebodyToRing(Declared declared) {
        return declared.agencies().stream()
                .filter(agency -> agency.contacts().isEmpty())
                .map(agency -> new Finding(agency.file() + ", contacts", "name at least one person to ring"));
    }

    /** So that a name in a log or on a page says whose it is, and no agency can claim another's. */
    static Stream<Finding> principalsCarryTheirAgencysName(Declared declared) {
        Set<Principal> seen = new HashSet<>();
        return declared.agencies().stream()
                .flatMap(
                        agency -> agency.principals().stream()
                                .map(AgencyAccess.DeclaredPrincipal::principal)
                                .filter(principal -> !carries(principal, agency.agency()) || !seen.add(principal))
                                .map(
                                        principal -> new Finding(
                                                agency.file() + ", principal " + principal.name(),
                                                "a principal is called like its agency, or like it with -something behind, and only once")));
    }

    private static boolean carries(Principal principal, Agency agency) {
        return principal.name().equals(agency.name()) || principal.name().startsWith(agency + "-");
    }

    static Stream<Finding> superUsersAreNobodysPrincipals(Declared declared) {
        Set<Principal> superUsers = declared.administration().superUsers();
        return declared.managed().stream()
                .filter(superUsers::contains)
                .sorted()
                .map(principal -> new Finding(
                        "access.yaml, super-users",
                        principal.name()
                                + " may do everything by the brokers' configuration, so it is not managed here"));
    }

    /** One agency at twenty times its rate must not slow the others. */
    static Stream<Finding> publishersHaveAQuota(Declared declared) {
        return declared.agencies().stream().flatMap(agency -> {
            boolean publishes = agency.topics().stream().anyMatch(TopicRules::holdsCaseEvents);
            boolean positive = agency.quota().limits().values().stream().allMatch(limit -> limit > 0);
            boolean limited = !agency.quota().limits().isEmpty();
            return positive && (limited || !publishes)
                    ? Stream.empty()
                    : Stream.of(new Finding(
                            agency.file() + ", quota", "whoever publishes case events has limits, each above nothing"));
        });
    }
}
