package uk.conduit.agency.core.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The page {@code docs/bad-input.md}: what it says of a fault in a format is what the tests expect. */
final class BadInputPage {

    private static final Path PAGE = Path.of(System.getProperty("conduit.home"), "docs", "bad-input.md");

    private BadInputPage() {}

    /** The tests that the first table names, one a row. */
    static List<String> tests() {
        return rows().skip(1).map(row -> row.getLast().replace("`", "")).toList();
    }

    /** What the page says of the fault that this test is about, in this column. */
    static String cell(String test, String column) {
        List<String> head = rows().findFirst().orElseThrow();
        int at = head.indexOf(column);
        if (at < 0) {
            throw new AssertionError("docs/bad-input.md has no column " + column + " but " + head);
        }
        return rows().filter(row -> row.getLast().equals("`" + test + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/bad-input.md has no row for " + test))
                .get(at);
    }

    private static Stream<List<String>> rows() {
        return lines().stream()
                .dropWhile(line -> !line.startsWith("| What is wrong"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|--"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
