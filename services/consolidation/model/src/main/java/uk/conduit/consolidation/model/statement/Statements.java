package uk.conduit.consolidation.model.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.statement.Version.Named;
import uk.conduit.platform.kernel.EventId;

/**
 * Decides which events are effective.
 *
 * <ul>
 *   <li>The versions of one source record are one statement; the highest version counts, of equal ones the highest event
 *       id.
 *   <li>A correction joins the statement of the event it names. It counts for at least as much as that event, whatever its
 *       own record's numbering: it replaces the named version and all before it, and a still higher version of the record
 *       replaces the correction.
 *   <li>A retraction that names any event of a statement ends the statement for good.
 *   <li>A version that only repeats what the one before it said changes nothing: the first that said so stays effective.
 *   <li>A correction or retraction of another agency's event is void.
 * </ul>
 */
public final class Statements {

    private static final Comparator<Ranked> RANK = Comparator.comparingLong(Ranked::counts)
            .thenComparingInt(Ranked::depth)
            .thenComparingLong(it -> it.version().version())
            .thenComparing(it -> it.version().event());

    private final Map<EventId, Version> known = new HashMap<>();

    private Statements(Collection<Version> versions) {
        versions.forEach(version -> known.put(version.event(), version));
    }

    /** A version, and for how much it counts: at least for as much as whatever it corrects. */
    private record Ranked(Version version, long counts, int depth) {}

    /**
     * The effective ones of these events. All events of a statement must be among them, or none.
     *
     * @param versions the events, in whatever order
     */
    public static SortedSet<EventId> effective(Collection<Version> versions) {
        Statements statements = new Statements(versions);
        TreeSet<EventId> effective = new TreeSet<>();
        for (List<Version> statement : statements.apart()) {
            statements.effective(statement).ifPresent(effective::add);
        }
        return Collections.unmodifiableSortedSet(effective);
    }

    /**
     * One statement: everything an agency has said about one matter.
     *
     * @param effective the event that counts; empty if the statement was withdrawn
     * @param events every event of it, in no order
     */
    public record Statement(Optional<EventId> effective, List<EventId> events) {
        /** Copies the list. */
        public Statement {
            events = List.copyOf(events);
        }
    }

    /**
     * The statements that these events make up. All events of a statement must be among them, or none.
     *
     * @param versions the events, in whatever order
     */
    public static List<Statement> of(Collection<Version> versions) {
        Statements statements = new Statements(versions);
        return statements.apart().stream()
                .map(statement -> new Statement(
                        statements.effective(statement),
                        statement.stream().map(Version::event).toList()))
                .toList();
    }

    private Optional<EventId> effective(List<Version> statement) {
        if (statement.stream().anyMatch(Version::retracts)) {
            return Optional.empty();
        }
        List<Ranked> falling =
                statement.stream().map(this::ranked).sorted(RANK.reversed()).toList();
        Version counts = falling.getFirst().version();
        for (Ranked earlier : falling) {
            if (!repeats(counts, earlier.version())) {
                break;
            }
            counts = earlier.version();
        }
        return Optional.of(counts.event());
    }

    private static boolean repeats(Version later, Version earlier) {
        return later.record().equals(earlier.record()) && later.content().equals(earlier.content());
    }

    private Ranked ranked(Version version) {
        long counts = version.version();
        int depth = 0;
        Set<EventId> passed = new HashSet<>();
        Version at = version;
        while (at != null && passed.add(at.event())) {
            counts = Math.max(counts, at.version());
            at = corrected(at);
            depth += at == null ? 0 : 1;
        }
        return new Ranked(version, counts, depth);
    }

    private @Nullable Version corrected(Version correction) {
        Named named = correction.names();
        return named == null || named.retracted() ? null : known.get(named.event());
    }

    /** The statements: events held together by a common source record or by one naming the other. Void ones are left out. */
    private Collection<List<Version>> apart() {
        Sets sets = new Sets();
        List<Version> valid = known.values().stream().filter(it -> !isVoid(it)).toList();
        for (Version version : valid) {
            sets.join(version.event(), version.record());
            if (version.names() != null) {
                sets.join(version.event(), version.names().event());
            }
        }
        Map<Object, List<Version>> statements = new HashMap<>();
        valid.forEach(it -> statements
                .computeIfAbsent(sets.root(it.event()), root -> new ArrayList<>())
                .add(it));
        return statements.values();
    }

    private boolean isVoid(Version version) {
        Named named = version.names();
        Version target = named == null ? null : known.get(named.event());
        return target != null && !target.agency().equals(version.agency());
    }

    /** Disjoint sets of event ids and record keys. */
    private static final class Sets {

        private final Map<Object, Object> parents = new HashMap<>();

        Object root(Object member) {
            Object at = member;
            for (Object above = parents.get(at); above != null; above = parents.get(at)) {
                at = above;
            }
            return at;
        }

        void join(EventId one, Object other) {
            Object root = root(one);
            Object otherRoot = root(other);
            if (!root.equals(otherRoot)) {
                parents.put(root, otherRoot);
            }
        }

        private Sets() {}
    }
}
