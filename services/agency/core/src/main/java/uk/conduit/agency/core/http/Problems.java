package uk.conduit.agency.core.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The door's own errors, as problem details. */
final class Problems {

    /** How long a sender should wait while Kafka is away, in seconds. */
    static final String RETRY_AFTER_SECONDS = "10";

    private Problems() {}

    static ProblemDetail detail(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    static ErrorResponseException problem(HttpStatus status, String title, String detail) {
        return new ErrorResponseException(status, detail(status, title, detail), null);
    }

    static ErrorResponseException encoded() {
        ErrorResponseException encoded = problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Unknown content encoding",
                "This door takes records as they are, not compressed; send them without Content-Encoding");
        encoded.getHeaders().set(HttpHeaders.ACCEPT_ENCODING, "identity");
        return encoded;
    }

    static ErrorResponseException kafkaAway() {
        ErrorResponseException away = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Kafka is away",
                "Nothing of this request was accepted. Send it again; what is sent twice counts once.");
        away.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return away;
    }
}
