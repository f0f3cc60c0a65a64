package uk.conduit.access.service;

import java.io.Serial;

/** A server did not do what was asked of it. Its message can be shown: it holds no secret and nothing about a person. */
final class StepFailed extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1;

    StepFailed(String reason) {
        super(reason);
    }

    StepFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
