package uk.conduit.agency.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page {@code docs/bad-input.md} names its tests, and there is no format without them. */
class BadInputPageTest {

    private static final Path AGENCIES = Path.of(System.getProperty("conduit.home"), "services", "agency");
    private static final Pattern CODE = Pattern.compile("`([A-Za-z]+Test)`");
    private static final Pattern NAME = Pattern.compile("class (\\w+) ");

    @Test
    void everyRowNamesATestThatThereIs() {
        // When
        List<String> named = BadInputPage.tests();

        // Then
        List<String> tests = Stream.of(FormatContract.class, AgencyServiceContract.class)
                .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
        assertThat(named).hasSizeGreaterThan(10).doesNotHaveDuplicates().isSubsetOf(tests);
    }

    @Test
    void everyTestOfAFormatThatThePageNamesInheritsTheContract() {
        // When
        List<String> named = namedTests();

        // Then
        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(test -> assertThat(sources("src/test"))
                        .as(test)
                        .anyMatch(source -> source.contains("class " + test + " extends ")
                                && Stream.of("FormatContract", "JsonRecordsContract", "ListContract", "CensusContract")
                                        .anyMatch(contract -> source.contains("extends " + contract))));
    }

    @Test
    void everyFormatOfEveryDoorHasOne() {
        // Given
        List<String> tests = sources("src/test").stream()
                .filter(source -> namedTests().stream().anyMatch(test -> source.contains("class " + test + " ")))
                .toList();
        String fixtures = String.join("\n", sources("src/test"));

        // When
        List<String> formats = sources("src/main").stream()
                .filter(source ->
                        source.contains("implements NativeFormat<") || source.contains("implements RecordLanguage<"))
                .map(source -> NAME.matcher(source).results().findFirst().orElseThrow())
                .map(found -> found.group(1))
                .filter(name -> !name.equals("RecordFormat"))
                .toList();

        // Then: named by its test, or by what its test takes it from.
        assertThat(formats)
                .hasSizeGreaterThan(9)
                .allSatisfy(format -> assertThat(tests.stream()
                                .anyMatch(test -> test.contains("new " + format + "(")
                                        || test.contains(format + ".")
                                        || isTakenFromAFixture(test, format, fixtures)))
                        .as(format)
                        .isTrue());
    }

    private static boolean isTakenFromAFixture(String test, String format, String fixtures) {
        String made = "FORMAT = new " + format + "(";
        String handed = format + " sessions()";
        return (test.contains(".FORMAT") && fixtures.contains(made))
                || (test.contains(".sessions()") && fixtures.contains(handed));
    }

    private static List<String> namedTests() {
        return BadInputPage.lines().stream()
                .dropWhile(line -> !line.startsWith("| Formats of"))
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> CODE.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<String> sources(String folder) {
        try (Stream<Path> files =
                Files.find(AGENCIES, 20, (path, kind) -> path.toString().endsWith(".java"))) {
            return files.filter(path -> path.toString().contains("/" + folder + "/"))
                    .map(BadInputPageTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
