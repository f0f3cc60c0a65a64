package uk.conduit.consolidation.service.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.identity.AcceptedLink;
import uk.conduit.consolidation.model.identity.Decision;
import uk.conduit.consolidation.model.identity.Resolution;
import uk.conduit.consolidation.model.identity.Review;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/** What people decided of pairs of subjects, what waits for a person, and what came of it. Guarded by the identity lock. */
public final class IdentityFacts {

    /** Any number will do, so long as nothing else in this database locks it. */
    private static final long IDENTITY_LOCK = 0x434F_4E44_5549_5401L;

    private final JdbcClient jdbc;

    IdentityFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction decides who is who. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(IDENTITY_LOCK).query(row -> {});
    }

    /** A decision, and whose it is. */
    public record Made(Decision decision, String by) {}

    /** A subject that stands for another child than before. */
    public record Moved(SubjectRef subject, @Nullable ChildId from, ChildId to) {}

    /** Adds decisions that have become effective. */
    public void decide(Collection<Made> made) {
        List<Made> rows = List.copyOf(made);
        jdbc.sql("""
                        INSERT INTO identity_decisions (event_id, one_subject, one_agency, one_reference, other_subject,
                            other_agency, other_reference, verdict, decided_at, decided_by)
                        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .param(SqlArrays.uuids(rows, it -> it.decision().event().value()))
                .param(SqlArrays.uuids(rows, it -> Subjects.keyOf(it.decision().one())))
                .param(SqlArrays.texts(rows, it -> it.decision().one().agency().name()))
                .param(SqlArrays.texts(rows, it -> it.decision().one().reference()))
                .param(SqlArrays.uuids(rows, it -> Subjects.keyOf(it.decision().other())))
                .param(SqlArrays.texts(
                        rows, it -> it.decision().other().agency().name()))
                .param(SqlArrays.texts(rows, it -> it.decision().other().reference()))
                .param(SqlArrays.texts(rows, it -> it.decision().verdict().name()))
                .param(SqlArrays.instants(rows, it -> it.decision().decidedAt()))
                .param(SqlArrays.texts(rows, Made::by))
                .update();
    }

    /** Which of these events are effective decisions. */
    public List<Decision> madeBy(Collection<EventId> events) {
        return decisions(jdbc.sql("SELECT * FROM identity_decisions WHERE event_id = ANY (?)")
                .param(SqlArrays.events(events)));
    }

    /** Takes decisions back whose events have ceased to be effective. */
    public void undo(Collection<EventId> events) {
        jdbc.sql("DELETE FROM identity_decisions WHERE event_id = ANY (?)")
                .param(SqlArrays.events(events))
                .update();
    }

    /** Every decision that names one of these subjects. */
    public List<Decision> naming(Collection<UUID> subjects) {
        return decisions(jdbc.sql("SELECT * FROM identity_decisions WHERE one_subject = ANY (?)"
                        + " UNION SELECT * FROM identity_decisions WHERE other_subject = ANY (?)")
                .param(SqlArrays.uuids(subjects))
                .param(SqlArrays.uuids(subjects)));
    }

    private static List<Decision> decisions(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new Decision(
                        new SubjectRef(new Agency(row.getString("one_agency")), row.getString("one_reference")),
                        new SubjectRef(new Agency(row.getString("other_agency")), row.getString("other_reference")),
                        Decision.Verdict.valueOf(row.getString("verdict")),
                        row.getTimestamp("decided_at").toInstant(),
                        new EventId(row.getObject("event_id", UUID.class))))
                .list();
    }

    /** The keys of the subjects that wait for a person together with one of these. */
    public List<UUID> inReviewWith(Collection<UUID> subjects) {
        return jdbc.sql("SELECT other_subject FROM identity_reviews WHERE one_subject = ANY (?)"
                        + " UNION SELECT one_subject FROM identity_reviews WHERE other_subject = ANY (?)")
                .param(SqlArrays.uuids(subjects))
                .param(SqlArrays.uuids(subjects))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Replaces what waits for a person about these subjects. */
    public void review(Collection<UUID> subjects, Collection<Review> reviews) {
        jdbc.sql("DELETE FROM identity_reviews WHERE one_subject = ANY (?) OR other_subject = ANY (?)")
                .param(SqlArrays.uuids(subjects))
                .param(SqlArrays.uuids(subjects))
                .update();
        List<Review> rows = List.copyOf(reviews);
        jdbc.sql("INSERT INTO identity_reviews (one_subject, other_subject, review)"
                        + " SELECT w.one, w.other, w.review::jsonb FROM unnest(?, ?, ?) AS w (one, other, review)")
                .param(SqlArrays.uuids(rows, it -> Subjects.keyOf(it.one().subject())))
                .param(SqlArrays.uuids(rows, it -> Subjects.keyOf(it.other().subject())))
                .param(SqlArrays.texts(rows, DomainJson.mapper()::writeValueAsString))
                .update();
    }

    /** Everything that waits for a person, in the order of the subjects. */
    public List<Review> waiting() {
        return jdbc.sql("SELECT review FROM identity_reviews ORDER BY one_subject, other_subject")
                .query((row, n) -> DomainJson.mapper().readValue(row.getString(1), Review.class))
                .list();
    }

    /** Keeps why subjects have come to stand for other children. */
    public void log(Collection<Moved> moved, Resolution resolution, Instant at) {
        List<Moved> rows = List.copyOf(moved);
        Map<SubjectRef, List<AcceptedLink>> links = linksBySubject(resolution);
        jdbc.sql("""
                        INSERT INTO identity_log (subject_id, from_child, to_child, links, normaliser, rules, logged_at)
                        SELECT w.subject_id, w.from_child, w.to_child, w.links::jsonb, ?, ?, ?
                        FROM unnest(?, ?, ?, ?) AS w (subject_id, from_child, to_child, links)""")
                .param(resolution.normaliser())
                .param(resolution.rules())
                .param(java.sql.Timestamp.from(at))
                .param(SqlArrays.uuids(rows, it -> Subjects.keyOf(it.subject())))
                .param(SqlArrays.uuids(rows, it -> {
                    ChildId from = it.from();
                    return from == null ? null : from.value();
                }))
                .param(SqlArrays.uuids(rows, it -> it.to().value()))
                .param(SqlArrays.texts(
                        rows,
                        it -> DomainJson.mapper().writeValueAsString(links.getOrDefault(it.subject(), List.of()))))
                .update();
    }

    private static Map<SubjectRef, List<AcceptedLink>> linksBySubject(Resolution resolution) {
        Map<SubjectRef, List<AcceptedLink>> links = new HashMap<>();
        for (AcceptedLink link : resolution.links()) {
            links.computeIfAbsent(link.one(), subject -> new ArrayList<>()).add(link);
            links.computeIfAbsent(link.other(), subject -> new ArrayList<>()).add(link);
        }
        return links;
    }
}
