package uk.conduit.consolidation.service.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import uk.conduit.platform.messaging.wire.RegistryAway;

/** Errors as problem details (RFC 9457). They quote nothing of what was asked for and nothing of what is stored. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private static final String HOW_TO_ASK = "What can be asked here, and how, is described in /openapi.yaml.";

    /** A problem without the path that was asked for, which Spring puts in: it may hold anything, and the asker knows it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    abstract static class Json implements ProblemDetailJacksonMixin {
        @JsonIgnore
        abstract @Nullable URI getInstance();
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, RegistryAway.class})
    ResponseEntity<ProblemDetail> away(RuntimeException cause) {
        LOGGER.atWarn()
                .addKeyValue(
                        "failure",
                        NestedExceptionUtils.getMostSpecificCause(cause)
                                .getClass()
                                .getName())
                .log("A read could not be answered");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The hub cannot reach its store at the moment; nothing was shown. Try again.");
        problem.setTitle("Not available");
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }

    /** A cause that nobody foresaw. */
    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<ProblemDetail> unforeseen(RuntimeException cause) {
        LOGGER.atError()
                .addKeyValue("failure", cause.getClass().getName())
                .addKeyValue(
                        "at", Arrays.stream(cause.getStackTrace()).findFirst().orElse(null))
                .log("A fault in the hub");
        return ResponseEntity.internalServerError()
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR, "A fault in the hub; nothing was shown."));
    }

    /** Spring's own words repeat what was asked for; the hub's do not. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object said =
                cause instanceof ResponseStatusException ? body : ProblemDetail.forStatusAndDetail(status, HOW_TO_ASK);
        return super.handleExceptionInternal(cause, said, headers, status, request);
    }
}
