package uk.conduit.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The sample day, told once to a whole sandbox through its real doors; then every cell of the briefing
 * is held to {@code docs/sample-day.md}.
 */
class SampleDayIT {

    private static final int DRAFTS_AT_ONCE = 4;
    private static final String MANAGER = "amara.okafor";
    private static final String MEMBER = "jo.bell";
    private static final String ADMINISTRATOR = "sam.reed";
    private static final int WHOLE_BRIEFINGS = 5;
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CONDUIT_CHROMIUM", "/usr/bin/chromium"));

    @TempDir
    private static Path folder;

    private static ToldDay day;
    private static SamplePage page;

    @BeforeAll
    static void tellTheDay() {
        day = ToldDay.tell(folder);
        page = SamplePage.asOf(day.cut());
    }

    @AfterAll
    static void endIt() {
        if (day != null) {
            day.close();
        }
    }

    @Test
    void theDoorsAnswerEachFileAsThePageCounts() {
        // When
        List<List<String>> answered = day.handed().stream()
                .map(it -> Stream.concat(
                                Stream.of(it.agency(), it.file()),
                                LongStream.of(
                                                it.answers().sent(),
                                                it.answers().accepted(),
                                                it.answers().unchanged(),
                                                it.answers().noEvent(),
                                                it.answers().refused(),
                                                it.answers().flagged())
                                        .mapToObj(Long::toString))
                        .toList())
                .toList();
        // Then
        assertThat(answered).isEqualTo(page.files());
    }

    @Test
    void theAddendumSaysWhatThePageSaysCellByCellAndNothingElse() {
        // When
        ReadBriefing briefing = day.briefing(MANAGER, 2);
        // Then
        assertThat(briefing.rows()).containsExactlyInAnyOrderElementsOf(page.rows());
        assertThat(briefing.words()).isEqualTo(page.words());
        assertThat(briefing.changes()).containsExactly("Missing now: added: Freya Lindqvist");
    }

    @Test
    void theFirstVersionSaysTheSameWithoutWhatCameLate() {
        // Given
        List<SaidRow> withoutFreya = page.rows().stream()
                .filter(row -> !row.toString().contains("Freya Lindqvist"))
                .filter(row -> !row.section().equals("feeds"))
                .toList();
        // When
        ReadBriefing first = day.briefing(MANAGER, 1);
        // Then
        assertThat(first.rows())
                .filteredOn(row -> !row.section().equals("feeds"))
                .containsExactlyInAnyOrderElementsOf(withoutFreya);
        assertThat(first.changes()).isEmpty();
    }

    @Test
    void everyCellNamesTheEventsBehindIt() {
        // When
        Set<String> unfounded = day.briefing(MANAGER, 2).unfounded();
        // Then: but for what the ledger knows, which counts records that never became events, and for the worker of a
        // child of
        // whom there is but a pointer
        assertThat(unfounded).containsExactlyInAnyOrder("feeds last", "feeds aside", "involvement worker");
    }

    @Test
    void anInvestigationRestsOnThePolicesWordAboutThatChild() {
        // Given: the police's own records, and for one child what they told social care
        ReadBriefing briefing = day.briefing(MANAGER, 2);
        String toldOf = briefing.children().get("Harvey Trent");
        // When
        Map<String, Set<String>> evidence = briefing.evidenceOfInvestigations();
        // Then
        assertThat(evidence)
                .hasSize((int) page.rows().stream()
                        .filter(row -> row.toString().contains("ATTENTION INVESTIGATION"))
                        .count())
                .allSatisfy(
                        (child, events) -> assertThat(factsOf(child, child.equals(toldOf) ? "social-care" : "police"))
                                .containsAll(events));
    }

