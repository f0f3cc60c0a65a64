package uk.conduit.access.service;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for the broker's answer, and turns a refusal into words. */
final class KafkaAnswers {

    private static final int PATIENCE_SECONDS = 60;

    private KafkaAnswers() {}

    static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StepFailed(
                    "the broker refuses: " + cause.getClass().getSimpleName() + ", " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new StepFailed("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted while waiting for the broker", e);
        }
    }
}
