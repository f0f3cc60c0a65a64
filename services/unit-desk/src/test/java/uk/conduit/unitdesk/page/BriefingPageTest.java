package uk.conduit.unitdesk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class BriefingPageTest {

    private final ResponseEntity<String> answer =
            Samples.pages().briefing(Samples.briefing(), new MockHttpServletRequest());
    private final Document page = Jsoup.parse(String.valueOf(answer.getBody()));

    @Test
    void saysWhichBriefingItIsAndHowToHandleIt() {
        // Then
        assertThat(page.title()).contains("Daily briefing, Monday 23 November 2026");
        assertThat(page.select("h1"))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("Daily briefing Monday 23 November 2026"));
        assertThat(page.select(".desk-edition").text())
                .contains("2 (addendum)", "Sun 22 Nov 2026 07:30 to Mon 23 Nov 2026 07:30", "Mon 23 Nov 2026 11:05");
        assertThat(page.select(".desk-marking").eachText())
                .containsExactly("OFFICIAL-SENSITIVE - UNIT ONLY", "OFFICIAL-SENSITIVE - UNIT ONLY");
        assertThat(page.select("header .desk-marking, footer .desk-marking")).hasSize(2);
    }

    @Test
    void marksEveryPrintedPage() {
        // Then
        assertThat(page.select("style").html())
                .contains("@top-center{content:\"OFFICIAL-SENSITIVE - UNIT ONLY\"}")
                .contains("@bottom-left{content:\"Briefing 23 Nov 2026, version 2\"}");
    }

    @Test
    void leavesTheHoursOnTheWallInSummer() {
        // When / Then
        assertThat(Wording.moment(Instant.parse("2026-07-01T06:30:00Z"))).isEqualTo("Wed 1 Jul 2026 07:30");
    }

    @Test
    void putsNoticesAndTheAddendumsChangesBeforeEverySection() {
        // Given
        List<Element> all = page.select(".govuk-warning-text, .desk-changes, .desk-freshness, .desk-section");
        // Then
        assertThat(all.stream().map(it -> it.classNames().iterator().next()).distinct())
                .containsExactly("govuk-warning-text", "desk-changes", "govuk-table", "desk-section");
        assertThat(page.select(".desk-changes a").attr("href")).isEqualTo("#new-to-social-care");
    }

    @Test
    void saysInWordsHowFarEachFeedReaches() {
        // Then
        assertThat(page.select(".desk-freshness tbody tr").eachText())
                .containsExactly(
                        "Police Behind Silent since Sun 22 Nov 2026 21:10 1 0",
                        "Children's social care Up to date Mon 23 Nov 2026 07:25 0 0",
                        "Health Never covered Not known: it has never said that it has sent everything 0 0");
    }

    @Test
    void listsItsSectionsAndLeadsToEach() {
        // Then
        assertThat(page.select(".desk-contents a").eachAttr("href"))
                .containsExactly("#flash", "#new-to-social-care", "#missing-now", "#identity")
                .allSatisfy(link -> assertThat(page.select("h2" + link)).hasSize(1));
    }

    @Test
    void neverLeavesAnEmptySectionBlank() {
        // Then
        assertThat(page.select("section[aria-labelledby=flash]").text()).contains("Nothing has happened since");
        assertThat(page.select("section[aria-labelledby=flash] table")).isEmpty();
    }

    @Test
    void tellsTheSevenAnswersApartInWordsAndShapes() {
        // Given
        Map<String, String> shapes = page.select(".desk-answer").stream()
                .collect(Collectors.toMap(
                        it -> it.select(".desk-answer-word").text() + " / "
                                + it.select("p").get(1).text().replaceAll("[:,].*", ""),
                        it -> it.className().replace("desk-answer desk-answer--", ""),
                        (one, same) -> one));
        // Then
        assertThat(shapes)
                .containsEntry("Investigation / Yes", "known")
                .containsEntry("None known / None known as of Sun 22 Nov 2026 21", "none-known")
                .containsEntry("Not known / Not known", "not-known")
                .containsEntry("Asked, no answer yet / Asked", "pending")
                .containsEntry("Possible / Possible", "possible")
                .containsEntry("Restricted / Restricted", "restricted");
    }

    @Test
    void leadsFromACellToItsEventsTheirKindAndWhoMayReadThem() {
        // Given
        Element cell = page.select("td[data-label=Referral]").getFirst();
        // Then
        assertThat(cell.select("details summary").text()).isEqualTo("Evidence (2) for Referral");
        assertThat(cell.select("details li").eachText().getFirst())
                .startsWith("Children's social care: referral opened, Mon 23 Nov 2026 09:12. Said as: fact.")
                .contains("May be read by: everybody in the unit.")
                .endsWith("5d1f3a40-0001-5000-8000-000000000002");
        assertThat(cell.select("details li a").attr("href"))
                .isEqualTo("/children/0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01#event-5d1f3a40-0001-5000-8000-000000000002");
        assertThat(cell.select("details li").eachText().getLast())
                .startsWith("Not a statement about a child that still stands")
                .endsWith("5d1f3a40-0001-5000-8000-000000000003");
    }

    @Test
    void saysTheGradeOfIntelligenceBehindACell() {
        // Given
        Element cell = page.select("td[data-label=Police investigation?]").getFirst();
        // Then
        assertThat(cell.select("details li").text())
                .contains("Said as: reported.", "Grade: source 2 (untested), assessment B", "Flagged: NHS number");
    }

    @Test
    void leadsFromAChildsNameToItsTimelineByAnIdThatSaysNothing() {
        // Then
        assertThat(page.select("tbody th a").getFirst().attr("href"))
                .isEqualTo("/children/0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01");
        assertThat(page.select("a[href*=Pinder], a[href*=pinder]")).isEmpty();
    }

    @Test
    void offersItselfAsAPdf() {
        // Then
        assertThat(page.select(".desk-download a").attr("href")).isEqualTo("/briefings/2026-11-23/versions/2.pdf");
    }

    @Test
    void keepsEachRowAtItsColumnsEvenWhereACellIsMissing() {
        // Then
        for (Element row : page.select("section[aria-labelledby=new-to-social-care] tbody tr")) {
            assertThat(row.children().eachAttr("data-label"))
                    .containsExactly("Child", "Referral", "Police investigation?", "Other agencies", "Worker");
        }
    }

    @Test
    void writesWhatAgenciesSayAsTextAndNeverAsMarkup() {
        // Then
        assertThat(answer.getBody()).contains("&lt;the bus station&gt;").doesNotContain("<the bus station>");
    }

    @Test
    void loadsNothingButTheStyleSheetAndIsNotKept() {
        // Then
        assertThat(page.select("script, img, iframe, [style], [onclick]")).isEmpty();
        assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("/assets/");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self' 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void isOneFileThatNeedsNothingElseWhereItIsAskedToStandAlone() {
        // When
        Document file = Jsoup.parse(
                String.valueOf(Samples.pages().standalone(Samples.briefing()).getBody()));
        // Then
        assertThat(file.select("link[rel=stylesheet], form, nav[aria-label=Desk]"))
                .isEmpty();
        assertThat(file.select("style").html())
                .contains(".govuk-table", "@media print")
                .doesNotContain("url(");
        assertThat(file.select("a[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
    }

    @Test
    void usesNoTypefaceLicensedForOthers() {
        // Then
        assertThat(Stylesheet.read().css()).doesNotContain("GDS Transport", "@font-face");
    }
}
