package uk.conduit.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.access.model.Declarations.ACCESS;
import static uk.conduit.access.model.Declarations.CONSOLIDATION;
import static uk.conduit.access.model.Declarations.HUB;
import static uk.conduit.access.model.Declarations.POLICE;
import static uk.conduit.access.model.Declarations.POLICE_DOOR;
import static uk.conduit.access.model.Declarations.RECONCILER;
import static uk.conduit.access.model.Declarations.TERM;
import static uk.conduit.access.model.Declarations.clause;
import static uk.conduit.access.model.Declarations.consent;
import static uk.conduit.access.model.Declarations.grant;
import static uk.conduit.access.model.Declarations.topic;
import static uk.conduit.access.model.Declarations.withAgreement;
import static uk.conduit.access.model.Declarations.withGrant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.access.model.AgencyAccess.DeclaredPrincipal;
import uk.conduit.access.model.Grant.Basis;
import uk.conduit.access.model.Grant.Consent;
import uk.conduit.access.model.Grant.Content;
import uk.conduit.access.model.Grant.Flow;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.kernel.Visibility.Profile;

/** The rule book of what may be declared. */
class ValidationTest {

    private static void assertRefused(Declared declared, String reason) {
        assertThat(declared.findings())
                .extracting(Finding::toString)
                .anySatisfy(finding -> assertThat(finding).contains(reason));
    }

    @Test
    void aHubDeclaredWithoutFaultHasNoFindings() {
        // When
        List<Finding> findings = Declarations.hub().findings();

        // Then
        assertThat(findings).isEmpty();
    }

    @Test
    void aFindingSaysTheFileAndThePart() {
        // When
        List<Finding> findings = withGrant(Agency.POLICE, grant(POLICE, Flow.READ, "police.case-events", "police"))
                .findings();

        // Then
        assertThat(findings)
                .containsExactly(new Finding(
                        "police.yaml, grant 4 (police READ topic police.case-events)",
                        "only consolidation reads case events and rejected records"));
    }

    @Nested
    class Disclosure {

        @ParameterizedTest
        @ValueSource(strings = {"police.case-events", "police.case-events.rejected"})
        void nobodyButConsolidationReadsCaseEventsOrRejectedRecords(String topic) {
            assertRefused(
                    withGrant(Agency.POLICE, grant(POLICE, Flow.READ, topic, "police")), "only consolidation reads");
        }

        @ParameterizedTest
        @ValueSource(strings = {"police.", "police.case", "police.case-events", "police.case-events.", "police.c"})
        void notEvenConsolidationReadsByAPrefixThatCouldReachCaseEvents(String prefix) {
            // Given
            Grant reading = grant(HUB, Flow.READ, Resource.topicsBeginning(prefix), "police", TERM, consent());

            // Then
            assertRefused(withGrant(CONSOLIDATION, reading), "name each topic");
        }

        @Test
        void readingByAPrefixThatReachesNoCaseEventsIsPossible() {
            // Given
            Grant reading =
                    grant(POLICE, Flow.READ, Resource.topicsBeginning("police.notices"), "notices", TERM, consent());

            // When
            List<Finding> findings = withGrant(Agency.POLICE, reading).findings();

            // Then
            assertThat(findings).isEmpty();
        }

        @Test
        void anAgencyDoesNotReadAnothersNotices() {
            assertRefused(
                    withGrant(Agency.POLICE, grant(POLICE, Flow.READ, "social-care.notices", "notices")),
                    "notices are read by the agency they are written for");
        }

        @Test
        void anAgencyDoesNotWriteAnothersCaseEvents() {
            assertRefused(
                    withGrant(Agency.POLICE, grant(POLICE, Flow.WRITE, "social-care.case-events", "social-care")),
                    "written by social-care alone");
        }

        @ParameterizedTest
        @ValueSource(strings = {"police.case-events.rejected", "police.notices"})
        void onlyConsolidationWritesWhatTheHubSays(String topic) {
            assertRefused(
                    withGrant(Agency.POLICE, grant(POLICE, Flow.WRITE, topic, "police")),
                    "written by consolidation alone");
        }

        @Test
        void nobodyWritesByPrefix() {
            assertRefused(
                    withGrant(
                            Agency.POLICE,
                            grant(POLICE, Flow.WRITE, Resource.topicsBeginning("police."), "police", TERM, consent())),
                    "by its whole name");
        }
    }

    @Nested
    class Grants {

        @Test
        void aGrantIsToAPrincipalOfItsOwnFile() {
            assertRefused(
                    withGrant(Agency.POLICE, grant(HUB, Flow.WRITE, "police.case-events", "police")),
                    "a principal of the same file");
        }

