package uk.conduit.unitdesk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What else of the hub is to be read: a child's timeline, and the feeds. Each page asks the hub as the person who reads. */
@Controller
class HubPages {

    private final Hub hub;
    private final PersonsToken token;
    private final Pages pages;

    HubPages(Hub hub, PersonsToken token, Pages pages) {
        this.hub = hub;
        this.token = token;
        this.pages = pages;
    }

    /** The address bears the hub's own id alone, which says nothing to anybody else. */
    @GetMapping("/children/{id}")
    ResponseEntity<String> child(@PathVariable String id, Authentication person, HttpServletRequest request) {
        return pages.child(hub.child(parse(id), token.of(person)), request);
    }

    /** What is no id of the hub's is not passed on: it may be a name. */
    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new HubFailure(HubFailure.Reason.NO_SUCH_CHILD);
        }
    }

    @GetMapping("/feeds")
    ResponseEntity<String> feeds(Authentication person, HttpServletRequest request) {
        return pages.feeds(hub.feeds(token.of(person)), request);
    }
}
