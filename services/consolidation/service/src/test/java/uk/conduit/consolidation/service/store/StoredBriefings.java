package uk.conduit.consolidation.service.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored briefings of a test. */
public final class StoredBriefings {

    private StoredBriefings() {}

    /** Forgets what never changes while a hub runs, for the next test. */
    public static void forget(JdbcClient jdbc) {
        List<String> tables = List.of("briefings", "announcements", "schedules");
        tables.forEach(table ->
                jdbc.sql("ALTER TABLE " + table + " DISABLE TRIGGER USER").update());
        jdbc.sql("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY").update();
        tables.forEach(table ->
                jdbc.sql("ALTER TABLE " + table + " ENABLE TRIGGER USER").update());
    }
}
