package uk.conduit.agency.education.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.schema.education.AttendancePatternAlert;
import uk.conduit.schema.education.CodeCount;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.education.RuleMet;
import uk.conduit.schema.education.SuspensionOrExclusion;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;

@Timeout(60)
class CensusListTest {

    private static final String SESSIONS = String.join(",", Lists.SESSIONS.all()) + "\n";
    private static final String EXCLUSIONS = String.join(",", Lists.EXCLUSIONS.all()) + "\n";
    private static final CensusList LIST = CensusList.exclusions(Census.PARTS, Census.DOOR);

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(CensusList.pupils(Census.PARTS, Census.DOOR), "school-census-pupils.csv"),
                Arguments.of(CensusList.leavers(Census.PARTS, Census.DOOR), "school-census-leavers.csv"),
                Arguments.of(LIST, "school-census-exclusions.csv"),
                Arguments.of(Census.sessions(), "school-census-sessions.csv"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFileIsRecognisedByOneFormatAlone(NativeFormat<?> format, String file) {
        assertThat(formats().map(it -> (NativeFormat<?>) it.get()[0]).filter(it -> it.recognises(file)))
                .singleElement()
                .matches(it -> it.mediaType().equals(format.mediaType()));
    }

    @Test
    void theReferenceIsTheSchoolsOwnAndNeverThePupilNumber() {
        // When
        Census pupils =
                Census.of(CensusList.pupils(Census.PARTS, Census.DOOR), Census.file("school-census-pupils.csv"));

        // Then
        EducationCaseEvent first = pupils.only();
        assertThat(pupils.events.getFirst().key()).isEqualTo("0002e817-8ca");
        assertThat(first.getSubject().getNames())
                .containsExactly(
                        new PersonName(NameUse.CURRENT, "FOR9344", "SUR6864"),
                        new PersonName(NameUse.KNOWN_AS, "FOR9344", "PSUR7755"),
                        new PersonName(NameUse.FORMER, "FOR9344", "FSUR3634"));
        assertThat(first.getSubject().getDateOfBirth()).isEqualTo(LocalDate.of(2020, 4, 25));
        assertThat(first.getHeader().getOccurredAt()).isEqualTo("2023-02-03T00:00:00Z");
    }

    @Test
    void rowsOfOnePupilAreGathered() {
        // Given
        byte[] list =
                Census.text(SESSIONS + "P1,S,a,1,x,8.0,O\nP1,S,b,2,x,4.0,U\nP1,S,c,3,x,30.0,H\nP2,S,d,1,x,9.0,N\n");

        // When
        Census sessions = Census.of(Census.sessions(), list);

        // Then
        assertThat(sessions.withoutEvent).isEqualTo(1);
        AttendancePatternAlert alert = (AttendancePatternAlert) sessions.only().getDetail();
        assertThat(alert.getCodes())
                .containsExactly(new CodeCount("H", 30), new CodeCount("O", 8), new CodeCount("U", 4));
        assertThat(alert.getRules())
                .extracting(RuleMet::getWords)
                .containsExactly("10 or more unauthorised sessions: 12");
        assertThat(alert.getAlertId()).isEqualTo("census/attendance/P1/2025-spring");
    }

    static Stream<Arguments> inParts() {
        String six = "P1,S,a,1,x,6.0,O\n";
        String more = "P1,S,b,2,x,6.0,U\n";
        String other = "P2,S,c,1,x,1.0,N\n";
        return Stream.of(
                Arguments.of(six + other + more, "The rows of one pupil should stand together"),
                Arguments.of(six + "P1,S,b\n", "A row beside this pupil's cannot be read"),
                Arguments.of(six + "P1,S,b\n" + more, "A row beside this pupil's cannot be read"),
                Arguments.of("P1,S,b\n" + six + more, "A row beside this pupil's cannot be read"),
                Arguments.of(six + "\"P1", "A row beside this pupil's cannot be read"),
                Arguments.of(six.repeat(201), "One pupil has more than 200 rows"));
    }

    /** A pattern must not be lost in silence because its counts came in parts. */
    @ParameterizedTest
    @MethodSource("inParts")
    void countsOfWhichSomeMayBeMissingAreRefusedAndNeverJudged(String list, String reason) {
        // When
        Census sessions = Census.of(Census.sessions(), Census.text(SESSIONS + list));

        // Then
        assertThat(sessions.events).isEmpty();
        assertThat(sessions.refused.values())
                .anyMatch(it -> it.startsWith(reason))
                .noneMatch(it -> it.contains("P1"));
    }

    @Test
    void whatIsImperfectIsFlaggedAndNotUsed() {
        // Given
        byte[] list = Census.text(EXCLUSIONS + "P1,S,e1,1,x,2031-Feb-14 00:00:00,many,SM,QQ,,LUNCH,E\n");

        // When
        Census exclusions = Census.of(LIST, list);

        // Then
        assertThat(exclusions.flags.keySet())
                .containsExactlyInAnyOrder(
                        "startdate: DATE_IN_FUTURE",
                        "sessions: MALFORMED",
                        "reason2: UNKNOWN_CODE",
                        "category: UNKNOWN_CODE");
        assertThat(((SuspensionOrExclusion) exclusions.only().getDetail()).getSessions())
                .isNull();
    }

    @Test
    void aSexThatIsOnNoListIsFlaggedAndNotKnownBecauseItIsUnusable() {
        // Given
        String list = new String(Census.file("school-census-pupils.csv"), StandardCharsets.UTF_8)
                .lines()
                .limit(2)
                .collect(Collectors.joining("\n"))
                .replace(",M,2023-Feb-03", ",Q,2023-Feb-03");

        // When
        Census pupils = Census.of(CensusList.pupils(Census.PARTS, Census.DOOR), Census.text(list));

        // Then
        assertThat(pupils.flags).containsKey("sex: UNKNOWN_CODE");
        assertThat(pupils.only().getSubject().getSex()).isEqualTo(new NotKnown(NotKnownReason.UNUSABLE));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", "The file is empty"),
                Arguments.of("a,b,c\n1,2,3\n", "The columns should be pupilonrolltableid"),
                Arguments.of(EXCLUSIONS + "P1,S\n", "The row has 2 values where the first line names 12"),
                Arguments.of(
                        EXCLUSIONS + ",S,e,1,x,2025-Feb-14 00:00:00,1,,,,PERM,\n", "pupilonrolltableid is missing"),
                Arguments.of(EXCLUSIONS + "P1,S,e,1,x,2025-Feb-31 00:00:00,1,,,,PERM,\n", "startdate is not a date"),
                Arguments.of(EXCLUSIONS + "P1,S,e,1,x,,1,,,,PERM,\n", "startdate is missing"),
                Arguments.of(EXCLUSIONS + "\"P1,S,e,1,x,,1,,,,PERM,\n", "A quotation mark is out of place"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatCannotBeUnderstoodIsRefusedWithoutAValueOfIt(String list, String reason) {
        // When
        Census census = Census.of(LIST, Census.text(list));

        // Then
        assertThat(census.events).isEmpty();
        assertThat(census.refused.values())
                .singleElement()
                .asString()
                .contains(reason)
                .doesNotContain("P1");
    }

    @Test
    void bytesThatAreNoTextEndTheList() {
        // Given
        byte[] list = Census.text(EXCLUSIONS + "P1,S,e,1,x,2025-Feb-14 00:00:00,1,,,,PERM,\nXX\n");
        list[list.length - 2] = (byte) 0xFF;

        // When
        Census census = Census.of(LIST, list);

        // Then
        assertThat(census.refused.values()).anyMatch(it -> it.contains("not UTF-8"));
    }
}
