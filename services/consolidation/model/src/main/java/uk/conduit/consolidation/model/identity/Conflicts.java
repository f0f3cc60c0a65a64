package uk.conduit.consolidation.model.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What forbids that two subjects are linked without a person, whatever speaks for it (identity.md 4.5, C1 to C3).
 *
 * <p>A missing value never conflicts.
 */
final class Conflicts {

    private static final List<Conflict> ALL = List.of(
            new Conflict(
                    Reason.NHS_NUMBERS,
                    (one, other, former) ->
                            differ(one.current().nhs(), other.current().nhs(), Set.of())),
            new Conflict(
                    Reason.PUPIL_NUMBERS,
                    (one, other, former) ->
                            differ(one.current().upn(), other.current().upn(), former)),
            new Conflict(
                    Reason.FORENAMES,
                    (one, other, former) ->
                            Names.of(one.names(), other.names()).forename().opposes()));

    private Conflicts() {}

    /**
     * The conflicts of two subjects.
     *
     * @param former every pupil number that the child which they would be is known to have had before; it can only
     *     explain a conflict, never make one
     */
    static List<Reason> between(Known one, Known other, Set<String> former) {
        return ALL.stream()
                .filter(conflict -> conflict.test().holds(one, other, former))
                .map(Conflict::reason)
                .toList();
    }

    /** Whether two subjects are the same to all conflicts, so that only one of them need be looked at. */
    static Object sameTo(Known known) {
        return List.of(known.names(), known.current());
    }

    /** Whether both state numbers and there is more than one of them. */
    private static boolean differ(List<String> one, List<String> other, Set<String> former) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Set<String> numbers = new TreeSet<>(one);
        numbers.addAll(other);
        numbers.removeAll(former);
        return numbers.size() > 1;
    }

    /** When two subjects are in conflict. */
    @FunctionalInterface
    private interface Test {
        boolean holds(Known one, Known other, Set<String> former);
    }

    /** One conflict: its reason, and when it holds. */
    private record Conflict(Reason reason, Test test) {}
}
