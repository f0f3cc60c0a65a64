package uk.conduit.agency.education.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.schema.education.RuleMet;

class AttendanceRulesTest {

    private static final AttendanceRules RULES = new AttendanceRules(10, 6, 3, 4);
    private static final List<String> CODES =
            List.of("/", "L", "K", "C", "I", "E", "G", "N", "O", "U", "Q", "Y5", "X", "#", "H", "Y", "J");

    @Test
    void eachRuleIsPrintedWithItsNumbers() {
        // When
        List<RuleMet> met = RULES.met(new Counts(Map.of("O", 9, "U", 5, "I", 40), 6, 3, 4));

        // Then
        assertThat(met)
                .extracting(RuleMet::getRule, RuleMet::getWords)
                .containsExactly(
                        tuple("UNAUTHORISED_SESSIONS", "10 or more unauthorised sessions: 14"),
                        tuple("UNAUTHORISED_RUN", "6 or more unauthorised sessions in a row: 6"),
                        tuple("AFTERNOON_TRUANCY", "3 or more afternoons missed after a morning attended: 3"),
                        tuple("PART_DAYS", "4 or more days attended in part: 4"));
    }

    @Test
    void oneLessThanTheRuleSaysMeetsNothing() {
        // When
        List<RuleMet> met = RULES.met(new Counts(Map.of("N", 9, "I", 100), 5, 2, 3));

        // Then
        assertThat(met).isEmpty();
    }

    @Test
    void whatWasNotCountedMeetsNothing() {
        // When
        List<RuleMet> met = RULES.met(new Counts(Map.of(), null, null, null));

        // Then
        assertThat(met).isEmpty();
    }

    /** Whatever is counted, only unauthorised sessions count, and a session more never makes a rule unmet. */
    @Test
    void onlyUnauthorisedSessionsEverCountAndMoreOfThemNeverCountLess() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            // Given
            Map<String, Integer> sessions = new TreeMap<>();
            CODES.forEach(code -> sessions.put(code, random.nextInt(6)));
            int unauthorised =
                    Stream.of("G", "N", "O", "U").mapToInt(sessions::get).sum();
            Map<String, Integer> more = new TreeMap<>(sessions);
            more.merge(CODES.get(random.nextInt(CODES.size())), 1, Integer::sum);

            // When
            List<RuleMet> met = RULES.met(new Counts(sessions, null, null, null));
            List<RuleMet> metByMore = RULES.met(new Counts(more, null, null, null));

            // Then
            assertThat(met).as("seed %d, round %d", seed, round).hasSize(unauthorised >= 10 ? 1 : 0);
            assertThat(metByMore.size()).as("seed %d, round %d", seed, round).isGreaterThanOrEqualTo(met.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, PRESENT",
        "L, PRESENT",
        "B, ELSEWHERE",
        "C2, AUTHORISED",
        "G, UNAUTHORISED",
        "U, UNAUTHORISED",
        "Y5, UNABLE",
        "#, NOT_COUNTED"
    })
    void aCodeOf2024MeansTheSameInAnyRecord(String code, AttendanceCode group) {
        assertThat(AttendanceCode.of(code, false)).contains(group);
        assertThat(AttendanceCode.of(code, true)).contains(group);
    }

    @ParameterizedTest
    @CsvSource({"H, AUTHORISED", "F, AUTHORISED", "J, ELSEWHERE", "Y, UNABLE"})
    void aRetiredCodeIsReadWhereItStandsAndNotRecordedAnew(String code, AttendanceCode group) {
        assertThat(AttendanceCode.of(code, true)).contains(group);
        assertThat(AttendanceCode.of(code, false)).isEmpty();
    }

    @Test
    void theCodesOf2024CountFromTheirDayOn() {
        assertThat(AttendanceCode.OF_2024).isEqualTo(LocalDate.of(2024, 8, 19));
    }

    /** It would be met by every pupil. */
    @ParameterizedTest
    @CsvSource({"0, 6, 3, 4", "10, 0, 3, 4", "10, 6, -1, 4", "10, 6, 3, 0"})
    void aRuleThatIsMetByNothingIsNoRule(int sessions, int run, int afternoons, int days) {
        assertThatThrownBy(() -> new AttendanceRules(sessions, run, afternoons, days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conduit.education.attendance");
    }
}