        @Test
        void aGrantIsNotToAWithdrawnPrincipal() {
            // Given
            Declared declared = Declarations.with(
                    Agency.POLICE,
                    police -> Declarations.withPrincipals(
                            police,
                            List.of(
                                    Declarations.principal(POLICE),
                                    new DeclaredPrincipal(POLICE_DOOR, "a system", true))));

            // Then
            assertRefused(declared, "not withdrawn");
        }

        @ParameterizedTest
        @ValueSource(strings = {"police.case-event", "*", "nodot", "."})
        void aGrantIsOnADeclaredTopic(String topic) {
            assertRefused(withGrant(Agency.POLICE, grant(POLICE, Flow.READ, topic, "police")), "on a declared topic");
        }

        @Test
        void aGrantNamesAClauseThatExists() {
            assertRefused(
                    withGrant(Agency.POLICE, grant(POLICE, Flow.WRITE, "police.case-events", "9.9")),
                    "there is no isa clause 9.9");
        }

        @Test
        void aGrantNamesAClauseAboutTheTopicsOwner() {
            assertRefused(
                    withGrant(Agency.POLICE, grant(POLICE, Flow.WRITE, "police.case-events", "social-care")),
                    "not about data of the topic's owner");
        }

        @Test
        void aGrantEndsWithItsAgreementAtTheLatest() {
            // Given
            Term longer = new Term(TERM.from(), TERM.until().plusSeconds(1));

            // Then
            assertRefused(
                    withGrant(
                            Agency.POLICE,
                            grant(
                                    POLICE,
                                    Flow.WRITE,
                                    Resource.topic("police.case-events"),
                                    "police",
                                    longer,
                                    consent())),
                    "ends no later than its agreement");
        }

        @Test
        void aGrantBeginsBeforeItEnds() {
            // Given
            Term inverted = new Term(/* from= */ TERM.until(), /* until= */ TERM.from());

            // Then
            assertRefused(
                    withGrant(
                            Agency.POLICE,
                            grant(
                                    POLICE,
                                    Flow.WRITE,
                                    Resource.topic("police.case-events"),
                                    "police",
                                    inverted,
                                    consent())),
                    "not-before lies before not-after");
        }

        @Test
        void whoeverAsksDoesNotApproveHoweverThePostIsSpelt() {
            // Given
            List<Person> approvers = new ArrayList<>(consent().approvedBy());
            approvers.add(new Person(ACCESS, " Systems Lead"));

            // Then
            assertRefused(
                    withGrant(Agency.POLICE, writing(new Consent(consent().requestedBy(), approvers))),
                    "whoever asks for access does not approve it");
        }

        @Test
        void theAgencyThatOwnsTheDataApproves() {
            // Given
            Consent without = new Consent(consent().requestedBy(), List.of(new Person(CONSOLIDATION, "host")));

            // Then
            assertRefused(withGrant(Agency.POLICE, writing(without)), "every agency that owns the data");
        }

        @Test
        void aGrantNobodyApprovedIsRefused() {
            assertRefused(
                    withGrant(Agency.POLICE, writing(new Consent(consent().requestedBy(), List.of()))),
                    "every agency that owns the data");
        }

        @Test
        void aGrantCarriesNoMoreThanItsClause() {
            assertRefused(
                    withGrant(Agency.POLICE, reading(Set.of(), Profile.NARRATIVE)), "goes no further than CORE_FACT");
        }

        @Test
        void aGrantCarriesNoOtherKindsThanItsClause() {
            assertRefused(
                    withGrant(Agency.POLICE, reading(Set.of("CrimeRecorded"), Profile.POINTER)),
                    "does not name every one of these kinds");
        }

        @Test
        void aGrantIsToARecipientTheClauseNames() {
            assertRefused(
                    withGrant(CONSOLIDATION, grant(HUB, Flow.READ, "police.notices", "notices")),
                    "does not name consolidation as a recipient");
        }

        private Grant writing(Consent consent) {
            return grant(POLICE, Flow.WRITE, Resource.topic("police.case-events"), "police", TERM, consent);
        }

        private Grant reading(Set<String> kinds, Profile profile) {
            return new Grant(
                    POLICE,
                    Resource.topic("police.notices"),
                    Flow.READ,
                    new Content(kinds, profile),
                    new Basis("isa", "notices"),
                    TERM,
                    consent());
        }
    }

    @Nested
    class Agreements {

        @Test
        void anAgreementHasAPurpose() {
            assertRefused(
                    withAgreement(isa -> agreement(isa, " ", isa.term(), isa.clauses())), "what the sharing is for");
        }

