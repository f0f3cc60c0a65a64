package uk.conduit.assembly.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.assembly.sandbox.ExitCode;

/** With a script in the place of Maven: what the tests find is theirs to say, and the command's to pass on. */
class FaultsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path home;

    private Path maven;

    @BeforeEach
    void place() {
        maven = home.resolve("mvn");
    }

    @Test
    void saysWhetherEverythingHeldWithItsSeedAndItsLedger() throws IOException {
        // Given
        mavenTells(0, "found\\tKilledHubIT\\tseed=7\\tledger={CONSOLIDATED=40, REJECTED=2}");

        // When
        int code = run("killed-hub", "--seed", "7", "--rounds", "3");

        // Then
        assertThat(code).isEqualTo(ExitCode.OK.code());
        assertThat(out.toString())
                .contains("seed 7, rounds 3")
                .contains("KilledHubIT: ledger {CONSOLIDATED=40, REJECTED=2}, seed 7")
                .contains("  held");
        assertThat(Files.readString(home.resolve(".conduit/faults/killed-hub.log")))
                .contains("-Dconduit.seed=7", "-Dconduit.kills=3", "-Dit.test=KilledHubIT");
    }

    @Test
    void endsWithOneWhereSomethingDidNotHold() throws IOException {
        // Given
        mavenTells(1, "found\\tPoliceRecordsTest\\tseed=7");

        // When
        int code = run("damaged-input", "--seed", "7");

        // Then
        assertThat(code).isEqualTo(ExitCode.BAD_ANSWER.code());
        assertThat(out.toString()).contains("did NOT hold");
    }

    /** A build in which the tests were renamed would pass without them. */
    @Test
    void aRunThatProvedNothingDidNotHold() throws IOException {
        // Given
        mavenTells(0, "progress\\tPoliceRecordsTest\\tdone=1\\ttotal=2");

        // When
        int code = run("damaged-input");

        // Then
        assertThat(code).isEqualTo(ExitCode.BAD_ANSWER.code());
    }

    @Test
    void tellsProgramsAsJson() throws IOException {
        // Given
        mavenTells(0, "found\\tAnyOrderIT\\tseed=7\\tcases=5");

        // When
        int code = run("any-order", "killed-hub", "--seed", "7", "--json");

        // Then
        JsonNode told = JsonMapper.builder().build().readTree(out.toString());
        assertThat(code).isZero();
        assertThat(told.path("seed").asLong()).isEqualTo(7);
        assertThat(told.path("faults")).hasSize(2);
        assertThat(told.at("/faults/0/proofs/0/cases").asString()).isEqualTo("5");
    }

    @Test
    void saysWhichFaultsThereAre() {
        // When
        int code = run("--list");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("damaged-input", "100000 rounds", "killed-hub", "any-order")
                .contains("killed-exactly", "cut-commit", "zombie", "merged-children")
                .contains("registry-away", "brokers-killed", "database-stopped", ", 300 s away");
    }

    @Test
    void tellsTestsHowLongWhatIsAwayStaysAwayWhereSomethingIs() throws IOException {
        // Given
        mavenTells(0, "found\\tDatabaseStoppedFault\\tseed=7");

        // When
        int code = run("database-stopped", "cut-commit", "--seconds", "20", "--seed", "7");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("seed 7, rounds 1, 20 s away", "seed 7, rounds 100");
        assertThat(Files.readString(home.resolve(".conduit/faults/database-stopped.log")))
                .contains("-Dconduit.seconds=20", "-Dconduit.rounds=1", "-Dit.test=DatabaseStoppedFault");
        assertThat(Files.readString(home.resolve(".conduit/faults/cut-commit.log")))
                .doesNotContain("conduit.seconds");
    }

    @Test
    void allFaultsTogetherTakeNoLongerThanANight() {
        // When
        Duration together = Stream.of(Fault.values())
                .map(fault -> fault.longest(fault.rounds(), fault.seconds()))
                .reduce(Duration.ZERO, Duration::plus);

        // Then
        assertThat(together).isLessThan(Duration.ofHours(8));
        assertThat(Fault.DATABASE_STOPPED.longest(2, 400))
                .isEqualTo(Duration.ofMinutes(40).plusSeconds(200));
    }

    @Test
    void knowsNoOtherFaults() {
        assertThat(run("earthquake")).isEqualTo(ExitCode.USAGE.code());
        assertThat(run("zombie", "--seconds", "0")).isEqualTo(ExitCode.USAGE.code());
        assertThat(run("killed-hub", "--rounds", "0")).isEqualTo(ExitCode.USAGE.code());
    }

    private void mavenTells(int code, String line) throws IOException {
        Files.writeString(maven, """
                #!/bin/sh
                for argument in "$@"; do
                  echo "$argument"
                  case $argument in -Dconduit.faults.report=*) report=${argument#*=};; esac
                done
                printf '%s\n' >> "$report"
                exit %d
                """.formatted(line, code));
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
    }

    private int run(String... arguments) {
        return new CommandLine(new FaultsCommand(new FaultRun(home, maven.toString())))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
