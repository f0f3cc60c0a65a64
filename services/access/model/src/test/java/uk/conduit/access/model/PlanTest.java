package uk.conduit.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.access.model.Declarations.ADMIN;
import static uk.conduit.access.model.Declarations.HUB;
import static uk.conduit.access.model.Declarations.NOW;
import static uk.conduit.access.model.Declarations.POLICE;
import static uk.conduit.access.model.Declarations.POLICE_DOOR;
import static uk.conduit.access.model.Declarations.TERM;
import static uk.conduit.access.model.Declarations.plan;
import static uk.conduit.access.model.Declarations.settled;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.conduit.access.model.AgencyAccess.DeclaredPrincipal;
import uk.conduit.access.model.Change.Phase;
import uk.conduit.access.model.Credential.Mechanism;
import uk.conduit.access.model.Grant.Flow;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;

/** The rule book of what a plan does, in which order, and what it never does. */
class PlanTest {

    private static final Acl STRAY = Acl.allow(POLICE, Operation.READ, Resource.topic("social-care.case-events"));

    private static List<String> words(Plan plan) {
        return plan.changes().stream().map(Change::words).toList();
    }

    private static Actual settledAnd(Change... changes) {
        return settled().after(List.of(changes));
    }

    @Test
    void makesTopicsThenUsersThenTheirLimitsThenTheirRightsOnAFreshCluster() {
        // When
        Plan plan = plan(Declarations.hub(), Declarations.fresh(), NOW);

        // Then
        assertThat(plan.changes()).extracting(Change::phase).containsOnly(Phase.CREATING);
        assertThat(plan.changes().stream().map(Object::getClass).distinct())
                .containsExactly(
                        Change.CreateTopic.class,
                        Change.SetCompatibility.class,
                        Change.RegisterSchema.class,
                        Change.CreateCredential.class,
                        Change.SetLimit.class,
                        Change.AddAcl.class);
    }

    @Test
    void saysInWordsWhatItWillDoUnderWhichClauseUntilWhen() {
        // When
        Plan plan = plan(Declarations.hub(), Declarations.fresh(), NOW);

        // Then
        assertThat(words(plan))
                .contains(
                        "create topic police.case-events: 4 partitions, 3 copies, kept 35 days",
                        "set compatibility of subject police.case-events-value: BACKWARD_TRANSITIVE (was not set)",
                        "register the current schema of subject police.case-events-value",
                        "create user police-door: SCRAM-SHA-512",
                        "limit police-door: producer_byte_rate 1000000 (was none)",
                        "allow: police-door may WRITE topic police.case-events"
                                + " (isa clause police, until 2028-04-01T00:00:00Z)",
                        "allow: police may READ groups beginning police."
                                + " (isa clause notices, until 2028-04-01T00:00:00Z)",
                        "allow: access may ALTER the cluster (administration)");
    }

    @Test
    void isEmptyOnceItIsCarriedOut() {
        // When
        Plan second = plan(Declarations.hub(), settled(), NOW);

        // Then
        assertThat(second.isEmpty()).isTrue();
        assertThat(second.foreign()).isEmpty();
        assertThat(second.unmendable()).isEmpty();
    }

    @Test
    void keepsThreeCopiesWithTwoInSyncOnThreeBrokersAndOneOnOne() {
        // Given
        TopicSpec topic = Declarations.topic(new TopicName("police.notices"), null);

        // When
        TopicState three = topic.on(3);
        TopicState one = topic.on(1);

        // Then
        assertThat(three.replicas()).isEqualTo(3);
        assertThat(three.settings())
                .containsEntry("min.insync.replicas", "2")
                .containsEntry("message.timestamp.type", "LogAppendTime")
                .containsEntry("unclean.leader.election.enable", "false")
                .containsEntry("retention.ms", "3024000000")
                .containsOnlyKeys(TopicSpec.SETTINGS);
        assertThat(one.replicas()).isEqualTo(1);
        assertThat(one.settings()).containsEntry("min.insync.replicas", "1");
    }

    @Test
    void givesEachReaderGroupsOfItsOwnAgencyOnly() {
        // When
        Plan plan = plan(Declarations.hub(), Declarations.fresh(), NOW);

        // Then
        assertThat(plan.changes())
                .filteredOn(Change.AddAcl.class::isInstance)
                .extracting(change -> ((Change.AddAcl) change).acl())
                .filteredOn(acl -> acl.resource().kind() == Resource.Kind.GROUP)
                .containsExactlyInAnyOrder(
                        Acl.allow(HUB, Operation.READ, Resource.groupsBeginning("consolidation.")),
                        Acl.allow(POLICE, Operation.READ, Resource.groupsBeginning("police.")),
                        Acl.allow(
                                Principal.user("social-care"),
                                Operation.READ,
                                Resource.groupsBeginning("social-care.")));
    }

