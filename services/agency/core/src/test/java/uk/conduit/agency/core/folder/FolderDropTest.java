package uk.conduit.agency.core.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.inlet.Acknowledged;
import uk.conduit.agency.core.inlet.HeldPublisher;
import uk.conduit.agency.core.inlet.Inlet;
import uk.conduit.agency.core.inlet.LineFormat;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.testkit.StoppedClock;

class FolderDropTest {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final StoppedClock clock = StoppedClock.at("2026-11-23T07:30:00Z");

    @TempDir
    private Path root;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectory(root.resolve("incoming"));
    }

    @Test
    void movesAFileWhoseRecordsAreAllAcceptedAndReportsOnIt() throws IOException {
        // Given
        FolderDrop drop = drop(HeldPublisher.present());
        put("night.lines", "a 1 x\nb 1 y#\n-");

        // When
        lookTwice(drop);

        // Then
        assertThat(names("incoming")).isEmpty();
        assertThat(names("accepted"))
                .containsExactly("night.lines", "night.lines.report.ndjson", "night.lines.summary.json");
        assertThat(Files.readAllLines(root.resolve("accepted/night.lines.report.ndjson")))
                .hasSize(3)
                .first()
                .asString()
                .contains("\"place\":\"line 1\",\"outcome\":\"accepted\",\"eventId\":");
        assertThat(root.resolve("accepted/night.lines.summary.json"))
                .content()
                .contains("\"accepted\":2", "\"flagged\":1", "\"noEvent\":1", "\"refused\":0");
    }

    @Test
    void putsAFileWithARefusedRecordAmongTheRefusedThoughTheRestStaysAccepted() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.present();
        put("night.lines", "a 1 x\n!\nb 1 x");

        // When
        lookTwice(drop(publisher));

        // Then
        assertThat(names("refused")).contains("night.lines");
        assertThat(root.resolve("refused/night.lines.report.ndjson"))
                .content()
                .contains("\"place\":\"line 2\",\"outcome\":\"refused\"");
        assertThat(publisher.given()).hasSize(2);
    }

    @Test
    void refusesAFileWithoutAByte() throws IOException {
        // Given
        put("night.lines", "");

        // When
        lookTwice(drop(HeldPublisher.present()));

        // Then
        assertThat(names("refused")).contains("night.lines");
        assertThat(root.resolve("refused/night.lines.report.ndjson"))
                .content()
                .contains("\"place\":\"the file\",\"outcome\":\"refused\"", "is empty");
    }

    @Test
    void leavesAFileUntilItHasStoppedGrowing() throws IOException {
        // Given
        FolderDrop drop = drop(HeldPublisher.present());
        put("night.lines", "a 1 x");
        drop.look();
        put("night.lines", "a 1 x\nb 1 x");

        // When
        drop.look();

        // Then
        assertThat(names("incoming")).containsExactly("night.lines");
    }

    @Test
    void leavesHiddenAndPartialFilesAlone() throws IOException {
        // Given
        put(".night.lines", "a 1 x");
        put("night.lines.part", "a 1 x");

        // When
        lookTwice(drop(HeldPublisher.present()));

        // Then
        assertThat(names("incoming")).containsExactly(".night.lines", "night.lines.part");
    }

    @Test
    void keepsAFileWhileKafkaIsAwayAndTriesItAgainLater() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.presentFor(1);
        FolderDrop drop = drop(publisher);
        put("night.lines", "a 1 x\nb 1 x");
        lookTwice(drop);
        List<String> whileAway = names("incoming");
        publisher.returns();
        drop.look();
        List<String> tooEarly = names("incoming");
        clock.forward(EVERY);

        // When
        drop.look();

        // Then
        assertThat(whileAway).containsExactly("night.lines");
        assertThat(tooEarly).containsExactly("night.lines");
        assertThat(names("accepted")).contains("night.lines");
        assertThat(root.resolve("accepted/night.lines.summary.json"))
                .content()
                .contains("\"accepted\":1", "\"unchanged\":1");
    }

    @Test
    void takesTheExtractTimeFromTheName() throws IOException {
        // Given
        HeldPublisher publisher = HeldPublisher.present();
        put("missing@20261123T0700Z.csv", "a x");
        put("missing@2026-11-23T071500Z.csv", "b x");

        // When
        lookTwice(drop(publisher));

        // Then
        assertThat(names("accepted")).contains("missing@20261123T0700Z.csv", "missing@2026-11-23T071500Z.csv");
    }

    @Test
    void refusesAFileThatDoesNotSayWhenItWasExtractedWhereThatIsNeeded() throws IOException {
        // Given
        put("missing.csv", "a x");
        put("late@20261123T0900Z.csv", "a x");
        put("never@20261399T0900Z.csv", "a x");

        // When
        lookTwice(drop(HeldPublisher.present()));

        // Then
        assertThat(names("refused")).contains("missing.csv", "late@20261123T0900Z.csv", "never@20261399T0900Z.csv");
        assertThat(root.resolve("refused/missing.csv.report.ndjson")).content().contains("name@20261123T0700Z.csv");
    }

    @Test
    void refusesAFileOfAFormatItDoesNotKnow() throws IOException {
        // Given
        put("notes.docx", "whatever");

        // When
        lookTwice(drop(HeldPublisher.present()));

        // Then
        assertThat(names("refused")).contains("notes.docx", "notes.docx.report.ndjson");
    }

    @Test
    void keepsBothWhenAFileOfTheSameNameComesAgain() throws IOException {
        // Given
        FolderDrop drop = drop(HeldPublisher.present());
        put("night.lines", "a 1 x");
        lookTwice(drop);
        put("night.lines", "a 1 x");

        // When
        lookTwice(drop);

        // Then
        assertThat(names("accepted")).contains("night.lines", "night~2.lines", "night~2.lines.report.ndjson");
    }

    private FolderDrop drop(HeldPublisher publisher) {
        Inlet inlet = new Inlet(Agency.POLICE, publisher, new Acknowledged(100), new SimpleMeterRegistry());
        FolderSettings settings = new FolderSettings(Agency.POLICE, "force-records", root, EVERY, 1_000_000);
        return new FolderDrop(
                inlet,
                List.of(LineFormat.versioned(), LineFormat.extracted()),
                settings,
                JsonMapper.builder().build(),
                clock);
    }

    private static void lookTwice(FolderDrop drop) throws IOException {
        drop.look();
        drop.look();
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(root.resolve("incoming").resolve(name), content);
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
