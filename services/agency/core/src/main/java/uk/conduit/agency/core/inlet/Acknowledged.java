package uk.conduit.agency.core.inlet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;

/**
 * A bounded memory of what Kafka has acknowledged: for each source record the newest version and a digest of what it
 * said. The least recently met records are forgotten first.
 *
 * <p>It spares the topic repetitions and finds contradictions early; nothing rests on it. After a restart the door says
 * "accepted" where it would have said "unchanged", and the hub counts the event once all the same.
 */
public final class Acknowledged {

    private final Map<UUID, Known> known;

    private record Known(long version, Content content, EventId id) {}

    /** What this memory knows about a record that has come. */
    sealed interface Verdict {

        /** Nothing that spares sending it. */
        record New() implements Verdict {}

        /** It says what was acknowledged before, as this event. */
        record Unchanged(EventId id) implements Verdict {}

        /** The same version said something else before. */
        record Contradiction() implements Verdict {}
    }

    /**
     * Remembers nothing yet.
     *
     * @param capacity how many source records to remember; each takes about 250 bytes
     */
    public Acknowledged(int capacity) {
        known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * Judges a record that has come.
     *
     * @param versionIsExtractTime whether a newer version with equal content says nothing new
     */
    synchronized Verdict judge(SourceRecord record, long version, Content content, boolean versionIsExtractTime) {
        Known before = known.get(record.key());
        if (before == null || version < before.version()) {
            return new Verdict.New();
        }
        boolean equal = content.equals(before.content());
        if (version == before.version()) {
            return equal ? new Verdict.Unchanged(before.id()) : new Verdict.Contradiction();
        }
        return equal && versionIsExtractTime ? new Verdict.Unchanged(before.id()) : new Verdict.New();
    }

    /** Remembers what Kafka has acknowledged. */
    synchronized void remember(SourceRecord record, long version, Content content) {
        Known before = known.get(record.key());
        if (before == null || before.version() <= version) {
            known.put(record.key(), new Known(version, content, EventId.of(record, version)));
        }
    }
}