    @Test
    void withdrawsWhatNoGrantExplains() {
        // When
        Plan plan = plan(Declarations.hub(), settledAnd(Declarations.rule(STRAY)), NOW);

        // Then
        assertThat(words(plan))
                .containsExactly("withdraw: police may READ topic social-care.case-events (no grant says so)");
    }

    @Test
    void leavesWhatItDoesNotManageAndTellsIt() {
        // Given
        Principal stranger = Principal.user("stranger");
        Actual actual = settledAnd(
                Declarations.credential(stranger),
                Declarations.rule(Acl.allow(stranger, Operation.READ, Resource.topic("police.case-events"))),
                Declarations.rule(Acl.allow(Principal.user("*"), Operation.WRITE, Resource.topic("*"))),
                new Change.SetLimit(stranger, "request_percentage", null, 10.0, Phase.WIDENING),
                new Change.CreateTopic(
                        Declarations.topic(new TopicName("other.topic"), null), new TopicState(1, 1, new TreeMap<>())));

        // When
        Plan plan = plan(Declarations.hub(), actual, NOW);

        // Then
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.foreign())
                .containsExactly(
                        "rule: everybody may WRITE every topic",
                        "rule: stranger may READ topic police.case-events",
                        "user: stranger, SCRAM-SHA-512",
                        "limits: User:stranger {request_percentage=10.0}",
                        "topic: other.topic");
    }

    @Test
    void withdrawsAGrantThatHasEndedAndTheCredentialOfWhoHasNoneLeft() {
        // When
        Plan plan = plan(Declarations.hub(), settled(), TERM.until());

        // Then
        assertThat(words(plan))
                .contains(
                        "withdraw: police-door may WRITE topic police.case-events"
                                + " (its grant under isa clause police ended 2028-04-01T00:00:00Z)",
                        "delete credential of police-door: SCRAM-SHA-512 (nothing is granted that needs it)");
        assertThat(plan.changes()).noneMatch(Change.AddAcl.class::isInstance);
        assertThat(settled().after(plan.changes()).acls())
                .extracting(Acl::principal)
                .containsOnly(Declarations.RECONCILER);
    }

    @Test
    void givesNothingBeforeAGrantBegins() {
        // When
        Plan plan = plan(Declarations.hub(), Declarations.fresh(), TERM.from().minusSeconds(1));

        // Then
        assertThat(plan.changes())
                .filteredOn(Change.AddAcl.class::isInstance)
                .extracting(change -> ((Change.AddAcl) change).acl().principal())
                .containsOnly(Declarations.RECONCILER);
    }

    @Test
    void deniesFirstAndTakesCredentialsSecondWhenAPrincipalIsWithdrawn() {
        // Given
        Declared withdrawn = Declarations.with(
                Agency.POLICE,
                police -> Declarations.withGrants(
                        Declarations.withPrincipals(
                                police,
                                List.of(
                                        Declarations.principal(POLICE),
                                        new DeclaredPrincipal(POLICE_DOOR, "replaced", true))),
                        police.grants().stream()
                                .filter(grant -> !grant.principal().equals(POLICE_DOOR))
                                .toList()));

        // When
        Plan plan = plan(withdrawn, settled(), NOW);

        // Then
        assertThat(words(plan))
                .containsExactly(
                        "withdraw: police-door may WRITE topic police.case-events (no grant says so)",
                        "delete credential of police-door: SCRAM-SHA-512 (nothing is granted that needs it)",
                        "limit police-door: producer_byte_rate none (was 1000000)",
                        "limit police-door: request_percentage none (was 50)");
    }

    @Test
    void takesAwayBeforeItGives() {
        // Given
        Actual lacking = settledAnd(
                Declarations.rule(STRAY),
                new Change.RemoveAcl(Acl.allow(POLICE, Operation.READ, Resource.topic("police.notices")), ""),
                new Change.DeleteCredential(new Credential(HUB, Mechanism.SCRAM_SHA_512), ""));

        // When
        Plan plan = plan(Declarations.hub(), lacking, NOW);

        // Then
        assertThat(plan.changes())
                .extracting(Change::phase)
                .containsExactly(Phase.NARROWING, Phase.CREATING, Phase.WIDENING);
    }

    @Test
    void liftsADenialOfAManagedPrincipalLast() {
        // Given
        Acl denial = new Acl(POLICE_DOOR, Resource.topic("police.case-events"), Operation.WRITE, Acl.Effect.DENY, "*");

        // When
        Plan plan = plan(Declarations.hub(), settledAnd(Declarations.rule(denial)), NOW);

        // Then
        assertThat(plan.changes()).extracting(Change::phase).containsExactly(Phase.WIDENING);
        assertThat(words(plan))
                .containsExactly("lift: police-door may not WRITE topic police.case-events (no grant says so)");
    }

    @Test
    void countsATighterLimitAsNarrowingAndALooserOneAsWidening() {
        // Given
        Actual actual = settledAnd(
                new Change.SetLimit(POLICE, "producer_byte_rate", null, 5.0, Phase.WIDENING),
                new Change.SetLimit(POLICE, "request_percentage", null, 5000.0, Phase.WIDENING));

        // When
        Plan plan = plan(Declarations.hub(), actual, NOW);

        // Then
        assertThat(words(plan))
                .containsExactly(
                        "limit police: request_percentage 50 (was 5000)",
                        "limit police: producer_byte_rate 1000000 (was 5)");
    }

    @Test
    void takesAPasswordForAnotherMechanismAway() {
        // Given
        Credential weaker = new Credential(POLICE, Mechanism.SCRAM_SHA_256);

        // When
        Plan plan = plan(Declarations.hub(), settledAnd(new Change.CreateCredential(weaker)), NOW);

        // Then
        assertThat(words(plan))
                .containsExactly("delete credential of police: SCRAM-SHA-256 (nothing is granted that needs it)");
    }

    @Test
    void setsATopicsSettingsBack() {
        // Given
        Actual actual = settledAnd(new Change.ConfigureTopic(
                "police.case-events", new TreeMap<>(), new TreeMap<>(Map.of("retention.ms", "1000"))));

        // When
        Plan plan = plan(Declarations.hub(), actual, NOW);

        // Then
        assertThat(words(plan))
                .containsExactly("configure topic police.case-events: retention.ms=3024000000 (was 1000)");
    }

    @Test
    void neverAddsPartitionsToAKeyedTopic() {
        // Given
        TopicSpec fewer = new TopicSpec(new TopicName("police.case-events"), 2, Duration.ofDays(35), 1_000_000, null);
        Actual actual = settledAnd(new Change.CreateTopic(fewer, fewer.on(3)));

        // When
        Plan plan = plan(Declarations.hub(), actual, NOW);

        // Then
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.unmendable())
                .containsExactly("topic police.case-events has 2 partitions, declared are 4: keys would move;"
                        + " make a new topic");
    }

    @Test
    void isRefusedWhileTheDeclarationBreaksARule() {
        // Given
        Declared faulty = Declarations.withGrant(
                Agency.POLICE, Declarations.grant(POLICE, Flow.READ, "social-care.case-events", "social-care"));

        // When
        PlanOutcome outcome = Plan.of(faulty, settled(), NOW);

        // Then
        assertThat(outcome).isInstanceOf(PlanOutcome.Refused.class);
    }

    @Test
    void makesWhatGivesWaitForEverythingBeforeItAboutTheSamePrincipalAndWhatTakesForNothing() {
        // Given
        Change user = Declarations.credential(POLICE);
        Change right = new Change.AddAcl(STRAY, "", Phase.CREATING);
        Change topic = new Change.CreateTopic(
                Declarations.topic(new TopicName("social-care.case-events"), null),
                new TopicState(1, 1, new TreeMap<>()));
        Change withdrawal = new Change.RemoveAcl(STRAY, "");
        Change anothers = new Change.AddAcl(Acl.allow(HUB, Operation.READ, STRAY.resource()), "", Phase.CREATING);

        // Then
        assertThat(right.dependsOn(user)).isTrue();
        assertThat(right.dependsOn(topic)).isTrue();
        assertThat(right.dependsOn(withdrawal)).isTrue();
        assertThat(right.dependsOn(Declarations.credential(HUB))).isFalse();
        assertThat(right.dependsOn(anothers)).isFalse();
        assertThat(withdrawal.dependsOn(user)).isFalse();
    }

    @Test
    void toleratesTheAdministratorOfTheBrokersOwnConfiguration() {
        // When
        Plan plan = plan(Declarations.hub(), settled(), NOW);

        // Then
        assertThat(settled().has(ADMIN)).isTrue();
        assertThat(plan.foreign()).isEmpty();
    }
}
