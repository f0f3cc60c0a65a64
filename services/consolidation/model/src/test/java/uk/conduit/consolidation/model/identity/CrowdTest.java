package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Test records and placeholders that nobody thought of come in crowds, while everybody else waits. */
class CrowdTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void resolvesAsManyAlikeAsMayShareAKey() {
        // Given
        List<SubjectProfile> crowd = crowd(BlockKeys.CAP, i -> alike(i).profile());
        // When
        Resolution resolution = resolveInTime(crowd);
        // Then
        assertThat(resolution.children()).hasSize(1);
    }

    @Test
    void resolvesACrowdOfWhichSomeAreInConflict() {
        // Given
        List<SubjectProfile> crowd =
                crowd(BlockKeys.CAP, i -> (i % 100 == 0 ? alike(i).nhs(Fictitious.nhs(i)) : alike(i)).profile());
        // When
        Resolution resolution = resolveInTime(crowd);
        // Then
        assertThat(resolution.reviews()).isNotEmpty();
        assertThat(resolution.children()).allMatch(child -> child.subjects().size() < BlockKeys.CAP);
    }

    @Test
    void dropsAKeyThatMoreShareButNoSubject() {
        // Given
        List<SubjectProfile> crowd = crowd(BlockKeys.CAP + 1, i -> alike(i).profile());
        // When
        Resolution resolution = resolveInTime(crowd);
        // Then
        assertThat(resolution.children()).hasSize(BlockKeys.CAP + 1);
        assertThat(resolution.reviews()).isEmpty();
    }

    private static Resolution resolveInTime(List<SubjectProfile> crowd) {
        return Assertions.assertTimeoutPreemptively(PATIENCE, () -> Identity.resolve(Component.of(crowd, List.of())));
    }

    private static Subject alike(int number) {
        return Subject.police(String.format(Locale.ROOT, "%04d", number))
                .named("Test", "Record")
                .born("2000-02-02")
                .at("AA1 1AA");
    }

    private static List<SubjectProfile> crowd(int size, IntFunction<SubjectProfile> member) {
        return IntStream.range(0, size).mapToObj(member).toList();
    }
}
