package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.consolidation.service.intake.Load.Published;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;

/**
 * People say that two children are one, and then that they are not, again and again, while both receive events: the one's
 * are read by one hub, the other's by another, and what people say by either. {@code -Dconduit.rounds=<number>} is how
 * often they say something.
 */
class MergedChildrenFault {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final long SEED = Faults.seed(System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("conduit.rounds", 60);
    private static final String NAME = "merged";
    private static final String ONE = "hub-one";
    private static final String OTHER = "hub-other";
    private static final int READERS = 2;

    /** Few, so that the two hubs meet at the same child often; several, so that both also do something else. */
    private static final int PAIRS = 4;

    @Test
    void childrenAreJoinedAndPartedAsPeopleLastSaidWhereverTheirEventsAreRead() throws Exception {
        // Given
        try (UnderLoad hubs = UnderLoad.of(Site.of(SERVERS), SERVERS.database(), SEED)) {
            HubProcess hub = hubs.hub(NAME, 20);
            try (WatchedHub one = new WatchedHub(hubs.site(), hub.with(Map.of("SPRING_KAFKA_CLIENTID", ONE)));
                    WatchedHub other = new WatchedHub(hubs.site(), hub.with(Map.of("SPRING_KAFKA_CLIENTID", OTHER)));
                    ServiceProcess first = one.start();
                    ServiceProcess second = other.start()) {
                await("seed " + SEED)
                        .atMost(UnderLoad.PATIENCE)
                        .until(() -> hubs.members(hub).size() == 2 * READERS);
                Pairs pairs = new Pairs(
                        hubs,
                        new Pairs.Places(
                                partition(hubs.members(hub), ONE, TopicName.caseEvents(Pairs.ONE)),
                                partition(hubs.members(hub), OTHER, TopicName.caseEvents(Pairs.OTHER))),
                        PAIRS,
                        SEED);

                // When
                for (int said = 0; said < ROUNDS; said++) {
                    pairs.sayOneThing();
                    Faults.progress("MergedChildrenFault", said + 1, ROUNDS);
                }
                List<Published> published = pairs.published();
                Verdict.awaitPosition(hubs.store(), published.size());

                // Then
                assertThat(first.isAlive() && second.isAlive())
                        .as("seed %d", SEED)
                        .isTrue();
                assertThat(one.trap().batches()).as("batches, seed %d", SEED).isGreaterThan(ROUNDS / 10);
                assertThat(other.trap().batches()).as("batches, seed %d", SEED).isGreaterThan(ROUNDS / 10);
                assertThat(joined(hubs, pairs)).as("joined, seed %d", SEED).isEqualTo(pairs.lastSaid());
                Verdict verdict = new Verdict(hubs.site(), hubs.store(), published, SEED);
                verdict.holds(hub);
                verdict.tell(
                        "MergedChildrenFault",
                        Map.of(
                                "decisions", ROUNDS,
                                "batches of one", one.trap().batches(),
                                "batches of the other", other.trap().batches()));
            }
        }
    }

    /** Which pairs are one child now. */
    private static Map<Integer, Boolean> joined(UnderLoad hubs, Pairs pairs) {
        Map<Integer, Boolean> joined = new TreeMap<>();
        pairs.lastSaid().keySet().forEach(pair -> {
            Set<ChildId> children = new TreeSet<>();
            for (SubjectRef each : List.of(Pairs.one(pair), Pairs.other(pair))) {
                children.add(hubs.store().child(each).id());
            }
            joined.put(pair, children.size() == 1);
        });
        return joined;
    }

    /** A partition of this topic that a hub of this name reads. */
    private static int partition(List<MemberDescription> members, String hub, TopicName topic) {
        return members.stream()
                .filter(member -> member.clientId().startsWith(hub))
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .filter(it -> it.topic().equals(topic.value()))
                .findFirst()
                .orElseThrow()
                .partition();
    }
}
