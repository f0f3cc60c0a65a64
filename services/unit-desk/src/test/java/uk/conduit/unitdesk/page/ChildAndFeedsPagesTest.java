package uk.conduit.unitdesk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class ChildAndFeedsPagesTest {

    private final ResponseEntity<String> answer = Samples.pages().child(Samples.child(), new MockHttpServletRequest());
    private final Document child = Jsoup.parse(String.valueOf(answer.getBody()));
    private final Document feeds = Jsoup.parse(String.valueOf(
            Samples.pages().feeds(Samples.feeds(), new MockHttpServletRequest()).getBody()));

    @Test
    void namesTheChildOnThePageAndNotInItsTitle() {
        // Then
        assertThat(child.select("h1").text()).isEqualTo("Ash Pinder Timeline as at Mon 23 Nov 2026 11:05");
        assertThat(child.title()).doesNotContain("Ash", "Pinder").contains("timeline");
        assertThat(child.select(".desk-marking").eachText())
                .containsExactly("OFFICIAL-SENSITIVE - UNIT ONLY", "OFFICIAL-SENSITIVE - UNIT ONLY");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void saysWhatIsNotKnownBeforeWhatIs() {
        // Then
        assertThat(child.select(".desk-section h2").eachText())
                .containsExactly(
                        "Is there a police investigation?",
                        "Agencies involved",
                        "What is not known",
                        "Who each agency says the child is",
                        "What agencies say, the latest first",
                        "What was withdrawn");
        assertThat(child.select("section[aria-labelledby=open] li").text()).contains("is not known, because");
        assertThat(child.select("section[aria-labelledby=police] .desk-answer--not-known"))
                .hasSize(1);
        assertThat(child.select(".desk-part").text()).contains("is not shown to your role");
    }

    @ParameterizedTest
    @CsvSource({
        "false, 'No feed is behind, and this child''s record can be matched.'",
        "true, Nothing is shown here to your role."
    })
    void promisesThatNothingIsOpenOnlyToAReaderFromWhomNothingIsHidden(boolean partNotShown, String words) {
        // Given
        String open = Samples.text("child.json")
                .replaceFirst("\"open\": \\[.*\\]", "\"open\": []")
                .replace("\"partNotShown\": true", "\"partNotShown\": " + partNotShown);
        // When
        String page = String.valueOf(Samples.pages()
                .child(Hub.JSON.readValue(open, ChildDocument.class), new MockHttpServletRequest())
                .getBody());
        // Then
        assertThat(Jsoup.parse(page).select("section[aria-labelledby=open] p").eachText())
                .containsExactly(words);
    }

    @Test
    void saysWhoEachAgencySaysTheChildIsAndNotKnownWhereItSaysNothing() {
        // Then
        assertThat(child.select("section[aria-labelledby=known-as] tbody tr").eachText())
                .containsExactly(
                        "Children's social care S-22 Ash Pinder Ash Smith (former) 3 Mar 2012 (estimated) Not known",
                        "Voluntary sector V-1 Not known Not known Not known");
    }

    @Test
    void tellsEachStatementWithWhatItIsWorthAndWhomToRing() {
        // Then
        assertThat(child.select("section[aria-labelledby=timeline] h3").eachText())
                .containsExactly(
                        "Mon 23 Nov 2026 09:12: Children's social care, referral opened",
                        "Fri 20 Nov 2026: Police, intelligence shared");
        assertThat(child.select("#event-5d1f3a40-0001-5000-8000-000000000004").text())
                .contains("Ring: Police, Intelligence bureau, 01632 960104.")
                .contains("Said as: reported. Grade: source 2 (untested)")
                .contains("Flagged NHS number: check fails; not used.")
                .contains("<the bus station>");
    }

    @Test
    void showsWhatWasSaidBeforeAndWhatWasWithdrawn() {
        // Then
        assertThat(child.select("#event-5d1f3a40-0001-5000-8000-000000000002").text())
                .contains("Received by the hub: Mon 23 Nov 2026 09:20.")
                .contains("Corrected The source was wrong.")
                .contains("Received Mon 23 Nov 2026 09:15: Referred on Mon 23 Nov 2026 09:12 by housing");
        assertThat(child.select("section[aria-labelledby=withdrawn] li").text())
                .contains("withdrawn Fri 20 Nov 2026 09:00", "Had said: Welfare visit", "It was another child.");
    }

    @Test
    void saysSoWhereWhatWasSaidBeforeCannotBeShown() {
        // Then
        assertThat(child.select("section[aria-labelledby=timeline]").text())
                .contains("cannot all be shown now", "what counts is complete");
    }

    @Test
    void saysForHowLongAFeedIsSilentAndWhatFollows() {
        // Then
        assertThat(feeds.select("section[aria-labelledby=police]").text())
                .contains("Police feed silent for 13 hours")
                .contains("Answers that rest on Police are \"not known\" from Sun 22 Nov 2026 21:10 on.")
                .contains(
                        "Everything until Sun 22 Nov 2026 21:10, nothing since investigation opened, missing reported");
        assertThat(feeds.select("section[aria-labelledby=social-care] .govuk-warning-text"))
                .isEmpty();
    }

    @Test
    void saysOfEachFeedWhatIsHeldRejectedAndWaiting() {
        // Then
        assertThat(feeds.select("tbody tr").eachText())
                .containsExactly(
                        "Police Behind Silent since Sun 22 Nov 2026 21:10 Sun 22 Nov 2026 21:12 0 1 2",
                        "Children's social care Up to date Mon 23 Nov 2026 10:25 Mon 23 Nov 2026 10:31 Not known: the broker does not answer 0 0",
                        "Health Never covered Not known: it has never said that it has sent everything Nothing yet 0 0 0");
    }
}
