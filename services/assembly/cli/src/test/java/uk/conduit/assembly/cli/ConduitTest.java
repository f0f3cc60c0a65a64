package uk.conduit.assembly.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import uk.conduit.assembly.sandbox.ExitCode;

class ConduitTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "briefings",
                "briefing --date yesterday",
                "briefing --format paper",
                "briefing --draft --date 2026-11-23",
                "briefing --draft --format html",
                "briefing --draft --format pdf",
                "demo --brokers many",
                "demo --brokers 2",
                "identity",
                "identity confirm police:1",
                "identity confirm police:1 police:2",
                "identity confirm police:1 police:1 --reason x",
                "identity confirm police 1 --reason x",
                "access",
                "bench",
                "bench intake --events many",
                "ledger retry now"
            })
    void endsWithTwoWhenTheWordsMakeNoSense(String words) {
        // Given
        String[] arguments = words.isEmpty() ? new String[0] : words.split(" ");

        // When
        int code = run(arguments);

        // Then
        assertThat(code).isEqualTo(ExitCode.USAGE.code());
        assertThat(err.toString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandExplainsItselfAndItsExitCodes(String command) {
        // Given
        String[] arguments = (command + " --help").strip().split(" ");

        // When
        int code = run(arguments);

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("Usage: conduit")
                .contains("Exit codes:")
                .contains("nothing is running");
    }

    @Test
    void noTwoExitCodesAreTheSame() {
        // Given
        Stream<ExitCode> codes = Stream.of(ExitCode.values());

        // When
        Stream<Integer> numbers = codes.map(ExitCode::code);

        // Then
        assertThat(numbers).doesNotHaveDuplicates();
    }

    static Stream<String> everyCommand() {
        return names(Conduit.commandLine(), "");
    }

    private static Stream<String> names(CommandLine line, String name) {
        return Stream.concat(
                Stream.of(name),
                line.getSubcommands().entrySet().stream()
                        .flatMap(entry -> names(entry.getValue(), (name + " " + entry.getKey()).strip())));
    }

    private int run(String... arguments) {
        return Conduit.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
