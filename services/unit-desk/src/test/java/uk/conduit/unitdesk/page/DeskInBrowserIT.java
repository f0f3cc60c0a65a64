package uk.conduit.unitdesk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.unitdesk.Desk;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskInBrowserIT {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final String BRIEFING = "/briefings/2026-11-23/versions/2";
    private static final String CHILD = "/children/0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01";

    /** Words of cells, and tags, that stand on more than one line; a line may end behind a hyphen or a slash. */
    private static final String BROKEN_WORDS = """
            () => {
              const broken = [];
              const lines = range => new Set([...range.getClientRects()].map(it => Math.round(it.top))).size;
              for (const cell of document.querySelectorAll('.desk-table th, .desk-table td')) {
                const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  const text = texts.currentNode;
                  if (text.parentElement.closest('details')) continue;
                  const whole = text.parentElement.closest('.desk-tag') ? /\\S.*\\S/g : /[^\\s\\/-]+/g;
                  for (const word of text.data.matchAll(whole)) {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    if (lines(range) > 1) broken.push(word[0]);
                  }
                }
              }
              return broken;
            }
            """;

    private final Browser browser = Browser.start();
    private final Desk desk = new Desk();

    @BeforeAll
    @AfterAll
    void nothingIsKept() {
        desk.hub().reset();
    }

    @BeforeEach
    void theHubHasABriefing() {
        desk.hub().reset();
        desk.hub().says("/briefings", Samples.text("briefings.json")).says(BRIEFING, Samples.text("briefing.json"));
        desk.hub().says(CHILD, Samples.text("child.json")).says("/feeds", Samples.text("feeds.json"));
    }

    @AfterAll
    void stop() {
        browser.close();
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 1280, SCREEN",
        "/, 360, SCREEN",
        "/, 1000, PRINT",
        "/briefings, 1280, SCREEN",
        "/briefings, 360, SCREEN",
        "/briefings/2026-11-23/versions/2?standalone=true, 1280, SCREEN",
        "/briefings/2026-01-01, 360, SCREEN",
        "/children/0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01, 1280, SCREEN",
        "/children/0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01, 360, SCREEN",
        "/children/0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01, 1000, PRINT",
        "/children/00000000-0000-5000-8000-000000000000, 360, SCREEN",
        "/feeds, 1280, SCREEN",
        "/feeds, 360, SCREEN",
        "/feeds, 1000, PRINT"
    })
    void hasNoBarrierThatAnAutomaticCheckFinds(String path, int width, Media media) {
        // Given
        Page page = browser.signedIn(desk, "r.marsh", width, path);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
        // When
        var found = new AxeBuilder(page).analyze().getViolations();
        // Then
        assertThat(found).map(rule -> rule.getId() + ": " + rule.getNodes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void hasASignInPageWithoutBarriers(int width) {
        // Given
        Page page = browser.window(width, true);
        page.navigate(desk.at("/").toString());
        page.fill("#username", "nobody");
        page.click("button[type=submit]");
        // When
        var found = new AxeBuilder(page).analyze().getViolations();
        // Then
        assertThat(page.title()).startsWith("Error: Sign in");
        assertThat(found).map(rule -> rule.getId() + ": " + rule.getNodes()).isEmpty();
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        // Given
        Page page = browser.window(WIDE, true);
        page.navigate(desk.at("/").toString());
        // When
        press(page, "Tab", "Tab");
        page.keyboard().type("r.marsh");
        press(page, "Tab");
        page.keyboard().type(Desk.PASSWORD);
        press(page, "Enter");
        // Then
        page.waitForSelector(".desk-contents");
        press(page, "Tab");
        assertThat(focused(page)).isEqualTo("Skip to main content");
        press(page, "Enter", "Tab");
        assertThat(focused(page)).as("the first link of the main part").isEqualTo("Download as PDF");
        press(page, "Tab");
        assertThat(focused(page)).startsWith("Ash Pinder: the police-investigation answer was");
        press(page, "Enter");
        assertThat(page.url()).endsWith("#new-to-social-care");
        press(page, "Tab", "Tab");
        assertThat(focused(page)).startsWith("Evidence");
        press(page, "Enter");
        assertThat(page.locator("details[open]").count()).isEqualTo(1);
        page.keyboard().press("Shift+Tab");
        press(page, "Enter");
        page.waitForSelector(".desk-timeline");
        assertThat(page.url()).endsWith(CHILD);
    }

    @Test
    void leadsFromACellToTheStatementBehindItWithoutJavaScript() {
        // Given
        Page page = browser.window(NARROW, false);
        page.navigate(desk.at("/").toString());
        page.fill("#username", "r.marsh");
        page.fill("#password", Desk.PASSWORD);
        page.click("button[type=submit]");
        // When
        page.locator("details:has-text('referral opened') summary").first().click();
        page.locator("a:has-text('See it in the timeline')").first().click();
        // Then
        assertThat(page.url()).endsWith(CHILD + "#event-5d1f3a40-0001-5000-8000-000000000002");
        assertThat(page.locator("h1").innerText()).startsWith("Ash Pinder");
    }

    @ParameterizedTest
    @CsvSource({
        "/children/0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01, 360",
        "/children/0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01, 1280",
        "/feeds, 360",
        "/feeds, 1280"
    })
    void neverScrollsSideways(String path, int width) {
        // Given
        Page page = browser.signedIn(desk, "r.marsh", width, path);
        // When
        boolean sideways = (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        // Then
        assertThat(sideways).as("scrolls sideways").isFalse();
    }

    @Test
    void worksWithoutJavaScript() {
        // Given
        Page page = browser.window(NARROW, false);
        page.navigate(desk.at("/").toString());
        page.fill("#username", "r.marsh");
        page.fill("#password", Desk.PASSWORD);
        // When
        page.click("button[type=submit]");
        // Then
        assertThat(page.locator("h1").innerText()).contains("Daily briefing");
        page.click("text=Sign out");
        assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out");
        page.navigate(desk.at("/").toString());
        assertThat(page.url()).startsWith(desk.signIn().toString());
    }

    @Test
    void turnsEachRowIntoACardOnANarrowScreen() {
        // Given
        Page page = browser.signedIn(desk, "r.marsh", NARROW, "/");
        // When
        boolean sideways = (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        // Then
        assertThat(sideways).as("scrolls sideways").isFalse();
        assertThat(page.locator("[data-label='Police investigation?']")
                        .first()
                        .evaluate("cell => getComputedStyle(cell, '::before').content"))
                .asString()
                .contains("Police investigation?");
    }

    @Test
    void cutsNothingOffOnPaper() {
        // Given
        Page page = browser.signedIn(desk, "r.marsh", 718, "/");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        // When
        boolean sideways = (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        // Then
        assertThat(sideways).as("wider than the paper").isFalse();
        assertThat(page.locator("thead").nth(1).evaluate("head => getComputedStyle(head).display"))
                .isEqualTo("table-header-group");
        assertThat(page.locator(".desk-evidence:visible").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1280, SCREEN", "980, SCREEN", "360, SCREEN", "718, PRINT"})
    void breaksNoWordOfACellAndNoTagAndNeverScrollsSideways(int width, Media media) {
        // Given
        desk.hub().says(BRIEFING, Samples.text("all-sections.json"));
        Page page = browser.signedIn(desk, "r.marsh", width, "/");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
        // When
        Object broken = page.evaluate(BROKEN_WORDS);
        boolean sideways = (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        // Then
        assertThat(broken).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
        assertThat(sideways).as("scrolls sideways").isFalse();
    }

    @Test
    void printsTallRowsOverPagesAndNoTitleAlone() throws IOException {
        // Given
        desk.hub().says(BRIEFING, Samples.text("all-sections.json"));
        Page page = browser.signedIn(desk, "r.marsh", WIDE, "/");
        // When
        Printed printed = Printed.of(page.pdf(new Page.PdfOptions().setFormat("A4")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        // Then
        assertThat(printed.titlesAlone(Samples.allSections())).isEmpty();
        assertThat(page.locator("tbody tr").first().evaluate("row => getComputedStyle(row).breakInside"))
                .isEqualTo("auto");
    }

    @Test
    void tellsAnAdministratorThatCasesAreNotForThem() {
        // Given
        desk.hub().refuses(403);
        // When
        Page page = browser.signedIn(desk, "t.reed", WIDE, "/");
        // Then
        assertThat(page.locator("main").innerText()).contains("Your role does not include reading cases.");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void refreshesThePersonsTokenWithoutAskingThemAgain() {
        // Given
        Page page = browser.signedIn(desk, "r.marsh", WIDE, "/");
        String before = desk.hub().askedWith();
        // When
        page.navigate(desk.at("/briefings").toString());
        // Then
        assertThat(page.locator("h1").innerText()).isEqualTo("All briefings");
        assertThat(desk.hub().askedWith()).startsWith("Bearer ").isNotEqualTo(before);
    }

    @Test
    void breaksNoneOfItsOwnRulesAboutWhatAPageMayLoad() {
        // Given
        List<String> complaints = new ArrayList<>();
        Page page = browser.window(WIDE, true);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(desk.at("/").toString());
        page.fill("#username", "r.marsh");
        page.fill("#password", Desk.PASSWORD);
        page.click("button[type=submit]");
        // When
        page.navigate(desk.at(BRIEFING + "?standalone=true").toString());
        // Then
        assertThat(complaints).isEmpty();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.innerText"));
    }
}