        @Test
        void anAgreementIsReviewedBeforeItEnds() {
            // Given
            Term ended = new Term(TERM.from(), Instant.parse("2026-06-01T00:00:00Z"));

            // Then
            assertRefused(
                    withAgreement(isa -> agreement(isa, isa.purpose(), ended, isa.clauses())),
                    "review-by lies between");
        }

        @Test
        void anAgreementBeginsBeforeItEnds() {
            // Given
            Term inverted = new Term(/* from= */ TERM.until(), /* until= */ TERM.from());

            // Then
            assertRefused(
                    withAgreement(isa -> agreement(isa, isa.purpose(), inverted, isa.clauses())),
                    "valid-from lies before valid-until");
        }

        @Test
        void everyPartyHasALawfulBasis() {
            assertRefused(
                    withAgreement(isa -> new Agreement(
                            isa.id(),
                            isa.purpose(),
                            isa.parties(),
                            List.of(new Agreement.LawfulBasis(Agency.POLICE, "6(1)(e)", null, null, false)),
                            isa.clauses(),
                            isa.term(),
                            isa.signOff())),
                    "police needs Article 6, Article 9 and Schedule 1 paragraph, or Part 3");
        }

        @Test
        void everyOwnerOfDataApprovesTheAgreement() {
            assertRefused(
                    withAgreement(isa -> new Agreement(
                            isa.id(),
                            isa.purpose(),
                            isa.parties(),
                            isa.bases(),
                            isa.clauses(),
                            isa.term(),
                            new Agreement.SignOff(
                                    isa.signOff().reviewBy(), List.of(new Person(Agency.POLICE, "chief"))))),
                    "social-care owns data of this agreement");
        }

        @Test
        void recipientsAreParties() {
            // Given
            Clause outside = clause("x", Set.of(Agency.POLICE), Map.of(ACCESS, Profile.POINTER));

            // Then
            assertRefused(
                    withAgreement(isa -> agreement(isa, isa.purpose(), isa.term(), and(isa, outside))),
                    "parties to the agreement");
        }

        @Test
        void ownersHaveAFileOfTheirOwn() {
            // Given
            Clause unknown = clause("x", Set.of(new Agency("health")), Map.of());

            // Then
            assertRefused(
                    withAgreement(isa -> agreement(isa, isa.purpose(), isa.term(), and(isa, unknown))),
                    "have a file of their own");
        }

        @Test
        void aClauseIsThereOnceAndSaysWhatFlowsFromWhom() {
            // Given
            Clause empty = new Clause("police", "", Set.of(), Set.of(), Map.of());

            // When
            Declared declared = withAgreement(isa -> agreement(isa, isa.purpose(), isa.term(), and(isa, empty)));

            // Then
            assertThat(declared.findings())
                    .extracting(Finding::reason)
                    .contains("the clause is there twice", "name the kinds of event", "say whose data they are");
        }

        @Test
        void anAgreementIsDeclaredOnce() {
            // Given
            Declared hub = Declarations.hub();

            // Then
            assertRefused(
                    new Declared(
                            hub.agencies(),
                            List.of(Declarations.agreement(), Declarations.agreement()),
                            hub.administration(),
                            hub.schemas()),
                    "agreements/isa.yaml: the agreement is declared twice");
        }

        private List<Clause> and(Agreement isa, Clause another) {
            List<Clause> clauses = new ArrayList<>(isa.clauses());
            clauses.add(another);
            return clauses;
        }

        private Agreement agreement(Agreement isa, String purpose, Term term, List<Clause> clauses) {
            return new Agreement(isa.id(), purpose, isa.parties(), isa.bases(), clauses, term, isa.signOff());
        }
    }

    @Nested
    class Agencies {

        @Test
        void anAgencyHasSomebodyToRing() {
            assertRefused(
                    Declarations.with(
                            Agency.POLICE,
                            police -> new AgencyAccess(
                                    police.agency(),
                                    List.of(),
                                    police.topics(),
                                    police.principals(),
                                    police.quota(),
                                    police.grants())),
                    "name at least one person to ring");
        }

        @Test
        void anAgencyIsDeclaredOnce() {
            // Given
            Declared hub = Declarations.hub();
            List<AgencyAccess> twice = new ArrayList<>(hub.agencies());
            twice.add(twice.getFirst());

            // Then
            assertRefused(
                    new Declared(twice, hub.agreements(), hub.administration(), hub.schemas()),
                    "social-care.yaml: the agency is declared twice");
        }

