package uk.conduit.access.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.conduit.access.model.AgencyAccess.Contact;
import uk.conduit.access.model.AgencyAccess.DeclaredPrincipal;
import uk.conduit.access.model.Grant.Basis;
import uk.conduit.access.model.Grant.Consent;
import uk.conduit.access.model.Grant.Content;
import uk.conduit.access.model.Grant.Flow;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.kernel.Visibility.Profile;

/** A small hub, declared without fault: social care and the police publish, consolidation reads. */
final class Declarations {

    static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
    static final Term TERM = new Term(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2028-04-01T00:00:00Z"));
    static final Agency CONSOLIDATION = Declared.CONSOLIDATION;
    static final Agency ACCESS = new Agency("access");
    static final Principal POLICE = Principal.user("police");
    static final Principal POLICE_DOOR = Principal.user("police-door");
    static final Principal HUB = Principal.user("consolidation");
    static final Principal RECONCILER = Principal.user("access");
    static final Principal ADMIN = Principal.user("admin");

    private Declarations() {}

    static Declared hub() {
        return new Declared(
                List.of(publisher(Agency.SOCIAL_CARE), publisher(Agency.POLICE), consolidation(), access()),
                List.of(agreement()),
                administration(),
                Map.of(TopicName.caseEvents(Agency.SOCIAL_CARE), "{}", TopicName.caseEvents(Agency.POLICE), "{}"));
    }

    static Declared with(Agency agency, UnaryOperator<AgencyAccess> change) {
        Declared hub = hub();
        List<AgencyAccess> agencies = hub.agencies().stream()
                .map(declared -> declared.agency().equals(agency) ? change.apply(declared) : declared)
                .toList();
        return new Declared(agencies, hub.agreements(), hub.administration(), hub.schemas());
    }

    static Declared withGrant(Agency agency, Grant grant) {
        return with(agency, declared -> {
            List<Grant> grants = new ArrayList<>(declared.grants());
            grants.add(grant);
            return withGrants(declared, grants);
        });
    }

    static Declared withAgreement(UnaryOperator<Agreement> change) {
        Declared hub = hub();
        return new Declared(hub.agencies(), List.of(change.apply(agreement())), hub.administration(), hub.schemas());
    }

    static Declared withAdministration(Administration administration) {
        Declared hub = hub();
        return new Declared(hub.agencies(), hub.agreements(), administration, hub.schemas());
    }

    static AgencyAccess withGrants(AgencyAccess agency, List<Grant> grants) {
        return new AgencyAccess(
                agency.agency(), agency.contacts(), agency.topics(), agency.principals(), agency.quota(), grants);
    }

    static AgencyAccess withPrincipals(AgencyAccess agency, List<DeclaredPrincipal> principals) {
        return new AgencyAccess(
                agency.agency(), agency.contacts(), agency.topics(), principals, agency.quota(), agency.grants());
    }

    static AgencyAccess withTopics(AgencyAccess agency, List<TopicSpec> topics) {
        return new AgencyAccess(
                agency.agency(), agency.contacts(), topics, agency.principals(), agency.quota(), agency.grants());
    }

    static AgencyAccess withQuota(AgencyAccess agency, Quota quota) {
        return new AgencyAccess(
                agency.agency(), agency.contacts(), agency.topics(), agency.principals(), quota, agency.grants());
    }

    static AgencyAccess publisher(Agency agency) {
        Principal own = Principal.user(agency.name());
        Principal door = Principal.user(agency + "-door");
        return new AgencyAccess(
                agency,
                contacts(),
                List.of(
                        topic(TopicName.caseEvents(agency), Compatibility.BACKWARD_TRANSITIVE),
                        topic(TopicName.rejected(agency), null),
                        topic(TopicName.notices(agency), null)),
                List.of(principal(own), principal(door)),
                Quota.of(1_000_000, 50),
                List.of(
                        grant(own, Flow.WRITE, agency + ".case-events", agency.name()),
                        grant(own, Flow.READ, agency + ".notices", "notices"),
                        grant(door, Flow.WRITE, agency + ".case-events", agency.name())));
    }

    private static AgencyAccess consolidation() {
        return new AgencyAccess(
                CONSOLIDATION,
                contacts(),
                List.of(),
                List.of(principal(HUB)),
                Quota.NONE,
                List.of(
                        grant(HUB, Flow.READ, "social-care.case-events", "social-care"),
                        grant(HUB, Flow.READ, "police.case-events", "police"),
                        grant(HUB, Flow.WRITE, "social-care.case-events.rejected", "social-care"),
                        grant(HUB, Flow.WRITE, "police.case-events.rejected", "police")));
    }

    private static AgencyAccess access() {
        return new AgencyAccess(ACCESS, contacts(), List.of(), List.of(principal(RECONCILER)), Quota.NONE, List.of());
    }

    static Administration administration() {
        return new Administration(RECONCILER, Set.of(ADMIN), Administration.NEEDED, consent());
    }

    static DeclaredPrincipal principal(Principal principal) {
        return new DeclaredPrincipal(principal, "a system", false);
    }

    private static List<Contact> contacts() {
        return List.of(new Contact("systems lead", "lead@example.org", "01632 960001"));
    }

    static TopicSpec topic(TopicName name, @Nullable Compatibility compatibility) {
        return new TopicSpec(name, 4, Duration.ofDays(35), 1_000_000, compatibility);
    }

    static Grant grant(Principal principal, Flow flow, String topic, String clause) {
        return grant(principal, flow, Resource.topic(topic), clause, TERM, consent());
    }

    static Grant grant(Principal principal, Flow flow, Resource topics, String clause, Term term, Consent consent) {
        return new Grant(
                principal,
                topics,
                flow,
                new Content(Set.of(), Profile.CORE_FACT),
                new Basis("isa", clause),
                term,
                consent);
    }

    static Consent consent() {
        return new Consent(
                new Person(ACCESS, "systems lead"),
                List.of(
                        new Person(Agency.SOCIAL_CARE, "director"),
                        new Person(Agency.POLICE, "superintendent"),
                        new Person(CONSOLIDATION, "host")));
    }

    static Agreement agreement() {
        return new Agreement(
                "isa",
                "to protect children",
                Set.of(Agency.SOCIAL_CARE, Agency.POLICE, CONSOLIDATION),
                List.of(
                        new Agreement.LawfulBasis(Agency.SOCIAL_CARE, "6(1)(e)", "9(2)(g)", "18", false),
                        new Agreement.LawfulBasis(Agency.POLICE, null, null, null, true),
                        new Agreement.LawfulBasis(CONSOLIDATION, "6(1)(e)", "9(2)(g)", "18", false)),
                List.of(
                        clause("social-care", Set.of(Agency.SOCIAL_CARE), Map.of(CONSOLIDATION, Profile.RESTRICTED)),
                        clause("police", Set.of(Agency.POLICE), Map.of(CONSOLIDATION, Profile.RESTRICTED)),
                        clause(
                                "notices",
                                Set.of(Agency.SOCIAL_CARE, Agency.POLICE),
                                Map.of(Agency.SOCIAL_CARE, Profile.CORE_FACT, Agency.POLICE, Profile.CORE_FACT))),
                TERM,
                new Agreement.SignOff(
                        Instant.parse("2027-01-01T00:00:00Z"), consent().approvedBy()));
    }

    static Clause clause(String id, Set<Agency> owners, Map<Agency, Profile> recipients) {
        return new Clause(id, "what flows", owners, Set.of("CaseClosed", "MissingReported"), recipients);
    }

    /** The plan that must be possible. */
    static Plan plan(Declared declared, Actual actual, Instant moment) {
        return switch (Plan.of(declared, actual, moment)) {
            case Plan plan -> plan;
            case PlanOutcome.Refused refused -> throw new AssertionError("refused: " + refused.findings());
        };
    }

    /** The cluster of the hub as declared, with the administrator of the brokers' own configuration. */
    static Actual settled() {
        Actual fresh = fresh();
        return fresh.after(plan(hub(), fresh, NOW).changes());
    }

    static Actual fresh() {
        return Actual.empty(3).after(List.of(credential(ADMIN)));
    }

    static Change credential(Principal principal) {
        return new Change.CreateCredential(new Credential(principal, Credential.Mechanism.SCRAM_SHA_512));
    }

    static Change rule(Acl acl) {
        return new Change.AddAcl(acl, "behind the hub's back", Change.Phase.WIDENING);
    }
}
