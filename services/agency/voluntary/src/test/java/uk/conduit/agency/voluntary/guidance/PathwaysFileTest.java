package uk.conduit.agency.voluntary.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PathwaysFileTest {

    private static final String GOOD = """
            reviewed: 2026-11-02
            reviewed-by: CSE unit
            review-due: 2027-02-01
            steps:
              - title: A child is in danger now
                audience: [everybody]
                todo: [Ring 999.]
                support:
                  - {name: Police, phone: "999"}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private PathwaysFile pathways;
    private int writings;

    @BeforeEach
    void aGoodFile() throws IOException {
        file = folder.resolve("pathways.yaml");
        pathways = new PathwaysFile(file);
        write(GOOD);
    }

    @Test
    void readsWhatTheUnitWrote() {
        // When
        PathwaysFile.State state = pathways.state();

        // Then
        assertThat(state.fault()).isEmpty();
        assertThat(state.pathways().orElseThrow().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.support().getFirst().phone()).isEqualTo("999"));
    }

    @Test
    void followsTheFileWhenItChanges() throws IOException {
        // Given
        pathways.state();
        write(GOOD.replace("2026-11-02", "2026-11-20"));

        // When
        PathwaysFile.State state = pathways.state();

        // Then
        assertThat(state.pathways().orElseThrow().reviewed()).isEqualTo("2026-11-20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone: \"999\" | telephone: Quillfeather | line 9",
                "reviewed: 2026-11-02 | reviewed: Quillfeather | line 1",
                "review-due: 2027-02-01 | review-due: 2020-02-01 | review-due: is before reviewed",
                "[everybody] | [Quillfeather] | line 6",
                "reviewed-by: CSE unit | '' | reviewed-by: is needed",
                "steps: | 'steps: [Quillfeather' | line",
                "phone: \"999\" | 'web: \"javascript:Quillfeather\"' | web: must begin with https://"
            })
    void keepsTheLastGoodOneAndSaysWhereAMistakeIsWithoutQuotingIt(
            String right, String wrong, String where, CapturedOutput output) throws IOException {
        // Given
        pathways.state();
        write(GOOD.replace(right, wrong));

        // When
        PathwaysFile.State state = pathways.state();

        // Then
        assertThat(state.pathways()).isPresent();
        assertThat(state.fault().orElseThrow()).contains(where).doesNotContain("Quillfeather");
        assertThat(output.getAll())
                .contains("The file of pathways cannot be used")
                .doesNotContain("Quillfeather");
        assertThat(new PathwaysHealth(pathways).health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void isWellAgainOnceTheMistakeIsMended() throws IOException {
        // Given
        write("nothing: good");
        pathways.state();
        write(GOOD);

        // When
        PathwaysFile.State state = pathways.state();

        // Then
        assertThat(state.fault()).isEmpty();
        assertThat(new PathwaysHealth(pathways).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void hasNothingToShowWithoutAFile() throws IOException {
        // Given
        Files.delete(file);

        // When
        PathwaysFile.State state = pathways.state();

        // Then
        assertThat(state.pathways()).isEmpty();
        assertThat(state.fault()).contains("it is not there");
    }

    @Test
    void theFileThatComesWithTheHubIsGood() {
        // Given
        Path shipped = Path.of(System.getProperty("conduit.home"), "deploy/guidance/pathways.yaml");

        // When
        PathwaysFile.State state = new PathwaysFile(shipped).state();

        // Then
        assertThat(state.fault()).isEmpty();
        assertThat(state.pathways().orElseThrow().steps()).hasSizeGreaterThan(5);
    }

    @Test
    void theFileThatComesWithTheHubGivesNoTeamTheNumberThatTheSampleDayGivesAnother() throws IOException {
        // Given
        Path home = Path.of(System.getProperty("conduit.home"));
        String day = Files.readString(home.resolve("docs/sample-day.md"));
        List<Pathways.Support> local = new PathwaysFile(home.resolve("deploy/guidance/pathways.yaml"))
                .state().pathways().orElseThrow().steps().stream()
                        .flatMap(step -> step.support().stream())
                        .filter(it -> String.valueOf(it.phone()).startsWith("01632 960"))
                        .toList();

        // When
        List<Pathways.Support> known = local.stream()
                .filter(it -> day.contains(String.valueOf(it.phone())))
                .toList();

        // Then
        assertThat(local).extracting(Pathways.Support::phone).doesNotHaveDuplicates();
        assertThat(known)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(day)
                        .containsPattern("(?i)" + Pattern.quote(it.name().replaceFirst("(,| of ).*", "")) + "[^.|]*, "
                                + it.phone()));
    }

    /** Clocks of file systems are coarse; each writing is dated apart. */
    private void write(String text) throws IOException {
        Files.writeString(file, text);
        writings++;
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_800_000_000L + writings)));
    }
}
