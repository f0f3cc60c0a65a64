package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.CommonDetail.RecordRetracted;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.statement.Statements;
import uk.conduit.consolidation.model.statement.Version;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/**
 * How what agencies said of a child has changed: when the hub received each statement, what it said before it was
 * corrected, and what was withdrawn. A correction never makes the past unsaid: somebody may have acted on it.
 *
 * @param statements of each statement that counts, by the event that counts
 * @param withdrawn what no longer counts, the last withdrawn first
 * @param whole whether everything that was said before could be read
 */
public record History(Map<EventId, Past> statements, List<Withdrawn> withdrawn, boolean whole) {

    /** Nothing is known of what was said before. */
    public static final History NONE = new History(Map.of(), List.of(), true);

    /** Copies both. */
    public History {
        statements = Map.copyOf(statements);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * One event about the child, whether it counts or not.
     *
     * @param version which event of which statement it is
     * @param received when the hub received it
     * @param event what it says; null where nobody needs to know, because nothing else was ever said in its statement, or
     *     where it cannot be read now
     */
    public record Told(
            Version version, Instant received, @Nullable CaseEvent event) {}

    /**
     * The past of a statement that counts.
     *
     * @param received when the hub received the event that counts
     * @param correction why the agency corrected it; null if it did not
     * @param earlier what it said before, the latest first
     * @param tellings every event of the statement: the reason of a correction may speak of any of them
     */
    public record Past(Instant received, @Nullable String correction, List<Earlier> earlier, List<Fact> tellings) {
        /** Copies the lists. */
        public Past {
            earlier = List.copyOf(earlier);
            tellings = List.copyOf(tellings);
        }

        private Past readBy(Reader reader) {
            return new Past(
                    received,
                    maySeeAll(tellings, reader) ? correction : null,
                    earlier.stream().filter(it -> maySee(it.fact(), reader)).toList(),
                    tellings);
        }

        @Override
        public String toString() {
            return "past of a statement of " + tellings.size() + " tellings";
        }
    }

    /** What a statement said before, and when the hub received that. */
    public record Earlier(Fact fact, String words, Instant received) {}

    /**
     * A statement that was withdrawn.
     *
     * @param agency who withdrew it
     * @param fact what it had said last, in the order in which its versions count
     * @param words the same in a sentence
     * @param received when the hub had received it
     * @param at when the hub received the withdrawal
     * @param reason why it was withdrawn
     * @param tellings every event of the statement, the withdrawal included
     */
    public record Withdrawn(
            Agency agency, Fact fact, String words, Instant received, Instant at, String reason, List<Fact> tellings) {

        /** Copies the list. */
        public Withdrawn {
            tellings = List.copyOf(tellings);
        }

        @Override
        public String toString() {
            return "withdrawn statement of " + agency;
        }
    }

    /** The events of these whose statements say, or have said, more than one thing: only they need to be read. */
    public static Set<EventId> toldMoreThanOnce(Collection<Version> versions) {
        return Statements.of(versions).stream()
                .filter(statement -> statement.events().size() > 1)
                .flatMap(statement -> statement.events().stream())
                .collect(Collectors.toSet());
    }

    /**
     * The history of one child.
     *
     * @param versions every event of every statement about the child; events of another child may be among them
     * @param ofTheChild those that are about the child
     */
    public static History of(Collection<Version> versions, Collection<Told> ofTheChild, Settings settings) {
        Words words = new Words(settings);
        Map<EventId, Told> told = new HashMap<>();
        ofTheChild.forEach(it -> told.put(it.version().event(), it));
        Map<EventId, Past> statements = new HashMap<>();
        List<Withdrawn> withdrawn = new ArrayList<>();
        boolean whole = true;
        for (Statements.Statement statement : Statements.of(versions)) {
            List<Told> events = statement.events().stream()
                    .map(told::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Told::received)
                            .thenComparingLong(it -> it.version().version())
                            .thenComparing(it -> it.version().event()))
                    .toList();
            boolean readable = statement.events().size() == 1 || events.stream().allMatch(it -> it.event() != null);
            whole &= readable;
            Told counts = statement.effective().map(told::get).orElse(null);
            if (counts != null) {
                statements.put(counts.version().event(), past(counts, readable ? events : List.of(), words));
            } else if (readable) {
                withdrawn(events, words).ifPresent(withdrawn::add);
            }
        }
        withdrawn.sort(Comparator.comparing(Withdrawn::at)
                .reversed()
                .thenComparing(it -> it.fact().event()));
        return new History(statements, withdrawn, whole);
    }

