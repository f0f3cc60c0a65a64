package uk.conduit.agency.socialcare.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.conduit.agency.socialcare.cin.CensusText.census;
import static uk.conduit.agency.socialcare.cin.CensusText.child;
import static uk.conduit.agency.socialcare.cin.CensusText.element;
import static uk.conduit.agency.socialcare.cin.CensusText.episode;
import static uk.conduit.agency.socialcare.cin.CensusText.tally;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.core.RecordBudget;
import uk.conduit.agency.socialcare.Endless;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;

@Timeout(30)
class CensusReaderTest {

    private static final CinCensus FORMAT = new CinCensus(Sent.parts());

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:00:00Z, 2026-11-23T06:00:00Z",
        "2026-07-01T06:00:00, 2026-07-01T05:00:00Z",
        "2026-11-01T06:00:00, 2026-11-01T06:00:00Z",
        "2026-11-23T06:00:00+01:00, 2026-11-23T05:00:00Z",
    })
    void takesTheExtractTimeFromTheHeaderAndReadsOneWithoutOffsetAsLocal(String stated, Instant version) {
        // Given
        String census = census(child("C1")).replace("2026-11-23T06:00:00Z", stated);

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.at("Child[1]/ChildIdentifiers").getHeader().getSourceVersion())
                .isEqualTo(version.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Header/>", "<Header><Source><DateTime>today</DateTime></Source></Header>"})
    void fallsBackToTheExtractTimeTheSenderStates(String header) {
        // Given
        String census = census(child("C1")).replace(CensusText.HEADER, header);

        // When
        Tally tally = Tally.of(FORMAT, Sent.text(census), Sent.submission());

        // Then
        assertThat(tally.at("Child[1]/ChildIdentifiers").getHeader().getSourceVersion())
                .isEqualTo(Sent.EXTRACTED.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Header/>", "<Header><Source><DateTime>today</DateTime></Source></Header>"})
    void refusesACensusOfWhichNobodySaysWhenItWasMade(String header) {
        // Given
        String census = census(child("C1")).replace(CensusText.HEADER, header);

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused()).containsOnlyKeys("Header/Source/DateTime");
    }

    @Test
    void refusesACensusThatSaysItWasMadeAfterItArrived() {
        // Given
        Instant later = Sent.RECEIVED.plus(Duration.ofMinutes(10));
        String census = census(child("C1")).replace(Sent.EXTRACTED.toString(), later.toString());

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused().get("Header/Source/DateTime")).contains("outrank");
    }

    @Test
    void allowsForASendersClockThatRunsAlittleAhead() {
        // Given
        Instant later = Sent.RECEIVED.plus(Duration.ofMinutes(2));
        String census = census(child("C1")).replace(Sent.EXTRACTED.toString(), later.toString());

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.accepted()).isOne();
    }

    @Test
    void refusesWhatIsNoCensus() {
        // Given
        String other = "<Reports><Report/></Reports>";

        // When
        Tally tally = tally(other);

        // Then
        assertThat(tally.refused())
                .containsOnlyKeys("the beginning")
                .containsValue("This is no children-in-need census: its outermost element is not Message");
    }

    @Test
    void refusesACensusWithoutChildren() {
        // Given
        String empty = "<Message>" + CensusText.HEADER + "</Message>";

        // When
        Tally tally = tally(empty);

        // Then
        assertThat(tally.refused()).containsOnlyKeys("Message");
    }

    @Test
    void readsNoExternalEntity() {
        // Given
        String census =
                "<!DOCTYPE Message [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>" + census(child("&secret;"));

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused())
                .containsOnlyKeys("the beginning, line 1")
                .hasValueSatisfying(
                        new Condition<>(reason -> reason.contains("document type"), "names the document type"));
    }

    @Test
    void expandsNoBillionLaughs() {
        // Given
        StringBuilder laughs = new StringBuilder("<!DOCTYPE Message [<!ENTITY e0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            laughs.append("<!ENTITY e").append(level).append(" \"");
            laughs.append(("&e" + (level - 1) + ";").repeat(10)).append("\">");
        }
        String census = laughs.append("]>").append(census(child("&e29;"))).toString();

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused()).containsOnlyKeys("the beginning, line 1");
    }

    @Test
    void fetchesNoDocumentTypeFromElsewhere() {
        // Given
        String census = "<!DOCTYPE Message SYSTEM \"http://127.0.0.1:9/census.dtd\">" + census(child("C1"));

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused()).hasSize(1);
    }

    @Test
    void handsOnTheChildrenBeforeTheBreakInACensusCutShort() {
        // Given
        String whole = census(child("C1", episode("2026-11-01")), child("C2", episode("2026-11-02")));
        String cutShort = whole.substring(0, whole.indexOf("2026-11-02"));

        // When
        Tally tally = tally(cutShort);

        // Then
        assertThat(tally.accepted()).isEqualTo(2);
        assertThat(tally.refused())
                .containsOnlyKeys("Child[2], line 1")
                .containsValue("The XML breaks off or is malformed; nothing from here on was read");
    }

    @Test
    void saysSoWhenTheBytesAreNotInTheEncodingDeclared() {
        // Given
        String census = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + census(child("Zoë"));
        byte[] latin = census.getBytes(StandardCharsets.ISO_8859_1);

        // When
        Tally tally = Tally.of(FORMAT, latin, Sent.submissionWithoutTime());

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused()).hasSize(1);
        assertThat(tally.refused().values()).allMatch(reason -> reason.contains("encoding"));
    }

    @Test
    void readsTheEncodingThatIsDeclared() {
        // Given
        String census = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + census(child("Zoë"));
        byte[] latin = census.getBytes(StandardCharsets.ISO_8859_1);

        // When
        Tally tally = Tally.of(FORMAT, latin, Sent.submissionWithoutTime());

        // Then
        assertThat(tally.at("Child[1]/ChildIdentifiers").getSubject().getReference())
                .isEqualTo("Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<Message", "CHILD,SEX\n", "<Message>&undeclared;</Message>"})
    void refusesOnceWhatIsNoXml(String content) {
        // Given
        byte[] bytes = Sent.text(content);

        // When
        Tally tally = Tally.of(FORMAT, bytes, Sent.submissionWithoutTime());

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused()).hasSize(1);
    }

    @Test
    void leavesAFailureOfTheConnectionToTheCaller() {
        // Given
        InputStream lost = new SequenceInputStream(
                new ByteArrayInputStream(Sent.text("<Message>")), Endless.broken(new SocketException("gone")));

        // When Then
        assertThatThrownBy(() -> FORMAT.decode(lost, Sent.submission(), _ -> {}))
                .isInstanceOf(SocketException.class);
    }

    @Test
    void handsOnEachChildBeforeItReadsTheRest() throws Exception {
        // Given: a census that never ends, of which any finite amount is too much to keep
        Endless census = new Endless(
                "<Message>" + CensusText.HEADER + "<Children>",
                n -> child("C" + n, episode("2026-11-01", element("ReferralSource", "6"))));

        // When
        long read = census.readUntil(50_000, sink -> FORMAT.decode(census, Sent.submission(), sink::accept));

        // Then: a parser reads some kilobytes ahead, and no more
        assertThat(read).isLessThan(census.bytesOfChildren(25_000) + 64 * 1024);
    }

    @Test
    void stopsAtAChildThatIsTooLarge() {
        // Given
        String padding = "<Padding>" + "x".repeat(1000) + "</Padding>";
        String census = census(child("C1"), child("C2", padding.repeat(RecordBudget.BYTES / 1000)));

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.accepted()).isOne();
        assertThat(tally.refused().values()).allMatch(reason -> reason.startsWith("One child takes more than"));
    }

    @Test
    void stopsWhereElementsStandTooDeep() {
        // Given
        String census = census(child("C1", "<a>".repeat(100) + "</a>".repeat(100)));

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused()).containsOnlyKeys("Child[1], line 1");
    }

    @Test
    void refusesAChildWithoutReferenceAndReadsTheNext() {
        // Given
        String census = census(child(" ", episode("2026-11-01")), child("x".repeat(65)), child("C3"));

        // When
        Tally tally = tally(census);

        // Then
        assertThat(tally.refused()).containsOnlyKeys("Child[1]", "Child[2]");
        assertThat(tally.at("Child[3]/ChildIdentifiers").getSubject().getReference())
                .isEqualTo("C3");
    }

    @Test
    void passesOverNoElementItDoesNotKnow() {
        // Given
        String census = census(
                child("C1", "<Novelty/>"), child("C2", episode("2026-11-01", "<Novelty>1</Novelty>")), "<Novelty/>");

        // When
        Tally tally = tally(census.replace("</Message>", "<Novelty/></Message>"));

        // Then
        assertThat(tally.accepted()).isEqualTo(3);
        assertThat(tally.refused()).containsOnlyKeys("Child[1]", "Child[2]/CINdetails[1]", "Child[3]", "Message");
    }
}
