package uk.conduit.agency.voluntary.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.voluntary.report.Filled;
import uk.conduit.platform.testkit.RealServers;

/** The pages as people meet them: wide, narrow, printed, by keyboard, and without JavaScript. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    private final Browser browser = Browser.start();
    private Doorstep doorstep;

    @BeforeAll
    void start() throws Exception {
        doorstep = Doorstep.with(SERVERS);
    }

    @AfterEach
    void closeTheWindows() {
        browser.closeWindows();
    }

    @AfterAll
    void stop() {
        browser.close();
        doorstep.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 1280, SCREEN",
        "/, 360, SCREEN",
        "/guidance, 1280, SCREEN",
        "/guidance, 360, SCREEN",
        "/guidance, 718, PRINT",
        "/signed-out, 360, SCREEN",
        "/sign-in-failed, 1280, SCREEN"
    })
    void aPageForEverybodyHasNoBarrier(String path, int width, Media media) {
        // Given
        Page page = browser.window(width, true);
        page.navigate(doorstep.at(path).toString());

        // When
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));

        // Then
        holdsUp(page, path, width + "-" + media);
    }

    @ParameterizedTest
    @CsvSource({"1280, SCREEN", "360, SCREEN", "718, PRINT"})
    void noPageOfAReportHasABarrier(int width, Media media) {
        // Given
        Page page = browser.signedIn(doorstep, "w.hale", width, true, "/concerns/new");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
        String how = width + "-" + media;

        // When
        holdsUp(page, "form", how);
        press(page, "Go on to read it over");
        holdsUp(page, "faulty", how);
        fill(page, Filled.wholly());
        press(page, "Go on to read it over");
        holdsUp(page, "check", how);
        press(page, "Send the report");

        // Then
        holdsUp(page, "receipt", how);
        assertThat(page.locator("h1").innerText()).isEqualTo("Your report was sent");
    }

    @Test
    void nothingTypedIsLostWhenTheSignInEnds() {
        // Given
        Page page = browser.signedIn(doorstep, "w.hale", NARROW, true, "/concerns/new");
        fill(page, Filled.wholly());
        page.context().clearCookies();
        press(page, "Go on to read it over");
        holdsUp(page, "interrupted", "360-SCREEN");

        // When
        Page signIn = page.context().waitForPage(() -> page.click("text=Sign in again"));
        signIn.fill("#username", "w.hale");
        signIn.fill("#password", Doorstep.PASSWORD);
        signIn.click("button[type=submit]");
        signIn.waitForURL(doorstep.at("/signed-in") + "**");
        press(page, "Go on with your report");
        press(page, "Go on with your report");

        // Then
        assertThat(page.locator("h1").innerText()).isEqualTo("Report a concern");
        assertThat(page.inputValue("#given-name")).isEqualTo("Ash");
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void aReportCanBeMadeWithoutJavaScript(int width) {
        // Given
        Page page = browser.signedIn(doorstep, "w.hale", width, false, "/concerns/new");
        fill(page, Filled.wholly());

        // When
        press(page, "Go on to read it over");
        press(page, "Change the child");
        press(page, "Go on to read it over");
        press(page, "Send the report");

        // Then
        assertThat(page.locator("h1").innerText()).isEqualTo("Your report was sent");
        press(page, "Sign out");
        assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out");
    }

    @Test
    void aReportCanBeMadeWithTheKeyboardAlone() {
        // Given
        Page page = browser.signedIn(doorstep, "w.hale", WIDE, true, "/concerns/new");
        keys(page, "Tab", "Enter");

        // When
        keys(page, "Tab", "Space");
        keys(page, "Tab", "Space");
        keys(page, "Tab", "Tab", "Tab", "Tab", "Tab", "Tab");
        page.keyboard().type("Seen at the station late at night.");
        page.focus("#name-not-known");
        keys(page, "Space");
        page.focus("#informed");
        keys(page, "Space", "Tab");
        arriving(page, () -> keys(page, "Enter"));

        // Then
        assertThat(page.locator("h1").innerText()).isEqualTo("Read your report over before you send it");
        page.focus("#send");
        keys(page, "Enter");
        page.waitForSelector(".govuk-panel");
        assertThat(page.locator("h1").innerText()).isEqualTo("Your report was sent");
    }

    @Test
    void theSummaryOfWhatIsWrongIsWhereTheReaderArrivesAndItsLinksLeadToTheFields() {
        // Given
        Page page = browser.signedIn(doorstep, "w.hale", WIDE, true, "/concerns/new");
        press(page, "Go on to read it over");
        page.waitForSelector(".govuk-error-summary:focus");

        // When
        page.click(".govuk-error-summary a[href='#what']");

        // Then
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("what");
    }

    @Test
    void breaksNoneOfItsOwnRulesAboutWhatAPageMayLoad() {
        // Given
        List<String> complaints = new ArrayList<>();
        Page page = browser.window(WIDE, true);
        page.onConsoleMessage(message -> complaints.add(message.text()));

        // When
        page.navigate(doorstep.at("/guidance").toString());
        page.navigate(doorstep.at("/concerns/new").toString());
        page.fill("#username", "w.hale");
        page.fill("#password", Doorstep.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(doorstep.at("/") + "**");

        // Then
        assertThat(complaints).isEmpty();
    }

    /** Nothing that axe finds, and nothing to scroll to sideways. A picture of it is kept for whoever asks. */
    private static void holdsUp(Page page, String name, String how) {
        keepPicture(page, name, how);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .as(name)
                .isEmpty();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .as(name + " scrolls sideways")
                .isFalse();
    }

    private static void keepPicture(Page page, String name, String how) {
        String folder = System.getenv("CONDUIT_PICTURES");
        if (folder != null) {
            Path file = Path.of(folder, (name.replace("/", "_") + "-" + how));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(file.resolveSibling(file.getFileName() + ".png"))
                    .setFullPage(true));
            if (how.endsWith("PRINT")) {
                page.pdf(new Page.PdfOptions()
                        .setPath(file.resolveSibling(file.getFileName() + ".pdf"))
                        .setPreferCSSPageSize(true)
                        .setFormat("A4"));
            }
        }
    }

    private static void press(Page page, String words) {
        Locator button = page.locator("button", new Page.LocatorOptions().setHasText(words));
        // On paper the buttons are not there; they are pressed as they would be on a screen.
        arriving(page, () -> button.first().dispatchEvent("click"));
    }

    /** What leads to another page has been done when that page has come. */
    private static void arriving(Page page, Runnable leaving) {
        AtomicBoolean arrived = new AtomicBoolean();
        Consumer<Page> arrival = it -> arrived.set(true);
        page.onLoad(arrival);
        leaving.run();
        page.waitForCondition(arrived::get);
        page.offLoad(arrival);
    }

    private static void fill(Page page, Filled filled) {
        for (Map.Entry<String, List<String>> answer : filled.values().entrySet()) {
            for (String value : answer.getValue()) {
                Locator fields = page.locator("[name='%s']".formatted(answer.getKey()));
                String type = fields.first().getAttribute("type");
                if (type == null || type.equals("text")) {
                    fields.fill(value);
                } else {
                    page.check("[name='%s'][value='%s']".formatted(answer.getKey(), value));
                }
            }
        }
    }

    private static void keys(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
