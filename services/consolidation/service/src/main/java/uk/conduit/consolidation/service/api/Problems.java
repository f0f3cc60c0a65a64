package uk.conduit.consolidation.service.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import uk.conduit.platform.messaging.wire.RegistryAway;

/** Errors as problem details (RFC 9457). They quote nothing of what was asked for and nothing of what is stored. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

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
}
