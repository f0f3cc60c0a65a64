package uk.conduit.access.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.conduit.access.model.Credential.Mechanism;

/**
 * What the declaration comes to at one moment.
 *
 * <p>A principal that may do nothing at the moment gets no credential either: its password ends with its last grant.
 *
 * @param acls the rules that are to be, each with why
 * @param lapsed rules that a grant gives at another moment only, each with why not now
 * @param credentials who is to have a password
 * @param quotas the limits of each of those
 */
record Wanted(
        SortedMap<Acl, String> acls,
        Map<Acl, String> lapsed,
        SortedSet<Credential> credentials,
        SortedMap<Principal, Quota> quotas) {

    static Wanted of(Declared declared, Instant moment) {
        SortedMap<Acl, String> acls = new TreeMap<>();
        Map<Acl, String> lapsed = new HashMap<>();
        declared.administration().acls().forEach(acl -> acls.put(acl, "administration"));
        for (AgencyAccess agency : declared.agencies()) {
            for (Grant grant : agency.grants()) {
                boolean valid = inForce(declared, grant, moment);
                Map<Acl, String> into = valid ? acls : lapsed;
                String why = valid ? grant.basis() + ", until " + grant.term().until() : lapse(grant, moment);
                grant.acls(agency.agency()).forEach(acl -> into.putIfAbsent(acl, why));
            }
        }
        SortedSet<Credential> credentials = new TreeSet<>();
        acls.keySet().forEach(acl -> credentials.add(new Credential(acl.principal(), Mechanism.SCRAM_SHA_512)));
        return new Wanted(acls, lapsed, credentials, quotas(declared, credentials));
    }

    private static boolean inForce(Declared declared, Grant grant, Instant moment) {
        return grant.term().contains(moment)
                && declared.agreement(grant.basis().agreement())
                        .filter(agreement -> agreement.term().contains(moment))
                        .isPresent();
    }

    private static String lapse(Grant grant, Instant moment) {
        if (moment.isBefore(grant.term().from())) {
            return "its grant under " + grant.basis() + " begins "
                    + grant.term().from();
        }
        return grant.term().contains(moment)
                ? "the agreement " + grant.basis().agreement() + " is not in force"
                : "its grant under " + grant.basis() + " ended " + grant.term().until();
    }

    private static SortedMap<Principal, Quota> quotas(Declared declared, SortedSet<Credential> credentials) {
        SortedMap<Principal, Quota> quotas = new TreeMap<>();
        for (AgencyAccess agency : declared.agencies()) {
            agency.principals().stream()
                    .map(AgencyAccess.DeclaredPrincipal::principal)
                    .filter(principal -> credentials.stream()
                            .anyMatch(given -> given.principal().equals(principal)))
                    .forEach(principal -> quotas.put(principal, agency.quota()));
        }
        return quotas;
    }

    /** Why a rule that is not wanted has no place. */
    String whyNot(Acl acl) {
        return lapsed.getOrDefault(acl, "no grant says so");
    }
}
