package uk.conduit.agency.voluntary.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.WebUtils;
import uk.conduit.agency.core.inlet.Receipt;
import uk.conduit.agency.voluntary.report.Fault;
import uk.conduit.agency.voluntary.report.Field;
import uk.conduit.agency.voluntary.report.ReadingReport;
import uk.conduit.agency.voluntary.report.Reference;
import uk.conduit.agency.voluntary.report.Report;
import uk.conduit.agency.voluntary.report.ReportRecord;
import uk.conduit.agency.voluntary.report.Typed;
import uk.conduit.agency.voluntary.report.WorkingDays;
import uk.conduit.platform.kernel.NhsNumber;

/**
 * A report from the empty form to the receipt. What is typed travels from page to page in the pages themselves; the
 * server holds none of it between two requests. The reference is made with the empty form, so that whatever is sent
 * twice is one report.
 */
@Controller
final class ReportPages {

    static final String REPORT = "/concerns/report";
    static final String REFERENCE = "reference";
    private static final String STEP = "step";
    private static final String SEND = "send";
    private static final String CHANGE = "change:";

    private final Sending sending;
    private final WorkingDays workingDays;
    private final NhsNumber.Range numbers;
    private final Pages pages;
    private final Clock clock;
    private final RandomGenerator chance;

    ReportPages(
            Sending sending,
            WorkingDays workingDays,
            NhsNumber.Range numbers,
            Pages pages,
            Clock clock,
            RandomGenerator chance) {
        this.sending = sending;
        this.workingDays = workingDays;
        this.numbers = numbers;
        this.pages = pages;
        this.clock = clock;
        this.chance = chance;
    }

    @GetMapping("/concerns/new")
    ResponseEntity<String> begin(HttpServletRequest request) {
        Typed empty = Typed.on(now().toLocalDate());
        return pages.form(new Form(Reference.from(chance), empty, List.of(), Optional.empty()), request);
    }

    /** A reader who comes back to this address by hand begins anew. */
    @GetMapping(REPORT)
    ResponseEntity<String> beginAnew() {
        return seeOther("/concerns/new");
    }

    @PostMapping(REPORT)
    ResponseEntity<String> goOn(HttpServletRequest request) {
        Form form = typed(request, chance);
        String step = String.valueOf(request.getParameter(STEP));
        if (step.startsWith(CHANGE)) {
            return pages.form(at(step.substring(CHANGE.length()), form), request);
        }
        return switch (ReadingReport.read(form.typed(), now(), numbers)) {
            case ReadingReport.Read.Faulty(List<Fault> faults) -> pages.form(faulty(form, faults), request);
            case ReadingReport.Read.Whole(Report report) when step.equals(SEND) -> send(report, form, request);
            case ReadingReport.Read.Whole(Report report) -> pages.check(form, Summary.of(report), false, request);
        };
    }

    @GetMapping("/concerns/receipts/{reference}")
    ResponseEntity<String> receipt(@PathVariable String reference, HttpServletRequest request) {
        return new SentReports(request.getSession())
                .of(reference)
                .map(sent -> pages.receipt(sent, request))
                .orElseGet(() -> pages.message(
                        new Message(
                                        404,
                                        "This receipt is not kept here any more",
                                        "A receipt can be seen until whoever sent the report signs out. A printed one"
                                                + " stays good; the reference on it is all that is needed to ask about the"
                                                + " report.")
                                .leadingTo("/concerns/new", "Report another concern"),
                        request));
    }

    /** Everything else below this address. */
    @RequestMapping("/concerns/**")
    ResponseEntity<String> nothing(HttpServletRequest request) {
        return pages.message(
                new Message(404, "Page not found", "There is nothing at this address.")
                        .leadingTo("/concerns/new", "Report a concern"),
                request);
    }

    /** The form as it came, under the reference it was given. */
    static Form typed(HttpServletRequest request, RandomGenerator chance) {
        String stated = String.valueOf(request.getParameter(REFERENCE));
        String reference = Reference.isOne(stated) ? stated : Reference.from(chance);
        return new Form(reference, Typed.of(request::getParameterValues), List.of(), Optional.empty());
    }

    private static Form at(String word, Form form) {
        Optional<Field> focus = Arrays.stream(Field.values())
                .filter(field -> field.word().equals(word))
                .findFirst();
        return new Form(form.reference(), form.typed(), List.of(), focus);
    }

    private static Form faulty(Form form, List<Fault> faults) {
        return new Form(form.reference(), form.typed(), faults, Optional.empty());
    }

    /** One at a time for each session: a second press of the button waits for the receipt of the first. */
    private ResponseEntity<String> send(Report report, Form form, HttpServletRequest request) {
        SentReports sent = new SentReports(request.getSession());
        String digest = ReportRecord.digest(report, form.reference());
        synchronized (WebUtils.getSessionMutex(sent.session())) {
            Optional<Sent> before = sent.of(form.reference());
            if (before.isPresent()) {
                return before.get().digest().equals(digest)
                        ? receiptOf(form)
                        : pages.form(faulty(form, List.of(saysSomethingElse(form))), request);
            }
            Receipt receipt = sending.send(report, form.reference());
            return switch (receipt.outcome()) {
                case ACCEPTED, UNCHANGED -> {
                    sent.keep(kept(report, form.reference(), digest, receipt));
                    yield receiptOf(form);
                }
                case RETRY -> pages.check(form, Summary.of(report), true, request);
                case REFUSED, NO_EVENT -> pages.form(faulty(form, List.of(refusal(receipt))), request);
            };
        }
    }

    private static ResponseEntity<String> receiptOf(Form form) {
        return seeOther("/concerns/receipts/" + form.reference());
    }

    private Sent kept(Report report, String reference, String digest, Receipt receipt) {
        return new Sent(
                reference,
                digest,
                String.valueOf(receipt.eventId()),
                clock.instant(),
                workingDays.feedbackDue(report.reportedOn()));
    }

    private static Fault saysSomethingElse(Form form) {
        return new Fault(
                Field.BASIS,
                "This report, %s, was sent before and says something else. What was sent stays. To add to it, send a new report and name this one in it"
                        .formatted(form.reference()));
    }

    private static Fault refusal(Receipt receipt) {
        return new Fault(Field.BASIS, "The report was not taken: " + receipt.reason());
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Wording.LONDON);
    }
}