    private static Past past(Told counts, List<Told> events, Words words) {
        CaseEvent event = counts.event();
        if (event == null) {
            return new Past(counts.received(), null, List.of(), List.of());
        }
        String said = Narrative.of(fact(event), words);
        List<Earlier> earlier = new ArrayList<>();
        for (Told each : events.reversed()) {
            CaseEvent before = each.event();
            if (before != null
                    && !each.version().event().equals(counts.version().event())) {
                String then = Narrative.of(fact(before), words);
                if (!then.equals(said)) {
                    earlier.add(new Earlier(fact(before), then, each.received()));
                }
            }
        }
        return new Past(
                counts.received(),
                event.detail() instanceof RecordCorrected corrected ? corrected.reason() : null,
                earlier,
                tellings(events));
    }

    private static Optional<Withdrawn> withdrawn(List<Told> events, Words words) {
        Withdrawal withdrawal = null;
        for (Told each : events) {
            if (each.event() != null && each.event().detail() instanceof RecordRetracted retracted) {
                withdrawal = new Withdrawal(each, retracted.reason());
            }
        }
        Told last = lastThatCounted(events);
        if (withdrawal == null || last == null || last.event() == null) {
            return Optional.empty();
        }
        Fact fact = fact(last.event());
        return Optional.of(new Withdrawn(
                withdrawal.told().version().agency(),
                fact,
                Narrative.of(fact, words),
                last.received(),
                withdrawal.told().received(),
                withdrawal.reason(),
                tellings(events)));
    }

    /** What would count if nothing had been withdrawn; of several statements that one withdrawal joins, the last received. */
    private static @Nullable Told lastThatCounted(List<Told> events) {
        Set<EventId> counted = Statements.effective(events.stream()
                .map(Told::version)
                .filter(version -> !version.retracts())
                .toList());
        return events.stream()
                .filter(it -> counted.contains(it.version().event()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static List<Fact> tellings(List<Told> events) {
        return events.stream()
                .map(Told::event)
                .filter(Objects::nonNull)
                .map(History::fact)
                .toList();
    }

    private record Withdrawal(Told told, String reason) {}

    /** A correction says what should have been said. */
    private static Fact fact(CaseEvent event) {
        return new Fact(
                event.header(),
                event.terms(),
                event.links(),
                event.contact(),
                event.detail() instanceof RecordCorrected corrected ? corrected.replacement() : event.detail());
    }

    /**
     * As this reader may see it. Whoever an earlier version was kept from does not see that version, though the exclusion
     * went with it; nor why it was corrected or withdrawn, because a reason repeats what was said.
     */
    History readBy(Reader reader) {
        Map<EventId, Past> visible = new HashMap<>();
        statements.forEach((event, past) -> visible.put(event, past.readBy(reader)));
        return new History(
                visible,
                withdrawn.stream()
                        .filter(it -> maySeeAll(it.tellings(), reader))
                        .toList(),
                whole);
    }

    /** Whether some of it is for readers with the restricted role alone. */
    boolean holdsWhatIsRestricted() {
        return Stream.concat(
                        statements.values().stream().flatMap(past -> past.tellings().stream()),
                        withdrawn.stream().flatMap(it -> it.tellings().stream()))
                .anyMatch(Provenance::isRestricted);
    }

    private static boolean maySeeAll(List<Fact> tellings, Reader reader) {
        return tellings.stream().allMatch(fact -> maySee(fact, reader));
    }

    private static boolean maySee(Fact fact, Reader reader) {
        return (reader.maySeeRestricted() || !Provenance.isRestricted(fact))
                && !fact.terms().visibility().excluded().contains(reader.userName());
    }

    @Override
    public String toString() {
        return "history of " + statements.size() + " statements";
    }
}
