package uk.conduit.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Secret superuser = Secret.random();

    @Test
    void showsTheSettingsThatNothingMayBeLostWithout() throws SQLException {
        // Given
        Map<String, String> needed = Map.of(
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "data_checksums", "on",
                "password_encryption", "scram-sha-256",
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "server_encoding", "UTF8",
                "log_min_error_statement", "panic");
        try (PostgresProcess postgres = start()) {

            // When
            Map<String, String> shown = new HashMap<>();
            for (String setting : needed.keySet()) {
                shown.put(setting, ask(postgres, "SHOW " + setting));
            }

            // Then
            assertThat(shown).isEqualTo(needed);
        }
    }

    @Test
    void keepsWhatWasCommittedOverKillMinusNineAndForgetsADeadOwner() throws Exception {
        // Given
        PostgresProcess killed = start();
        tell(killed, "CREATE TABLE kept AS SELECT 7 AS number");
        killed.kill();
        Path note = folder.resolve("databases/postmaster.pid");
        assertThat(note).exists();
        // The number now belongs to a process that lives: this one.
        Files.writeString(
                note, ProcessHandle.current().pid() + Files.readString(note).replaceFirst("\\d+", ""));

        // When
        try (PostgresProcess again = start()) {

            // Then
            assertThat(ask(again, "SELECT number FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void makesADatabaseThatOnlyItsOwnerAndTheSuperuserEnter() throws SQLException {
        // Given
        Secret hub = Secret.random();
        try (PostgresProcess postgres = start()) {
            postgres.createDatabase("other", Secret.random());

            // When
            postgres.createDatabase("hub", hub);

            // Then
            try (Connection connection = DriverManager.getConnection(postgres.url("hub"), "hub", hub.value())) {
                assertThat(connection.isValid(1)).isTrue();
            }
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("hub"), "hub", "wrong"))
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("other"), "hub", hub.value()))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsItsFilesFromOtherUsersOfTheMachine() throws Exception {
        // Given
        try (PostgresProcess postgres = start()) {

            // When
            String log = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgresql.log")));
            String databases =
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("databases")));

            // Then
            assertThat(postgres.isAlive()).isTrue();
            assertThat(log).isEqualTo("rw-------");
            assertThat(databases).isEqualTo("rwx------");
            assertThat(folder.resolve("superuser")).doesNotExist();
        }
    }

    private PostgresProcess start() {
        PostgresProcess postgres =
                PostgresProcess.start(ServerHome.ofThisCheckout(), folder, LoopbackPort.free(), superuser);
        postgres.awaitReady(PATIENCE);
        return postgres;
    }

    private static String ask(PostgresProcess postgres, String question) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void tell(PostgresProcess postgres, String order) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }
}
