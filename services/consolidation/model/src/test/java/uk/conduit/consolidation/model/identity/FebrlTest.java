package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * The deterministic rules on FEBRL 1 (500 people, each twice), whose true pairs are known. It lies beside the project
 * and not in it, for its licence's sake. What is linked without a person must be right; how much is found is written to
 * {@code target/febrl-1.txt}.
 */
class FebrlTest {

    private static final Path FEBRL = Path.of(System.getProperty("conduit.home", "."))
            .resolveSibling("shared")
            .resolve("data/linkage/dataset1.csv")
            .normalize();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Test
    void linksNoTwoPeopleOfFebrlWithoutAPerson() {
        assumeTrue(Files.isReadable(FEBRL), () -> "FEBRL is not at " + FEBRL + ", so nothing is measured on it");
        // Given
        List<SubjectProfile> people = people();
        // When
        Resolution resolution = Identity.resolve(Component.of(people, List.of()));
        // Then
        long linked = resolution.children().stream()
                .mapToLong(child -> pairs(child.subjects().size()))
                .sum();
        long rightly = resolution.children().stream()
                .mapToLong(child -> pairs((int) child.subjects().stream()
                        .filter(subject ->
                                person(subject).equals(person(child.subjects().first())))
                        .count()))
                .sum();
        long asked = resolution.reviews().stream()
                .filter(review -> person(review.one().subject())
                        .equals(person(review.other().subject())))
                .count();
        report("linked %d pairs, %d rightly, of 500; %d reviews, %d of them right"
                .formatted(linked, rightly, resolution.reviews().size(), asked));
        assertThat(linked).isEqualTo(rightly).isPositive();
    }

    /** Beside the other results of the build. */
    private static void report(String result) {
        try {
            Files.writeString(Path.of("target", "febrl-1.txt"), result + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pairs(int size) {
        return (long) size * (size - 1) / 2;
    }

    private static String person(SubjectRef subject) {
        return subject.reference().split("-", -1)[1];
    }

    private static List<SubjectProfile> people() {
        try {
            return Files.readAllLines(FEBRL).stream()
                    .skip(1)
                    .map(line -> line.split(", ?", -1))
                    .map(FebrlTest::subject)
                    .sorted(Comparator.comparing(Subject::ref))
                    .map(Subject::profile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Subject subject(String[] fields) {
        Agency agency = fields[0].contains("org") ? Agency.POLICE : Agency.SOCIAL_CARE;
        Subject subject = Subject.of(new SubjectRef(agency, fields[0]))
                .named(fields[1], fields[2])
                .at(british(fields[7]));
        try {
            return subject.born(LocalDate.parse(fields[9], DATE).toString());
        } catch (DateTimeException noDate) {
            return subject;
        }
    }

    /** An Australian postcode in the shape of a British one, one for one. */
    private static String british(String postcode) {
        return postcode.matches("[0-9]{4}")
                ? "F" + letter(postcode, 0) + postcode.charAt(1) + " " + postcode.charAt(2) + "A" + letter(postcode, 3)
                : postcode;
    }

    private static char letter(String digits, int place) {
        return (char) ('P' + digits.charAt(place) - '0');
    }
}
