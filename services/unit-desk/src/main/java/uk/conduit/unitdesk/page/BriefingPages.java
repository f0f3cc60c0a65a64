package uk.conduit.unitdesk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Briefings to read. Each page asks the hub as the person who reads. */
@Controller
class BriefingPages {

    private final Hub hub;
    private final PersonsToken token;
    private final Pages pages;

    BriefingPages(Hub hub, PersonsToken token, Pages pages) {
        this.hub = hub;
        this.token = token;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<String> latest(
            Authentication person,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean standalone) {
        String asPerson = token.of(person);
        BriefingList list = hub.briefings(asPerson);
        return list.latest()
                .map(newest -> hub.version(newest.date(), newest.version(), asPerson))
                .map(briefing -> show(briefing, request, standalone))
                .orElseGet(() -> pages.message(nonePublished(list), request));
    }

    @GetMapping("/briefings")
    ResponseEntity<String> all(Authentication person, HttpServletRequest request) {
        return pages.list(hub.briefings(token.of(person)), request);
    }

    @GetMapping("/briefings/{date}")
    ResponseEntity<String> latestOf(
            @PathVariable LocalDate date,
            Authentication person,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean standalone) {
        return show(hub.latestOf(date, token.of(person)), request, standalone);
    }

    @GetMapping("/briefings/{date}/versions/{version}")
    ResponseEntity<String> version(
            @PathVariable LocalDate date,
            @PathVariable int version,
            Authentication person,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean standalone) {
        return show(hub.version(date, version, token.of(person)), request, standalone);
    }

    @GetMapping("/briefings/{date}.pdf")
    ResponseEntity<byte[]> latestAsPdf(@PathVariable LocalDate date, Authentication person) {
        return pages.pdf(hub.latestOf(date, token.of(person)));
    }

    @GetMapping("/briefings/{date}/versions/{version}.pdf")
    ResponseEntity<byte[]> versionAsPdf(
            @PathVariable LocalDate date, @PathVariable int version, Authentication person) {
        return pages.pdf(hub.version(date, version, token.of(person)));
    }

    private ResponseEntity<String> show(BriefingDocument briefing, HttpServletRequest request, boolean standalone) {
        return standalone ? pages.standalone(briefing) : pages.briefing(briefing, request);
    }

    private static Message nonePublished(BriefingList list) {
        return new Message(
                200,
                "No briefing is published yet",
                list.nextCut()
                        .map(cut -> "The next one is made at " + Wording.moment(cut) + ".")
                        .orElse("The first one is made at the next scheduled cut."),
                "What agencies have sent so far is being consolidated. Nothing is lost while you wait.");
    }
}
