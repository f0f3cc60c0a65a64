package uk.conduit.platform.messaging.intake;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.messaging.wire.RegistryAway;

/**
 * What a failure speaks against: the records, or something that has to be waited for.
 *
 * @param cause what to wait for, in words; never a message, because a database's messages repeat values
 * @param sqlState the database's own code, when it was the database
 */
record Failure(String cause, @Nullable String sqlState) {

    private static final int MOST_CAUSES = 20;
    /** Data exception and integrity constraint violation: the same records will fail again. */
    private static final String DATA = "22";

    private static final String INTEGRITY = "23";

    static Failure of(Throwable thrown) {
        return find(thrown, SQLException.class)
                .map(sql -> new Failure("database", sql.getSQLState()))
                .or(() -> find(thrown, RegistryAway.class).map(it -> new Failure("schema registry", null)))
                .or(() -> find(thrown, KafkaException.class).map(it -> new Failure("broker", null)))
                .orElseGet(
                        () -> new Failure("unknown cause: " + thrown.getClass().getSimpleName(), null));
    }

    /** Whether the same records would fail again whenever they came. */
    boolean isOfTheRecords() {
        return sqlState != null && (sqlState.startsWith(DATA) || sqlState.startsWith(INTEGRITY));
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
