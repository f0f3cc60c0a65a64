package uk.conduit.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.access.model.Declarations.NOW;
import static uk.conduit.access.model.Declarations.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of every plan, whatever state the cluster is found in. */
class PlanPropertyTest {

    private static final List<Principal> PRINCIPALS = List.of(
            Declarations.POLICE,
            Declarations.POLICE_DOOR,
            Declarations.HUB,
            Principal.user("social-care"),
            Principal.user("stranger"),
            Principal.user("*"));
    private static final List<Resource> RESOURCES = List.of(
            Resource.topic("police.case-events"),
            Resource.topic("social-care.case-events"),
            Resource.topic("*"),
            Resource.topicsBeginning("police."),
            Resource.groupsBeginning("police."),
            Resource.CLUSTER);
    private static final List<Instant> MOMENTS =
            List.of(NOW, Declarations.TERM.until(), Declarations.TERM.from().minusSeconds(1));

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Actual anyActual(Random random) {
        Actual settled = Declarations.settled();
        Set<Acl> acls = new TreeSet<>(settled.acls());
        acls.removeIf(acl -> random.nextInt(4) == 0);
        for (int i = random.nextInt(12); i > 0; i--) {
            Acl.Effect effect = random.nextInt(5) == 0 ? Acl.Effect.DENY : Acl.Effect.ALLOW;
            Operation operation = any(random, List.of(Operation.READ, Operation.WRITE, Operation.DESCRIBE));
            acls.add(new Acl(any(random, PRINCIPALS), any(random, RESOURCES), operation, effect, "*"));
        }
        Set<Credential> credentials = new TreeSet<>(settled.credentials());
        credentials.removeIf(
                credential -> !credential.principal().equals(Declarations.ADMIN) && random.nextInt(4) == 0);
        credentials.add(new Credential(any(random, PRINCIPALS), any(random, List.of(Credential.Mechanism.values()))));
        TreeMap<String, Quota> quotas = new TreeMap<>(settled.quotas());
        quotas.put(any(random, PRINCIPALS).toString(), Quota.of(random.nextInt(1, 2_000_000), 1));
        TreeMap<String, TopicState> topics = new TreeMap<>(settled.topics());
        topics.keySet().removeIf(topic -> random.nextInt(3) == 0);
        return new Actual(3, topics, new TreeSet<>(credentials), new TreeSet<>(acls), quotas, new TreeMap<>());
    }

    @Test
    void aSecondPlanIsEmptyAndNothingForeignIsTouchedAndAccessIsNeverWiderThanBeforeAndAfter() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Declared hub = Declarations.hub();
        for (int run = 0; run < 500; run++) {
            // Given
            Actual before = anyActual(random);
            Instant moment = any(random, MOMENTS);

            // When
            Plan plan = plan(hub, before, moment);

            // Then
            Actual after = before.after(plan.changes());
            String where = "seed " + seed + ", run " + run;
            assertThat(plan(hub, after, moment).changes()).as(where).isEmpty();
            assertThat(unmanaged(hub, after)).as(where).isEqualTo(unmanaged(hub, before));
            assertThat(plan.changes())
                    .as(where)
                    .isSortedAccordingTo((one, other) -> one.phase().compareTo(other.phase()));
            assertNeverWider(before, after, plan, where);
        }
    }

    /** Every step leaves only allowances that were there before or are there after, and drops no denial that stays. */
    private static void assertNeverWider(Actual before, Actual after, Plan plan, String where) {
        Set<Acl> union = new HashSet<>(allowances(before));
        union.addAll(allowances(after));
        List<Change> done = new ArrayList<>();
        for (Change change : plan.changes()) {
            done.add(change);
            assertThat(union).as(where).containsAll(allowances(before.after(done)));
        }
    }

    private static Set<Acl> allowances(Actual actual) {
        Set<Acl> allowances = new HashSet<>(actual.acls());
        allowances.removeIf(acl -> acl.effect() == Acl.Effect.DENY);
        return allowances;
    }

    private static Set<Object> unmanaged(Declared declared, Actual actual) {
        Set<Object> found = new HashSet<>();
        actual.acls().stream()
                .filter(acl -> !declared.managed().contains(acl.principal()))
                .forEach(found::add);
        actual.credentials().stream()
                .filter(credential -> !declared.managed().contains(credential.principal()))
                .forEach(found::add);
        return found;
    }
}