        @ParameterizedTest
        @ValueSource(strings = {"social-care", "policeman", "consolidation", "*", "admin"})
        void aPrincipalCarriesItsAgencysName(String name) {
            assertRefused(
                    Declarations.with(
                            Agency.POLICE,
                            police -> Declarations.withPrincipals(
                                    police, List.of(Declarations.principal(Principal.user(name))))),
                    "a principal is called like its agency");
        }

        @Test
        void aSuperUserIsNotManaged() {
            // Given
            Administration tooWide = new Administration(RECONCILER, Set.of(POLICE), Administration.NEEDED, consent());

            // Then
            assertRefused(Declarations.withAdministration(tooWide), "police may do everything");
        }

        @Test
        void aPublisherHasAQuota() {
            assertRefused(
                    Declarations.with(Agency.POLICE, police -> Declarations.withQuota(police, Quota.NONE)),
                    "whoever publishes case events has limits");
        }

        @Test
        void aLimitIsAboveNothing() {
            assertRefused(
                    Declarations.with(Agency.POLICE, police -> Declarations.withQuota(police, Quota.of(0, 10))),
                    "each above nothing");
        }

        @Test
        void aTopicCarriesItsOwnersName() {
            assertRefused(withTopic(topic(new TopicName("social-care.more"), null)), "begins with its owner's");
        }

        @Test
        void aTopicHasSomeSize() {
            assertRefused(
                    withTopic(new TopicSpec(new TopicName("police.more"), 0, Duration.ofDays(1), 1, null)),
                    "above nothing");
        }

        @Test
        void aFeedHasAPlaceForRejectedRecordsThatKeepsThemNoLonger() {
            assertRefused(
                    Declarations.with(
                            Agency.POLICE,
                            police -> Declarations.withTopics(
                                    police,
                                    List.of(
                                            police.topics().getFirst(),
                                            new TopicSpec(
                                                    TopicName.rejected(Agency.POLICE),
                                                    4,
                                                    Duration.ofDays(36),
                                                    1_000_000,
                                                    null),
                                            police.topics().getLast()))),
                    "needs a topic police.case-events.rejected");
        }

        @Test
        void aTopicWithCompatibilityComesWithASchema() {
            assertRefused(withTopic(topic(new TopicName("police.more"), Compatibility.FULL)), "no schema for it");
        }

        private Declared withTopic(TopicSpec another) {
            return Declarations.with(Agency.POLICE, police -> {
                List<TopicSpec> topics = new ArrayList<>(police.topics());
                topics.add(another);
                return Declarations.withTopics(police, topics);
            });
        }
    }

    @Nested
    class AdministrationItself {

        @Test
        void theReconcilerIsDeclared() {
            assertRefused(
                    Declarations.withAdministration(
                            new Administration(Principal.user("somebody"), Set.of(), Administration.NEEDED, consent())),
                    "the reconciler is a declared principal");
        }

        @Test
        void theReconcilerHasEveryRightItNeeds() {
            // Given
            Set<Administration.Right> fewer = new HashSet<>(Administration.NEEDED);
            fewer.remove(new Administration.Right(Resource.CLUSTER, Operation.ALTER));

            // Then
            assertRefused(
                    Declarations.withAdministration(new Administration(RECONCILER, Set.of(), fewer, consent())),
                    "the reconciler needs ALTER the cluster");
        }

        @ParameterizedTest
        @ValueSource(strings = {"READ", "WRITE", "ALL", "DELETE"})
        void administrationNeverTouchesData(String operation) {
            // Given
            Set<Administration.Right> more = new HashSet<>(Administration.NEEDED);
            more.add(new Administration.Right(Resource.topic("police.case-events"), Operation.valueOf(operation)));

            // Then
            assertRefused(
                    Declarations.withAdministration(new Administration(RECONCILER, Set.of(), more, consent())),
                    "administration never includes " + operation);
        }

        @Test
        void administrationNeverTouchesGroups() {
            // Given
            Set<Administration.Right> more = new HashSet<>(Administration.NEEDED);
            more.add(new Administration.Right(Resource.groupsBeginning("police."), Operation.DESCRIBE));

            // Then
            assertRefused(
                    Declarations.withAdministration(new Administration(RECONCILER, Set.of(), more, consent())),
                    "administration never includes DESCRIBE groups beginning police.");
        }

        @Test
        void administrationNeedsASecondPerson() {
            // Given
            Person alone = new Person(ACCESS, "systems lead");

            // Then
            assertRefused(
                    Declarations.withAdministration(new Administration(
                            RECONCILER, Set.of(), Administration.NEEDED, new Consent(alone, List.of(alone)))),
                    "somebody else does");
        }
    }
}
