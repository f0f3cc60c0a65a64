package uk.conduit.agency.voluntary.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real browser: the Chromium that is installed, never one downloaded for the test. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CONDUIT_CHROMIUM", "/usr/bin/chromium"));

    /** In milliseconds. The first report of a door that was just started waits for the registry as well. */
    private static final int PATIENCE = 120_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** Starts it; the test says that it was skipped where there is none. */
    static Browser start() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "skipped: no Chromium");
        return new Browser();
    }

    /** A window of a person who has not been here before. */
    Page window(int width, boolean scripts) {
        Page page = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(scripts))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** The same, signed in and at a page of the door. */
    Page signedIn(Doorstep doorstep, String username, int width, boolean scripts, String path) {
        Page page = window(width, scripts);
        page.navigate(doorstep.at(path).toString());
        page.fill("#username", username);
        page.fill("#password", Doorstep.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(doorstep.at("/") + "**");
        return page;
    }

    void closeWindows() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
