package uk.conduit.consolidation.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.service.intake.Details;
import uk.conduit.consolidation.service.intake.EventFixture;
import uk.conduit.consolidation.service.intake.HubFixture;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.testkit.RealServers;

/** No read without a record of it: the row is committed first, and where it cannot be, nothing is shown. */
class ReadLogIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ChildId ADA = ChildId.of(List.of(new SubjectRef(Agency.SOCIAL_CARE, "S1")));
    private static final ChildId BEN = ChildId.of(List.of(new SubjectRef(Agency.SOCIAL_CARE, "S2")));

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static RunningHub hub;

    @SuppressWarnings("NullAway.Init")
    private static HubFixture store;

    private record Entry(
            Instant at,
            String reader,
            String what,
            @Nullable UUID child) {}

    @BeforeAll
    static void start() {
        store = new HubFixture(SERVERS.database());
        store.publish(
                EventFixture.socialCare("S1", "c-1").known("Ada", "Example", "2012-03-04"), Details.contact("C1"));
        store.publish(EventFixture.socialCare("S2", "c-2").known("Ben", "Sample", "2013-05-06"), Details.contact("C2"));
        store.consume();
        // The hub that is asked does not know the schemas of the one that wrote.
        store.keepPictures();
        hub = new RunningHub(SERVERS);
        hub.clock.setTo(Instant.parse("2026-11-23T07:30:00Z"));
        await().atMost(SOON)
                .until(() -> hub.get("/briefings/" + RunningHub.TODAY, token("s.etup"))
                                .statusCode()
                        == 200);
    }

    @AfterAll
    static void stop() {
        hub.close();
        store.close();
    }

    @Test
    void saysWhoReadWhatOfWhichChildAndWhen() {
        // When
        HttpResponse<String> answer = hub.get("/children/" + ADA, token("c.hild"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(entries("c.hild")).containsExactly(new Entry(hub.clock.instant(), "c.hild", "child", ADA.value()));
    }

    @Test
    void holdsARowForEachChildOfABriefing() {
        // When
        HttpResponse<String> answer = hub.get("/briefings/" + RunningHub.TODAY, token("b.riefing"));

        // Then
        assertThat(answer.body()).contains(ADA.toString(), BEN.toString());
        assertThat(entries("b.riefing")).extracting(Entry::child).containsExactlyInAnyOrder(ADA.value(), BEN.value());
        assertThat(entries("b.riefing")).extracting(Entry::what).containsOnly("briefing 2026-11-23 version 1");
    }

    @Test
    void holdsARowForEveryOperationThatIsNotOpen() {
        // Given
        List<Operation> operations = Operation.closed();

        // When
        operations.forEach(operation ->
                hub.does(operation, ADA.toString(), hub.signIn.person(operation.toString(), Roles.UNIT_MANAGER)));

        // Then
        assertThat(operations)
                .allSatisfy(
                        operation -> assertThat(entries(operation.toString())).isNotEmpty());
    }

    @Test
    void answersOnlyAfterTheRowIsCommitted() throws Exception {
        // Given
        try (Connection other = SERVERS.database().connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE read_log IN SHARE MODE");

            // When
            CompletableFuture<HttpResponse<String>> answer = hub.getLater("/children/" + ADA, token("w.aits"));

            // Then
            await().atMost(SOON).until(ReadLogIT::somebodyWaitsForTheLog);
            assertThat(answer).isNotDone();
            other.rollback();
            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(entries("w.aits")).hasSize(1);
        }
    }

    @Test
    void showsNothingAndChangesNothingWhereTheRowCannotBeCommitted() throws SQLException {
        // Given
        String manager = token("n.othing");
        String schedule = hub.get("/briefings/schedule", manager).body();
        List<HttpResponse<String>> answers = new ArrayList<>();

        // When
        whileCommitsFail(() ->
                Operation.closed().forEach(operation -> answers.add(hub.does(operation, ADA.toString(), manager))));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).doesNotContain(ADA.toString(), BEN.toString(), "Example", "Sample", "refused");
        });
        assertThat(hub.get("/briefings/schedule", manager).body()).isEqualTo(schedule);
    }

    @Test
    void neverChanges() {
        // Given
        JdbcClient owner = store.jdbc;
        hub.get("/feeds", token("n.ever"));

        // When
        List<String> changes =
                List.of("UPDATE read_log SET reader = 'somebody else'", "DELETE FROM read_log", "TRUNCATE read_log");

        // Then
        assertThat(changes)
                .allSatisfy(change -> assertThatThrownBy(() -> owner.sql(change).update())
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("never change"));
        assertThat(entries("n.ever")).hasSize(1);
    }

    /** Rows can be written, and every commit of them is refused: the latest that a log can fail. */
    private static void whileCommitsFail(Runnable work) throws SQLException {
        execute("""
                CREATE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION 'refused'; END $$""");
        execute("""
                CREATE CONSTRAINT TRIGGER refused AFTER INSERT ON read_log DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refused()""");
        try {
            work.run();
        } finally {
            execute("DROP TRIGGER refused ON read_log");
            execute("DROP FUNCTION refused()");
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = SERVERS.database().connect()) {
            connection.createStatement().execute(statement);
        }
    }

    private static boolean somebodyWaitsForTheLog() {
        return store.jdbc
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE relation = 'read_log'::regclass AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private static String token(String userName) {
        return hub.signIn.person(userName, Roles.UNIT_MANAGER);
    }

    private static List<Entry> entries(String reader) {
        return store.jdbc
                .sql("SELECT read_at, reader, what, child_id FROM read_log WHERE reader = ? ORDER BY id")
                .param(reader)
                .query((row, number) -> new Entry(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class)))
                .list();
    }
}
