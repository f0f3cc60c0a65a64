package uk.conduit.consolidation.service.api;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.conduit.consolidation.service.intake.Lag;
import uk.conduit.consolidation.service.intake.Readmission;
import uk.conduit.consolidation.service.store.LedgerReport;
import uk.conduit.consolidation.service.store.LedgerReport.Line;
import uk.conduit.consolidation.service.store.SetAside;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.platform.kernel.Agency;

/** The account of every record ever read. It holds counts and reasons, nothing about a child. */
@RestController
final class LedgerController {

    private final LedgerReport report;
    private final SetAside setAside;
    private final Readmission readmission;
    private final Snapshots snapshots;
    private final Around around;

    /** What else is needed: who asks, how far the topics reach, what time it is. */
    record Around(Readers readers, Lag lag, Clock clock) {}

    LedgerController(
            LedgerReport report, SetAside setAside, Readmission readmission, Snapshots snapshots, Around around) {
        this.report = report;
        this.setAside = setAside;
        this.readmission = readmission;
        this.snapshots = snapshots;
        this.around = around;
    }

    record LedgerView(
            Instant asAt,
            boolean balanced,
            List<AccountView> agencies,
            List<SetAsideView> setAside,
            List<String> problems) {}

    record AccountView(
            String agency,
            String topic,
            long records,
            long consolidated,
            long unchanged,
            long held,
            long rejected,
            long unaccounted,
            @Nullable Long lag) {

        private AccountView plus(Line line) {
            return new AccountView(
                    agency,
                    topic,
                    records + line.position() - line.counts().vacant(),
                    consolidated + line.counts().consolidated(),
                    unchanged + line.counts().unchanged(),
                    held + line.counts().held(),
                    rejected + line.counts().rejected(),
                    unaccounted + line.faults().uncovered(),
                    lag);
        }
    }

    record SetAsideView(String agency, String outcome, String reason, long records, Instant oldest) {}

    record RetryView(long readmitted, long remaining, String words) {}

    private record Read(List<Line> lines, LedgerReport.Pictures pictures, List<SetAside.Count> aside) {}

    @GetMapping("/ledger")
    LedgerView ledger(Authentication authentication) {
        around.readers().reads(around.readers().reader(authentication, List.of()), "ledger", List.of());
        Read read = snapshots
                .transactions()
                .execute(status -> new Read(report.lines(), report.pictures(), setAside.counts()));
        List<String> problems = problems(read);
        return new LedgerView(
                around.clock().instant(),
                problems.isEmpty(),
                accounts(read.lines()),
                read.aside().stream()
                        .map(it -> new SetAsideView(
                                it.agency(), it.outcome().name(), it.reason(), it.records(), it.oldest()))
                        .toList(),
                problems);
    }

    @PostMapping("/ledger/retry")
    RetryView retry(Authentication authentication) {
        around.readers().reads(around.readers().reader(authentication, List.of()), "ledger retry", List.of());
        Readmission.Result result = readmission.retry();
        long readmitted = result.consolidated() + (long) result.unchanged();
        long remaining = result.held() + (long) result.rejected();
        return new RetryView(
                readmitted,
                remaining,
                "%d are consolidated and %d were known already; %d are still held and %d still rejected."
                        .formatted(result.consolidated(), result.unchanged(), result.held(), result.rejected()));
    }

    private List<AccountView> accounts(List<Line> lines) {
        Map<Agency, Long> behind = FeedsController.lags(around.lag());
        Map<String, AccountView> accounts = new TreeMap<>();
        for (Line line : lines) {
            AccountView account = accounts.computeIfAbsent(
                    line.topic(),
                    topic -> new AccountView(
                            line.agency(), topic, 0, 0, 0, 0, 0, 0, behind.get(new Agency(line.agency()))));
            accounts.put(line.topic(), account.plus(line));
        }
        return List.copyOf(accounts.values());
    }

    private static List<String> problems(Read read) {
        List<String> problems = new ArrayList<>();
        for (Line line : read.lines()) {
            if (!line.faults().none()) {
                problems.add(("%s, partition %d: %d offsets without an account, %d accounted for twice, %d outcomes"
                                + " without a name, %d events missing or too many.")
                        .formatted(
                                line.topic(),
                                line.partition(),
                                line.faults().uncovered(),
                                line.faults().overlapping(),
                                line.faults().unnamed(),
                                line.faults().missingEvents()));
            }
        }
        if (!read.pictures().right()) {
            problems.add("Of %d effective events the pictures hold %d; %d pictures do not hold exactly theirs."
                    .formatted(
                            read.pictures().effective(),
                            read.pictures().folded(),
                            read.pictures().wrongChildren()));
        }
        return problems;
    }
}