    private static Set<String> factsOf(String child, String agency) {
        return day.read(MANAGER, "/children/" + child)
                .path("facts")
                .valueStream()
                .filter(fact -> fact.path("agency").asString().equals(agency))
                .map(fact -> fact.path("event").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void nobodyReadsWhatMustNotBeSaidInAnyFormInWhichTheDayIsRead() {
        // Given
        List<String> readers = List.of(MANAGER, MEMBER);
        // When
        Map<String, List<String>> read =
                readers.stream().collect(Collectors.toMap(Function.identity(), SampleDayIT::everythingReadBy));
        // Then
        assertThat(read)
                .allSatisfy((person, texts) -> assertThat(texts.subList(0, WHOLE_BRIEFINGS))
                        .allSatisfy(text -> assertThat(text).contains("Maya Thornbury")))
                .allSatisfy((person, texts) -> assertThat(page.unsaid())
                        .filteredOn(unsaid -> unsaid.isFor(person) && unsaid.isAnywhere())
                        .isNotEmpty()
                        .allSatisfy(unsaid -> assertThat(texts)
                                .isNotEmpty()
                                .allSatisfy(text -> assertThat(text).doesNotContain(unsaid.words()))));
    }

    /**
     * Both versions as JSON, the page, the PDF, what the terminal prints, and the view and the page of every child that the
     * day tells.
     */
    private static List<String> everythingReadBy(String person) {
        ReadBriefing briefing = day.briefing(person, 2);
        return Stream.concat(
                        Stream.of(
                                day.briefing(person, 1).json().toString(),
                                briefing.json().toString(),
                                day.page(person),
                                day.paper(person),
                                day.printed(person)),
                        briefing.children().values().stream()
                                .flatMap(id -> Stream.of(viewOf(id, person), day.childPage(person, id))))
                .toList();
    }

    private static String viewOf(String child, String person) {
        return day.read(person, "/children/" + child).toString();
    }

    @Test
    void whatBelongsToAnotherChildStandsInNoRowAndNoViewOfThisOne() {
        // Given
        ReadBriefing briefing = day.briefing(MANAGER, 2);
        List<Unsaid> unsaid = page.unsaid().stream()
                .filter(it -> it.isFor(MANAGER) && !it.isAnywhere())
                .toList();
        // When
        Map<Unsaid, String> read = unsaid.stream().collect(Collectors.toMap(Function.identity(), it -> {
            String child = Objects.requireNonNull(briefing.children().get(it.child()), it.child());
            return briefing.rowsOf(child) + viewOf(child, MANAGER);
        }));
        // Then
        assertThat(read)
                .isNotEmpty()
                .allSatisfy((it, text) -> assertThat(text).contains(it.child()).doesNotContain(it.words()));
    }

    @Test
    void whoMayNotReadRestrictedItemsIsNeverToldThatThereIsNothing() {
        // When
        List<SaidRow> rows = day.briefing(MEMBER, 2).rows("new-to-social-care");
        // Then
        assertThat(rows)
                .filteredOn(row -> row.toString().contains("Niamh Corrigan"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry(
                                "police-investigation",
                                "RESTRICTED NOT_SHOWN: Part of this is not shown to your role. Ask the unit manager.")
                        .hasEntrySatisfying(
                                "agencies",
                                said -> assertThat(said)
                                        .contains("Police: see the answer on the police investigation.")));
    }

    @Test
    void aChildFromWhomAMemberIsExcludedDoesNotExistForThatMember() {
        // Given
        String skye = day.briefing(MANAGER, 2).children().get("Skye Penhale");
        // When
        HttpResponse<String> answer = day.ask(MEMBER, "/children/" + skye);
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorSeesNoCase() {
        // When
        HttpResponse<String> answer = day.ask(ADMINISTRATOR, "/briefings");
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theLedgerBalancesAndNamesTheOneRecordThatIsHeld() {
        // When
        JsonNode ledger = day.read(MANAGER, "/ledger");
        // Then
        assertThat(ledger.path("balanced").asBoolean()).isTrue();
        assertThat(ledger.path("setAside").valueStream())
                .singleElement()
                .satisfies(held -> assertThat(held.path("outcome").asString()).isEqualTo("HELD"));
    }

    @Test
    void severalDraftsAskedForAtOnceAreAllAnswered() {
        // When
        List<ReadBriefing> drafts = IntStream.range(0, DRAFTS_AT_ONCE)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> day.draft(MANAGER)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        // Then
        assertThat(drafts)
                .hasSize(DRAFTS_AT_ONCE)
                .allSatisfy(draft -> assertThat(draft.rows()).isNotEmpty());
    }

    @Test
    void theBrowserShowsEveryChildWithoutABarrier() {
        // Given
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "skipped: no Chromium");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            Page desk = browser.newPage();
            // When
            desk.navigate(day.running().addresses().unitDesk());
            desk.fill("#username", MANAGER);
            desk.fill("#password", day.running().personPassword(MANAGER).value());
            desk.click("button[type=submit]");
            desk.waitForURL(day.running().addresses().unitDesk() + "/**");
            // Then
            String text = desk.innerText("main");
            assertThat(page.children())
                    .isNotEmpty()
                    .allSatisfy(child -> assertThat(text).contains(child));
            assertThat(new AxeBuilder(desk).analyze().getViolations()).isEmpty();
        }
    }
}
