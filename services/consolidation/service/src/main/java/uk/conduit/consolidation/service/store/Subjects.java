package uk.conduit.consolidation.service.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import uk.conduit.consolidation.model.identity.Observation;
import uk.conduit.consolidation.model.identity.SubjectProfile;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/** Children as agencies know them. The key of a subject is the child id that its reference gives. */
public final class Subjects {

    private static final TypeReference<List<Observation>> OBSERVATIONS = new TypeReference<>() {};
    private static final String ROW =
            "SELECT subject_id, agency, reference, child_id, observations, digest, seen, home FROM subjects";

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A subject as kept, without its profile.
     *
     * @param ref the subject
     * @param child the child it stands for
     * @param observations how many distinct observations its profile holds
     * @param digest stands for what of the profile can change who the child is
     * @param seen stand for the details as they were stated
     * @param home the position on which its events come
     */
    public record Row(SubjectRef ref, ChildId child, int observations, String digest, SortedSet<Long> seen, int home) {

        /** The subject's key. */
        public UUID key() {
            return keyOf(ref);
        }
    }

    /**
     * A subject to write.
     *
     * @param profile who its agency says it is
     * @param child the child it stands for
     * @param seen stand for the details as they were stated
     * @param home the position on which its events come; it stays what it was at first
     */
    public record Change(SubjectProfile profile, ChildId child, SortedSet<Long> seen, int home) {}

    /** The key of a subject. */
    public static UUID keyOf(SubjectRef ref) {
        return ref.ownChildId().value();
    }

    /** These subjects, as far as they are known. */
    public Map<UUID, Row> find(Collection<UUID> keys) {
        return rows(jdbc.sql(ROW + " WHERE subject_id = ANY (?)").param(SqlArrays.uuids(keys)));
    }

    /** Locks these subjects in the order of their keys, and reads those that exist. */
    public Map<UUID, Row> lock(Collection<UUID> keys) {
        return rows(jdbc.sql(ROW + " WHERE subject_id = ANY (?) ORDER BY subject_id FOR NO KEY UPDATE")
                .param(SqlArrays.uuids(keys)));
    }

    /** The subjects that stand for these children. */
    public Map<UUID, Row> ofChildren(Collection<ChildId> children) {
        return rows(jdbc.sql(ROW + " WHERE child_id = ANY (?)")
                .param(SqlArrays.uuids(children.stream().map(ChildId::value).toList())));
    }

    /** The profiles of these subjects, as far as they are known. */
    public Map<UUID, SubjectProfile> profiles(Collection<UUID> keys) {
        Map<UUID, SubjectProfile> profiles = new HashMap<>();
        jdbc.sql("SELECT subject_id, agency, reference, profile FROM subjects WHERE subject_id = ANY (?)")
                .param(SqlArrays.uuids(keys))
                .query(row -> {
                    profiles.put(
                            row.getObject(1, UUID.class),
                            new SubjectProfile(
                                    ref(row), DomainJson.mapper().readValue(row.getString(4), OBSERVATIONS)));
                });
        return profiles;
    }

    /** Writes new and changed subjects. */
    public void write(Collection<Change> changes) {
        List<Change> rows = List.copyOf(changes);
        jdbc.sql("""
                        INSERT INTO subjects (subject_id, agency, reference, child_id, profile, observations, digest, seen,
                            home)
                        SELECT w.subject_id, w.agency, w.reference, w.child_id, w.profile::jsonb, w.observations, w.digest,
                            w.seen, w.home
                        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) AS w (subject_id, agency, reference, child_id, profile,
                            observations, digest, seen, home)
                        ON CONFLICT (subject_id) DO UPDATE SET child_id = EXCLUDED.child_id, profile = EXCLUDED.profile,
                            observations = EXCLUDED.observations, digest = EXCLUDED.digest, seen = EXCLUDED.seen""")
                .param(SqlArrays.uuids(rows, it -> keyOf(it.profile().ref())))
                .param(SqlArrays.texts(rows, it -> it.profile().ref().agency().name()))
                .param(SqlArrays.texts(rows, it -> it.profile().ref().reference()))
                .param(SqlArrays.uuids(rows, it -> it.child().value()))
                .param(SqlArrays.texts(
                        rows,
                        it -> DomainJson.mapper()
                                .writeValueAsString(it.profile().observations())))
                .param(SqlArrays.ints(rows, it -> it.profile().observations().size()))
                .param(SqlArrays.texts(rows, it -> it.profile().digest()))
                .param(SqlArrays.bytes(rows, it -> bytes(it.seen())))
                .param(SqlArrays.ints(rows, Change::home))
                .update();
    }

    /** Moves subjects to other children. */
    public void move(Map<UUID, ChildId> children) {
        List<Map.Entry<UUID, ChildId>> rows = List.copyOf(children.entrySet());
        jdbc.sql("UPDATE subjects s SET child_id = w.child_id FROM unnest(?, ?) AS w (subject_id, child_id)"
                        + " WHERE s.subject_id = w.subject_id")
                .param(SqlArrays.uuids(rows, Map.Entry::getKey))
                .param(SqlArrays.uuids(rows, it -> it.getValue().value()))
                .update();
    }

    /** Removes subjects of whom nothing effective is said any more. */
    public void remove(Collection<UUID> keys) {
        jdbc.sql("DELETE FROM subjects WHERE subject_id = ANY (?)")
                .param(SqlArrays.uuids(keys))
                .update();
    }

    private static Map<UUID, Row> rows(JdbcClient.StatementSpec statement) {
        Map<UUID, Row> rows = new HashMap<>();
        statement.query(row -> {
            rows.put(
                    row.getObject(1, UUID.class),
                    new Row(
                            ref(row),
                            new ChildId(row.getObject(4, UUID.class)),
                            row.getInt(5),
                            row.getString(6),
                            seen(row.getBytes(7)),
                            row.getInt(8)));
        });
        return rows;
    }

    static SubjectRef ref(ResultSet row) throws SQLException {
        return new SubjectRef(new Agency(row.getString("agency")), row.getString("reference"));
    }

    private static byte[] bytes(SortedSet<Long> seen) {
        ByteBuffer bytes = ByteBuffer.allocate(seen.size() * Long.BYTES);
        seen.forEach(bytes::putLong);
        return bytes.array();
    }

    private static SortedSet<Long> seen(byte[] bytes) {
        long[] keys = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(keys);
        return new TreeSet<>(Arrays.stream(keys).boxed().toList());
    }
}
