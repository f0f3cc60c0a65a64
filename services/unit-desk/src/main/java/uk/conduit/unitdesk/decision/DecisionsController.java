package uk.conduit.unitdesk.decision;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes decisions as JSON. Errors are problem details (RFC 9457) that name fields and quote none. */
@RestController
class DecisionsController {

    private static final String RETRY_AFTER_SECONDS = "10";

    private final Deciding deciding;

    DecisionsController(Deciding deciding) {
        this.deciding = deciding;
    }

    @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> aboutAChild(@RequestBody byte[] body, Authentication person) {
        return decide(body, Request.AboutChild.class, person);
    }

    @PostMapping(path = "/identity/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> aboutIdentity(@RequestBody byte[] body, Authentication person) {
        return decide(body, Request.AboutIdentity.class, person);
    }

    private ResponseEntity<?> decide(byte[] body, Class<? extends Request> type, Authentication person) {
        Author author = Author.of(person).orElse(null);
        if (author == null) {
            return problem(problem(
                    HttpStatus.FORBIDDEN, "A decision needs a named person", "Your sign-in does not say your name."));
        }
        try {
            return answer(deciding.decide(RequestReader.read(body, type), author));
        } catch (RequestReader.Unreadable unreadable) {
            return refused(List.of(unreadable.fault()));
        }
    }

    private static ResponseEntity<?> answer(Decided decided) {
        return switch (decided) {
            case Decided.Published it ->
                ResponseEntity.status(HttpStatus.CREATED).body(named(it.publication()));
            case Decided.Refused it -> refused(it.faults());
            case Decided.Impossible it ->
                problem(problem(HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be published", it.reason()));
            case Decided.Away it -> away(it.publication());
        };
    }

    private static Map<String, Object> named(Publication publication) {
        return Map.of(
                "eventId", publication.eventId().toString(),
                "id", publication.record().recordId(),
                "version", publication.version(),
                "decidedAt", publication.decidedAt().toString());
    }

    private static ResponseEntity<ProblemDetail> refused(List<Fault> faults) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                "The decision is not complete",
                "Nothing was published. Mend the fields named here and send it again.");
        problem.setProperty("faults", faults);
        return problem(problem);
    }

    private static ResponseEntity<ProblemDetail> away(Publication publication) {
        ProblemDetail problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Kafka is away",
                "It is not known to be published. Send it again with this id, version and decidedAt: then it counts once.");
        named(publication).forEach(problem::setProperty);
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
