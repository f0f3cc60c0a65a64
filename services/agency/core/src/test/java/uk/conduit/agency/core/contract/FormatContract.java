package uk.conduit.agency.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.inlet.EmptySubmission;
import uk.conduit.agency.core.inlet.Outcome;
import uk.conduit.agency.core.inlet.Receipt;
import uk.conduit.agency.core.inlet.TooLarge;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.testkit.Faults;

/**
 * What every format must do with what cannot be understood. Each agency's own test inherits it, once for each format. What
 * is expected stands on the page {@code docs/bad-input.md}, in the row that names the test and the format's column.
 *
 * <p>Submissions are made of three records where the format's own test does not say otherwise: the first and the last are
 * good, the one between is not.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
public abstract class FormatContract {

    /** When every submission came. */
    protected static final Instant RECEIVED = RecordFixture.RECEIVED;

    private static final int MIB = 1024 * 1024;
    private static final int FILLER = 8 * MIB;
    private static final long LARGE = 100L * MIB;
    private static final long SLACK = 12L * MIB;
    private static final int INPUTS = Integer.getInteger("conduit.fuzz.inputs", 2_000);
    private static final long SEED = Faults.seed(20261128);
    private static final String NO_SUCH_THING = "none";

    /** The format. */
    protected abstract NativeFormat<?> format();

    /** Whose format it is. */
    protected abstract Agency agency();

    /** The column of the page that is about it. */
    protected abstract String column();

    /** When extracts of it were made; null where its records carry versions of their own. */
    protected @Nullable Instant extractedAt() {
        return format().needsExtractTime() ? RECEIVED.minusSeconds(3600) : null;
    }

    /** What stands before the first record. */
    protected String head() {
        return "";
    }

    /** What stands behind the last record. */
    protected String tail() {
        return "";
    }

    /** What stands between two records. */
    protected abstract String between();

    /** A good record, different for each number, with a reference that ends in {@code Quill<number>}: one event or more. */
    protected abstract String record(int number);

    /** The same record, which says something else. */
    protected abstract String otherContent(int number);

    /** A good record with much in it. */
    protected abstract String wide(int number);

    /** A record that is none. */
    protected abstract String malformed(int number);

    /** A submission of another shape, well formed. */
    protected abstract String anotherShape();

    /** A record in which the filler makes a value too long. */
    protected abstract String holding(int number, String filler);

    /** A record with depth without end, or a whole that expands without end; null where there is no such thing. */
    protected @Nullable String nested(int number) {
        return null;
    }

    /** A submission that asks for something outside itself; null where there is no such thing. */
    protected @Nullable String reachingOut() {
        return null;
    }

    /** A record with a code that is on no list. */
    protected abstract String unknownCode(int number);

    /** A record with a date that cannot be; null where records have no dates. */
    protected abstract @Nullable String impossibleDate(int number);

    /** A record with a date that has not come; null where records have no dates. */
    protected abstract @Nullable String dateToCome(int number);

    /** A submission from a system whose clock is far ahead; null where the sender says elsewhere when it was made. */
    protected @Nullable String clockAhead() {
        return null;
    }

    /** Whether a text in an event is made from what was sent, and stands nowhere in it. */
    protected boolean isDerived(String text) {
        return false;
    }

    @Test
    void takesWhatIsGood() throws IOException {
        // When
        List<Receipt> receipts = send(submission(record(1), record(2), record(3)));

        // Then
        assertThat(receipts).extracting(Receipt::outcome).containsOnly(Outcome.ACCEPTED);
        assertThat(receipts)
                .extracting(Receipt::eventId)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void malformed() throws IOException {
        becomes("malformed", send(submission(record(1), malformed(2), record(3))));
    }

    @Test
    void truncated() throws IOException {
        // Given
        String whole = submission(record(1), record(2));
        int half = whole.indexOf(record(2)) + record(2).length() / 2;

        // When
        List<Receipt> receipts = send(whole.substring(0, half));

        // Then
        becomes("truncated", receipts);
    }

    @Test
    void wrongEncoding() throws IOException {
        // Given
        byte[] bytes = bytes(submission(record(1), record(2), record(3)));
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Quill2");
        bytes[at + 1] = (byte) 0xE9;

        // When
        List<Receipt> receipts = door().send(bytes);

        // Then
        becomes("wrongEncoding", receipts);
    }

    @Test
    void reachesOut() throws IOException {
        String submission = reachingOut();
        if (isNone("reachesOut", submission)) {
            return;
        }
        becomes("reachesOut", send(submission));
    }

    @Test
    void expandsWithoutEnd() throws IOException {
        String record = nested(2);
        if (isNone("expandsWithoutEnd", record)) {
            return;
        }
        becomes("expandsWithoutEnd", send(submission(record(1), record, record(3))));
    }

    @Test
    void compressed() throws IOException {
        // Given
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(bytes(submission(record(1), record(2))));
            gzip.write(new byte[FILLER]);
        }

        // When
        List<Receipt> receipts = door().send(small.toByteArray());

        // Then
        assertThat(BadInputPage.cell("compressed", column())).startsWith("refused");
        assertThat(receipts).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(it.reason()).isEqualTo("is packed with gzip; send it unpacked");
        });
    }

    @Test
    void oneRecordTooLarge() throws IOException {
        becomes("oneRecordTooLarge", send(submission(record(1), holding(2, "x".repeat(FILLER)), record(3))));
    }

    @Test
    void submissionTooLarge() {
        // Given
        byte[] bytes = bytes(submission(record(1), record(2), record(3)));
        InputStream inTwo = inTwo(bytes, bytes.length / 2);
        List<Receipt> receipts = new ArrayList<>();

        // When / Then
        assertThat(BadInputPage.cell("submissionTooLarge", column())).startsWith("413");
        assertThatThrownBy(() -> door().send(inTwo, bytes.length / 2, receipts::add))
                .isInstanceOf(TooLarge.class);
        assertThat(receipts).extracting(Receipt::outcome).doesNotContain(Outcome.REFUSED);
    }

    @Test
    void empty() {
        assertThat(BadInputPage.cell("empty", column())).startsWith("400");
        assertThatThrownBy(() -> send("")).isInstanceOf(EmptySubmission.class);
    }

    @Test
    void anotherShapeAltogether() throws IOException {
        // When
        List<Receipt> receipts = send(anotherShape());

        // Then
        assertThat(BadInputPage.cell("anotherShapeAltogether", column())).startsWith("refused");
        assertThat(receipts).isNotEmpty().extracting(Receipt::outcome).containsOnly(Outcome.REFUSED);
    }

    @Test
    void unknownCodes() throws IOException {
        List<Receipt> receipts = send(submission(record(1), unknownCode(2), record(3)));
        becomes("unknownCodes", receipts, Problem.UNKNOWN_CODE, Problem.MALFORMED);
    }

    @Test
    void impossibleDates() throws IOException {
        String record = impossibleDate(2);
        if (isNone("impossibleDates", record)) {
            return;
        }
        List<Receipt> receipts = send(submission(record(1), record, record(3)));
        becomes("impossibleDates", receipts, Problem.DATE_IMPOSSIBLE, Problem.MALFORMED);
    }

    @Test
    void datesToCome() throws IOException {
        String record = dateToCome(2);
        if (isNone("datesToCome", record)) {
            return;
        }
        becomes("datesToCome", send(submission(record(1), record, record(3))), Problem.DATE_IN_FUTURE);
    }

    @Test
    void sameVersionOtherContent() throws IOException {
        // Given
        PaperDoor door = door();
        door.send(bytes(submission(record(1), record(2), record(3))));

        // When
        List<Receipt> receipts = door.send(bytes(submission(otherContent(2))));

        // Then
        assertThat(BadInputPage.cell("sameVersionOtherContent", column())).startsWith("refused; the first counts");
        assertThat(receipts)
                .extracting(Receipt::outcome)
                .contains(Outcome.REFUSED)
                .doesNotContain(Outcome.ACCEPTED);
        assertThat(receipts)
                .filteredOn(it -> it.outcome() == Outcome.REFUSED)
                .extracting(Receipt::reason)
                .containsOnly("the same version of this record was accepted with other content");
    }

    @Test
    void clockFarAhead() throws IOException {
        String submission = clockAhead();
        if (submission == null) {
            // Refused before it is read: AgencyServiceContract.
            assertThat(BadInputPage.cell("clockFarAhead", column())).startsWith("400");
            return;
        }
        becomes("clockFarAhead", send(submission), Problem.DATE_IN_FUTURE);
    }

    @Test
    @Timeout(600)
    void aHundredMegabytesNeedNoMoreMemoryThanOne() throws IOException {
        // Given
        String wide = wide(1);
        LongSubmission large = new LongSubmission(
                head(), n -> (n == 0 ? "" : between()) + wide.replace("Quill1", "Quill" + (n + 1)), tail(), LARGE);
        long[] accepted = {0};

        // When
        door().send(large, PaperDoor.LIMIT, receipt -> accepted[0] += receipt.outcome() == Outcome.ACCEPTED ? 1 : 0);

        // Then
        assertThat(accepted[0]).isGreaterThanOrEqualTo(large.pieces());
        assertThat(large.grown()).isLessThan(SLACK);
    }

    @Test
    @Timeout(3_600)
    void neverAcceptsWhatItDidNotUnderstand() throws IOException {
        // Given
        List<String> records = List.of(record(1), record(2), record(3));
        LoggerFactory.getLogger(getClass())
                .atInfo()
                .addKeyValue("seed", SEED)
                .addKeyValue("inputs", INPUTS)
                .log("Damaging submissions");
        Fuzzing fuzzing = new Fuzzing(format(), door().submission(), this::isDerived, this::submission);

        // When
        Fuzzing.Outcome outcome = fuzzing.run(getClass().getSimpleName(), records, SEED, INPUTS);

        // Then: some came through, some did not, and each that came through was understood.
        assertThat(outcome.accepted()).as("accepted, seed %d", SEED).isPositive();
        assertThat(outcome.refused()).as("refused, seed %d", SEED).isPositive();
    }

    private boolean isNone(String test, @Nullable String input) {
        boolean none = BadInputPage.cell(test, column()).startsWith(NO_SUCH_THING);
        assertThat(input == null).as("whether %s has no such thing", column()).isEqualTo(none);
        return none;
    }

    /** The second record became what the page says, and its neighbours too. */
    private void becomes(String test, List<Receipt> receipts, Problem... problems) {
        String cell = BadInputPage.cell(test, column());
        List<Outcome> outcomes = receipts.stream().map(Receipt::outcome).toList();
        boolean last = receipts.getLast().outcome() == Outcome.ACCEPTED;
        if (cell.startsWith("flagged")) {
            assertThat(outcomes).as("%s: %s", test, receipts).containsOnly(Outcome.ACCEPTED);
            assertThat(receipts.stream().flatMap(it -> it.flags().stream()))
                    .isNotEmpty()
                    .allMatch(flag -> Arrays.stream(problems).anyMatch(it -> flag.endsWith(": " + it)));
        } else if (cell.startsWith("passed over")) {
            assertThat(outcomes).as("%s: %s", test, receipts).doesNotContain(Outcome.REFUSED);
            assertThat(receipts).allMatch(it -> it.flags().isEmpty());
        } else if (cell.startsWith("that record is refused")) {
            assertThat(outcomes).as("%s: %s", test, receipts).startsWith(Outcome.ACCEPTED);
            assertThat(outcomes).contains(Outcome.REFUSED);
            assertThat(last).as("the record behind it is taken: %s", receipts).isTrue();
        } else if (cell.startsWith("the rest is refused")) {
            assertThat(outcomes).as("%s: %s", test, receipts).startsWith(Outcome.ACCEPTED);
            assertThat(outcomes).endsWith(Outcome.REFUSED);
        } else if (cell.startsWith("refused")) {
            assertThat(outcomes).as("%s: %s", test, receipts).isNotEmpty().containsOnly(Outcome.REFUSED);
        } else {
            throw new AssertionError("docs/bad-input.md says of " + test + ": " + cell);
        }
    }

    private PaperDoor door() {
        return new PaperDoor(agency(), format(), extractedAt(), RECEIVED);
    }

    private List<Receipt> send(String submission) throws IOException {
        return door().send(bytes(submission));
    }

    /** A submission of these records. */
    protected final String submission(List<String> records) {
        return head() + String.join(between(), records) + tail();
    }

    private String submission(String... records) {
        return submission(List.of(records));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream inTwo(byte[] bytes, int first) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, pos < first ? Math.min(length, first - pos) : length);
            }
        };
    }
}
