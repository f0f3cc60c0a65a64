package uk.conduit.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.access.model.Agreement;
import uk.conduit.access.model.Clause;
import uk.conduit.access.model.Declared;
import uk.conduit.access.model.Finding;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;

/** The files under {@code deploy/access}: they are without fault, and a fault in them is found with its place. */
class AccessFilesIT {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void copyWhatIsDeployed() throws IOException {
        try (Stream<Path> files = Files.walk(DeployedFolder.path())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve(DeployedFolder.path().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void edit(String file, String from, String to) {
        Path path = folder.resolve(file);
        try {
            String text = Files.readString(path);
            assertThat(text).contains(from);
            Files.writeString(path, text.replaceFirst(Pattern.quote(from), to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> findings() {
        UnreadableDeclaration unreadable = catchThrowableOfType(
                UnreadableDeclaration.class, () -> AccessFiles.read(folder, DeployedFolder.schemas()));
        return unreadable.findings();
    }

    @Test
    void whatIsDeployedIsWithoutFault() {
        // When
        Declared declared = AccessFiles.read(DeployedFolder.path(), DeployedFolder.schemas());

        // Then
        assertThat(declared.findings()).isEmpty();
    }

    @Test
    void theLastDayOfATermCountsInLondon() {
        // When
        Declared declared = AccessFiles.read(folder, DeployedFolder.schemas());

        // Then
        assertThat(declared.agreements())
                .extracting(Agreement::term)
                .allSatisfy(term -> assertThat(term.until()).isEqualTo("2028-03-31T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"3.1,social-care", "3.2,police", "3.3,unit"})
    void theAgreementNamesEveryKindOfEventThatTheSchemaHas(String clauseId, String owner) {
        // Given
        Schema detail = DeployedFolder.schemaOf(TopicName.caseEvents(new Agency(owner)))
                .getField("detail")
                .schema();
        Set<String> published = detail.getTypes().stream().map(Schema::getName).collect(Collectors.toSet());

        // When
        Declared declared = AccessFiles.read(folder, DeployedFolder.schemas());

        // Then
        assertThat(declared.agreements().stream()
                        .flatMap(agreement -> agreement.clauses().stream())
                        .filter(clause -> clause.id().equals(clauseId))
                        .map(Clause::kinds)
                        .map(TreeSet::new))
                .containsExactly(new TreeSet<>(published));
    }

    @Test
    void aWordNobodyKnowsIsRefusedWithItsPlace() {
        // Given
        edit("police.yaml", "    not-after:", "    colour: blue\n    not-after:");

        // When
        List<Finding> findings = findings();

        // Then
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).startsWith("police.yaml, line ").endsWith("grants[1].colour");
            assertThat(finding.reason()).contains("nobody knows the word colour", "not-after");
        });
    }

    @Test
    void aPartLeftOutIsRefusedWithItsPlace() {
        // Given
        edit("police.yaml", "    not-after: 2028-03-31\n", "");

        // When
        List<Finding> findings = findings();

        // Then
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).startsWith("police.yaml, line ").endsWith("grants[1].not-after");
            assertThat(finding.reason()).isEqualTo("this part is missing or empty");
        });
    }

    @Test
    void aPartLeftEmptyIsRefused() {
        // Given
        edit("police.yaml", "    not-after: 2028-03-31\n", "    not-after:\n");

        // When
        List<Finding> findings = findings();

        // Then
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).contains("police.yaml", "grants[1].not-after"));
    }

    @Test
    void aPartWrittenTwiceIsRefused() {
        // Given
        edit("unit.yaml", "agency: unit\n", "agency: unit\nagency: unit\n");

        // When
        List<Finding> findings = findings();

        // Then
        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.toString()).contains("unit.yaml, line ", "uplicate", "agency"));
    }

    @Test
    void anOperationThatCannotBeGrantedIsRefused() {
        // Given
        edit("police.yaml", "    operation: READ", "    operation: ALL");

        // When
        List<Finding> findings = findings();

        // Then
        assertThat(findings)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.toString()).contains("police.yaml", "grants[3].operation", "READ, WRITE"));
    }

    @Test
    void aGrantOnBothATopicAndAPrefixIsRefused() {
        // Given
        edit("police.yaml", "    topic: police.notices\n", "    topic: police.notices\n    prefix: police.n\n");

        // When
        List<Finding> findings = findings();

        // Then
        assertThat(findings).containsExactly(new Finding("police.yaml", "a grant names either a topic or a prefix"));
    }

    @Test
    void aFileCalledOtherwiseThanItsAgencyIsRefused() {
        // Given
        edit("police.yaml", "agency: police\n", "agency: policing\n");

        // When
        List<Finding> findings = findings();

        // Then
        assertThat(findings)
                .containsExactly(new Finding("police.yaml", "the file is called like what it declares, policing"));
    }

    @Test
    void everyFileIsReadBeforeTheFindingsAreTold() {
        // Given
        edit("police.yaml", "agency: police\n", "agenc: police\n");
        edit("agreements/isa-2026-01.yaml", "valid-until: 2028-03-31\n", "valid-until: someday\n");

        // When
        List<Finding> findings = findings();

        // Then
        assertThat(findings)
                .extracting(Finding::place)
                .satisfiesExactly(
                        place -> assertThat(place).startsWith("police.yaml"),
                        place -> assertThat(place).startsWith("agreements/isa-2026-01.yaml"));
    }

    @Test
    void withoutAdministrationNothingIsRead() throws IOException {
        // Given
        Files.delete(folder.resolve("access.yaml"));

        // When
        List<Finding> findings = findings();

        // Then
        assertThat(findings)
                .containsExactly(
                        new Finding("access.yaml, administration", "exactly one file says who keeps the access"));
    }
}
