package uk.conduit.consolidation.service.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.identity.BlockKey;
import uk.conduit.consolidation.model.identity.BlockKeys;
import uk.conduit.platform.kernel.SubjectRef;

/** Finds candidates. The index holds keyed digests, so that whoever reads it without the key learns no name. */
public final class BlockIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private static final int BYTES_OF_A_KEY = 2 * Long.BYTES;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SecretKeySpec secret;

    BlockIndex(DataSource source, byte[] secret) {
        this.jdbc = JdbcClient.create(source);
        this.template = new JdbcTemplate(source);
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    private record Entry(UUID key, UUID subject) {}

    /** Every subject with one of these keys; a key that too many share finds none. */
    public List<SubjectRef> sharing(Set<BlockKey> keys) {
        return having(digests(keys));
    }

    private List<SubjectRef> having(Set<UUID> keys) {
        return refs(jdbc.sql("""
                        WITH telling AS (
                            SELECT key FROM block_keys WHERE key = ANY (?) GROUP BY key HAVING count(*) <= ?
                        )
                        SELECT DISTINCT s.agency, s.reference FROM telling
                        JOIN block_keys b USING (key) JOIN subjects s USING (subject_id)""").param(SqlArrays.uuids(keys)).param(BlockKeys.CAP));
    }

    /** Everybody who shares a key with one of these subjects, they themselves included. */
    public List<SubjectRef> neighbours(Collection<UUID> subjects) {
        Set<UUID> keys = new HashSet<>();
        keysOf(subjects).values().forEach(keys::addAll);
        return keys.isEmpty() ? List.of() : having(keys);
    }

    /**
     * Gives subjects other keys. Answers everybody who shares a key that began or ceased to be shared by too many: what it
     * told of them has changed.
     */
    public List<SubjectRef> replace(Map<UUID, ? extends Collection<BlockKey>> keys) {
        Map<UUID, Set<UUID>> old = keysOf(keys.keySet());
        Map<UUID, Set<UUID>> now = new TreeMap<>(SqlArrays.UUID_ORDER);
        keys.forEach((subject, its) -> now.put(subject, digests(its)));
        Changed changed = Changed.between(old, now);
        remove(changed.gone());
        add(changed.come());
        keep(old, now);
        Set<UUID> crossed = crossed(changed);
        return crossed.isEmpty()
                ? List.of()
                : refs(jdbc.sql(
                                "SELECT DISTINCT s.agency, s.reference FROM block_keys b JOIN subjects s USING (subject_id)"
                                        + " WHERE b.key = ANY (?)")
                        .param(SqlArrays.uuids(crossed)));
    }

    /**
     * What a replacement comes to.
     *
     * @param come entries that are new
     * @param gone entries that are no more
     * @param more by how many subjects more a key is shared, or fewer
     */
    private record Changed(List<Entry> come, List<Entry> gone, Map<UUID, Integer> more) {

        static Changed between(Map<UUID, Set<UUID>> old, Map<UUID, Set<UUID>> now) {
            Changed changed = new Changed(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
            now.forEach((subject, keys) -> {
                Set<UUID> before = old.getOrDefault(subject, Set.of());
                for (UUID key : keys) {
                    if (!before.contains(key)) {
                        changed.come.add(new Entry(key, subject));
                        changed.more.merge(key, 1, Integer::sum);
                    }
                }
                for (UUID key : before) {
                    if (!keys.contains(key)) {
                        changed.gone.add(new Entry(key, subject));
                        changed.more.merge(key, -1, Integer::sum);
                    }
                }
            });
            return changed;
        }

        /** The most subjects that one key has lost. */
        int mostLost() {
            return -more.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        }
    }

    /** Keys on the other side of the cap than before. */
    private Set<UUID> crossed(Changed changed) {
        Set<UUID> crossed = new HashSet<>();
        counts(changed.more().keySet(), BlockKeys.CAP - Math.max(0, changed.mostLost()))
                .forEach((key, now) -> {
                    long before = now - changed.more().getOrDefault(key, 0);
                    if (now > BlockKeys.CAP != before > BlockKeys.CAP) {
                        crossed.add(key);
                    }
                });
        return crossed;
    }

    /** How many subjects share these keys now, of those that more than so many share. */
    private Map<UUID, Long> counts(Collection<UUID> keys, int moreThan) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("SELECT w.key, count(b.key) FROM unnest(?) AS w (key) LEFT JOIN block_keys b USING (key)"
                            + " GROUP BY w.key HAVING count(b.key) > ?")
                    .param(SqlArrays.uuids(keys))
                    .param(moreThan)
                    .query(row -> {
                        counts.put(row.getObject(1, UUID.class), row.getLong(2));
                    });
        }
        return counts;
    }

    private Map<UUID, Set<UUID>> keysOf(Collection<UUID> subjects) {
        Map<UUID, Set<UUID>> keys = new HashMap<>();
        jdbc.sql("SELECT subject_id, keys FROM subject_keys WHERE subject_id = ANY (?)")
                .param(SqlArrays.uuids(subjects))
                .query(row -> {
                    keys.put(row.getObject(1, UUID.class), uuids(row.getBytes(2)));
                });
        return keys;
    }

    private void remove(List<Entry> gone) {
        if (!gone.isEmpty()) {
            jdbc.sql("DELETE FROM block_keys b USING unnest(?, ?) AS w (key, subject_id)"
                            + " WHERE w.key = b.key AND w.subject_id = b.subject_id")
                    .param(SqlArrays.uuids(gone, Entry::key))
                    .param(SqlArrays.uuids(gone, Entry::subject))
                    .update();
        }
    }

    private void add(List<Entry> come) {
        if (!come.isEmpty()) {
            BinaryCopy rows = new BinaryCopy();
            come.forEach(entry -> rows.row(2).put(entry.key()).put(entry.subject()));
            rows.send(template, "block_keys (key, subject_id)");
        }
    }

    private void keep(Map<UUID, Set<UUID>> old, Map<UUID, Set<UUID>> now) {
        List<Map.Entry<UUID, Set<UUID>>> changed = now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .toList();
        if (!changed.isEmpty()) {
            jdbc.sql("INSERT INTO subject_keys (subject_id, keys) SELECT * FROM unnest(?, ?)"
                            + " ON CONFLICT (subject_id) DO UPDATE SET keys = EXCLUDED.keys")
                    .param(SqlArrays.uuids(changed, Map.Entry::getKey))
                    .param(SqlArrays.bytes(changed, entry -> bytes(entry.getValue())))
                    .update();
        }
    }

    private static byte[] bytes(Set<UUID> keys) {
        ByteBuffer bytes = ByteBuffer.allocate(keys.size() * BYTES_OF_A_KEY);
        keys.forEach(key -> bytes.putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits()));
        return bytes.array();
    }

    private static Set<UUID> uuids(byte[] keys) {
        Set<UUID> uuids = new HashSet<>();
        ByteBuffer bytes = ByteBuffer.wrap(keys);
        while (bytes.hasRemaining()) {
            uuids.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return uuids;
    }

    /** How many keys are shared by so many that they say nothing. */
    public long crowdedKeys() {
        return jdbc.sql("SELECT count(*) FROM (SELECT key FROM block_keys GROUP BY key HAVING count(*) > ?) AS crowded")
                .param(BlockKeys.CAP)
                .query(Long.class)
                .single();
    }

    private static List<SubjectRef> refs(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> Subjects.ref(row)).list();
    }

    private Set<UUID> digests(Collection<BlockKey> keys) {
        Set<UUID> digests = new HashSet<>();
        Mac mac = mac();
        for (BlockKey key : keys) {
            byte[] digest = mac.doFinal((key.rule() + ":" + key.value()).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            digests.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return digests;
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", impossible);
        }
    }
}
