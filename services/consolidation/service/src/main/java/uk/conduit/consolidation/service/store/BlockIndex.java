package uk.conduit.consolidation.service.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.identity.BlockKey;
import uk.conduit.consolidation.model.identity.BlockKeys;
import uk.conduit.platform.kernel.SubjectRef;

/** Finds candidates. The index holds keyed digests, so that whoever reads it without the key learns no name. */
public final class BlockIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final SecretKeySpec secret;

    BlockIndex(JdbcClient jdbc, byte[] secret) {
        this.jdbc = jdbc;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    private record Entry(UUID key, UUID subject) {}

    /** Every subject with one of these keys; a key that too many share finds none. */
    public List<SubjectRef> sharing(Set<BlockKey> keys) {
        return refs(jdbc.sql("""
                        WITH telling AS (
                            SELECT key FROM block_keys WHERE key = ANY (?) GROUP BY key HAVING count(*) <= ?
                        )
                        SELECT DISTINCT s.agency, s.reference FROM telling
                        JOIN block_keys b USING (key) JOIN subjects s USING (subject_id)""").param(SqlArrays.uuids(digests(keys))).param(BlockKeys.CAP));
    }

    /** Everybody who shares a key with one of these subjects, they themselves included. */
    public List<SubjectRef> neighbours(Collection<UUID> subjects) {
        return refs(jdbc.sql("""
                        WITH telling AS (
                            SELECT key FROM block_keys
                            WHERE key IN (SELECT key FROM block_keys WHERE subject_id = ANY (?))
                            GROUP BY key HAVING count(*) <= ?
                        )
                        SELECT DISTINCT s.agency, s.reference FROM telling
                        JOIN block_keys b USING (key) JOIN subjects s USING (subject_id)""").param(SqlArrays.uuids(subjects)).param(BlockKeys.CAP));
    }

    /**
     * Gives subjects other keys. Answers everybody who shares a key that began or ceased to be shared by too many: what it
     * told of them has changed.
     */
    public List<SubjectRef> replace(Map<UUID, ? extends Collection<BlockKey>> keys) {
        List<Entry> entries = new ArrayList<>();
        keys.forEach((subject, its) -> digests(its).forEach(key -> entries.add(new Entry(key, subject))));
        Set<UUID> touched = new HashSet<>(jdbc.sql("SELECT DISTINCT key FROM block_keys WHERE subject_id = ANY (?)")
                .param(SqlArrays.uuids(keys.keySet()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        entries.forEach(entry -> touched.add(entry.key()));
        Set<UUID> before = crowded(touched);
        write(keys.keySet(), entries);
        Set<UUID> crossed = crowded(touched);
        Set<UUID> both = new HashSet<>(crossed);
        both.retainAll(before);
        crossed.addAll(before);
        crossed.removeAll(both);
        return crossed.isEmpty()
                ? List.of()
                : refs(jdbc.sql(
                                "SELECT DISTINCT s.agency, s.reference FROM block_keys b JOIN subjects s USING (subject_id)"
                                        + " WHERE b.key = ANY (?)")
                        .param(SqlArrays.uuids(crossed)));
    }

    /** How many keys are shared by so many that they say nothing. */
    public long crowdedKeys() {
        return jdbc.sql("SELECT count(*) FROM (SELECT key FROM block_keys GROUP BY key HAVING count(*) > ?) AS crowded")
                .param(BlockKeys.CAP)
                .query(Long.class)
                .single();
    }

    private Set<UUID> crowded(Collection<UUID> keys) {
        return new HashSet<>(jdbc.sql("SELECT key FROM block_keys WHERE key = ANY (?) GROUP BY key HAVING count(*) > ?")
                .param(SqlArrays.uuids(keys))
                .param(BlockKeys.CAP)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    private void write(Collection<UUID> subjects, List<Entry> entries) {
        jdbc.sql("""
                        DELETE FROM block_keys b WHERE b.subject_id = ANY (?) AND NOT EXISTS (
                            SELECT FROM unnest(?, ?) AS w (key, subject_id)
                            WHERE w.key = b.key AND w.subject_id = b.subject_id)""")
                .param(SqlArrays.uuids(subjects))
                .param(SqlArrays.uuids(entries, Entry::key))
                .param(SqlArrays.uuids(entries, Entry::subject))
                .update();
        jdbc.sql("INSERT INTO block_keys (key, subject_id) SELECT * FROM unnest(?, ?) ON CONFLICT DO NOTHING")
                .param(SqlArrays.uuids(entries, Entry::key))
                .param(SqlArrays.uuids(entries, Entry::subject))
                .update();
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
