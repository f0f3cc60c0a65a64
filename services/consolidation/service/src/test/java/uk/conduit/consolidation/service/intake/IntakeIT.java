package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.conduit.consolidation.service.intake.RunningIntake.SOON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.service.store.LedgerReport;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.testkit.RealServers;

/** The intake as it runs: a real broker with access rules on, a real registry, a real database. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class IntakeIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static RunningIntake intake;

    @BeforeAll
    static void start() {
        intake = new RunningIntake(SERVERS);
    }

    @AfterAll
    static void stop() throws IOException {
        intake.close();
    }

    @Test
    void consolidatesWhatIsPublishedAndTellsTheBrokerHowFarItHasRead() {
        // Given
        long before = intake.counts().consolidated();

        // When
        intake.publish(200);

        // Then
        await().atMost(SOON).until(() -> intake.counts().consolidated() == before + 200);
        assertThat(intake.report().lines()).allMatch(line -> line.faults().none());
        assertThat(intake.report().pictures().right()).isTrue();
        await().atMost(SOON).until(() -> intake.committed() == intake.positions());
        await().atMost(SOON).until(() -> intake.health().equals(Status.UP));
        assertThat(intake.hub.getBean(Lag.class).byAgency()).containsEntry(Agency.POLICE, 0L);
    }

    @Test
    void rejectsOnlyTheBadAmongTheGoodAndGivesItBack() {
        // Given
        LedgerReport.Counts before = intake.counts();
        intake.publish(20);
        intake.send(
                "P\u0000",
                intake.bytes(
                        EventFixture.police("P\u0000", "nul-" + intake.next()).saying(Details.investigation("I"))));
        intake.send("P1", "not a record".getBytes(StandardCharsets.UTF_8));

        // When
        intake.publish(20);

        // Then
        await().atMost(SOON).until(() -> intake.counts().consolidated() == before.consolidated() + 40);
        await().atMost(SOON).until(() -> intake.counts().rejected() == before.rejected() + 2);
        assertThat(intake.rejectedReasons()).contains("NOT_STORABLE", "NOT_FRAMED");
        assertThat(intake.report().lines()).allMatch(line -> line.faults().none());
    }

    @Test
    void waitsForTheDatabaseAndCatchesUp() {
        // Given
        intake.publish(10);
        await().atMost(SOON).until(() -> intake.positions() == intake.ends());
        LedgerReport.Counts before = intake.counts();

        // When
        intake.database.cut();
        intake.publish(50);
        await().atMost(SOON)
                .until(() -> intake.status().waiting().values().stream()
                        .anyMatch(it -> it.cause().equals("database")));
        assertThat(intake.health()).isEqualTo(Status.OUT_OF_SERVICE);
        intake.database.restore();

        // Then
        await().atMost(SOON).until(() -> intake.counts().consolidated() == before.consolidated() + 50);
        assertThat(intake.counts().rejected()).isEqualTo(before.rejected());
        await().atMost(SOON).until(() -> intake.health().equals(Status.UP));
    }

    @Test
    void appliesNothingTwiceWhenConnectionsAreCutInMidTransaction() throws InterruptedException {
        // Given
        long seed = Long.getLong("conduit.seed", System.nanoTime());
        Random random = new Random(seed);
        LedgerReport.Counts before = intake.counts();

        // When
        for (int i = 0; i < 20; i++) {
            intake.publish(30);
            Thread.sleep(random.nextInt(150));
            intake.database.drop();
        }

        // Then
        await("seed " + seed).atMost(SOON).until(() -> intake.counts().consolidated() >= before.consolidated() + 600);
        assertThat(intake.counts())
                .as("seed %d", seed)
                .isEqualTo(new LedgerReport.Counts(
                        before.consolidated() + 600,
                        before.unchanged(),
                        before.held(),
                        before.rejected(),
                        before.vacant()));
        assertThat(intake.report().lines())
                .as("seed %d", seed)
                .allMatch(line -> line.faults().none());
        assertThat(intake.report().pictures().right()).as("seed %d", seed).isTrue();
    }

    @Test
    void waitsForTheRegistryWithWhatItMustAskForAndReadsTheRest() {
        // Given
        intake.publish(10);
        await().atMost(SOON).until(() -> intake.positions() == intake.ends());
        LedgerReport.Counts before = intake.counts();
        EventFixture event = EventFixture.police("P1", "newer-" + intake.next());
        Schema newer =
                NewKind.in(event.saying(Details.investigation("I")).getSchema()).schema();
        SpecificRecord record = event.saying(Details.investigation("I"));
        Wire local = new Wire();
        byte[] written = NewKind.known(local, newer, record);
        byte[] framed =
                Wire.frame(intake.wire.register(newer), java.util.Arrays.copyOfRange(written, 5, written.length));

        // When
        intake.registry.cut();
        intake.sendTo(0, "P1", framed);
        await().atMost(SOON)
                .until(() -> intake.status().waiting().values().stream()
                        .anyMatch(it -> it.cause().equals("schema registry")));
        for (int i = 0; i < 10; i++) {
            EventFixture known = EventFixture.police("P2", "known-" + intake.next());
            intake.sendTo(1, "P2", intake.bytes(known.saying(Details.investigation("I"))));
        }
        await().atMost(SOON).until(() -> intake.counts().consolidated() == before.consolidated() + 10);
        assertThat(intake.counts().rejected()).isEqualTo(before.rejected());
        intake.registry.restore();

        // Then
        await().atMost(SOON).until(() -> intake.counts().consolidated() == before.consolidated() + 11);
    }

    @Test
    void keepsNoClientOfTheDatabaseWaitingForEver() {
        // The server ends a transaction that stalls, so that a stopped process cannot hold its locks.
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> intake.hub
                        .getBean(JdbcClient.class)
                        .sql("SHOW idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single()
                        .equals("20s"));
    }
}
