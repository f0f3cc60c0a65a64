package uk.conduit.platform.messaging.intake;

import org.slf4j.LoggerFactory;

/** What to do about an {@link Error}: nothing can be trusted after one. */
@FunctionalInterface
public interface LastResort {

    /** Ends whatever must not go on. */
    void end(Error error);

    /**
     * Ends the process at once. Every batch is one transaction with its positions, so that ending is safe at any moment,
     * and the orderly way out could itself need what has just run out.
     */
    static LastResort endTheProcess() {
        return error -> {
            LoggerFactory.getLogger(LastResort.class)
                    .atError()
                    .addKeyValue("error", error.getClass().getName())
                    .log("An error ends the process");
            Runtime.getRuntime().halt(70);
        };
    }
}
