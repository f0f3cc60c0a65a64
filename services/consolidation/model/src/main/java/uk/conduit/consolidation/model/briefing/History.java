package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 */
public record History(Map<EventId, Past> statements, List<Withdrawn> withdrawn) {

    /** Nothing is known of what was said before. */
    public static final History NONE = new History(Map.of(), List.of());

    /** Copies both. */
    public History {
        statements = Map.copyOf(statements);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * One event, whether it counts or not.
     *
     * @param version which event of which statement it is
     * @param received when the hub received it
     * @param event what it says
     */
    public record Told(Version version, Instant received, CaseEvent event) {}

    /**
     * The past of a statement that counts.
     *
     * @param received when the hub received the event that counts
     * @param correction why the agency corrected it; null if it did not
     * @param earlier what it said before, the latest first
     */
    public record Past(Instant received, @Nullable String correction, List<Earlier> earlier) {
        /** Copies the list. */
        public Past {
            earlier = List.copyOf(earlier);
        }
    }

    /** What a statement said before, and when the hub received that. */
    public record Earlier(Fact fact, String words, Instant received) {}

    /**
     * A statement that was withdrawn.
     *
     * @param agency who withdrew it
     * @param fact what it had said
     * @param words the same in a sentence
     * @param received when the hub had received it
     * @param at when the hub received the withdrawal
     * @param reason why it was withdrawn
     */
    public record Withdrawn(Agency agency, Fact fact, String words, Instant received, Instant at, String reason) {

        @Override
        public String toString() {
            return "withdrawn statement of " + agency;
        }
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
        for (Statements.Statement statement : Statements.of(versions)) {
            List<Told> events = statement.events().stream()
                    .map(told::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Told::received)
                            .thenComparingLong(it -> it.version().version())
                            .thenComparing(it -> it.version().event()))
                    .toList();
            Told counts = statement.effective().map(told::get).orElse(null);
            if (counts != null) {
                statements.put(counts.version().event(), past(counts, events, words));
            } else {
                withdrawn(events, words, withdrawn);
            }
        }
        withdrawn.sort(Comparator.comparing(Withdrawn::at)
                .reversed()
                .thenComparing(it -> it.fact().event()));
        return new History(statements, withdrawn);
    }

    private static Past past(Told counts, List<Told> events, Words words) {
        String said = Narrative.of(fact(counts.event()), words);
        List<Earlier> earlier = new ArrayList<>();
        for (Told each : events.reversed()) {
            Fact fact = fact(each.event());
            String then = Narrative.of(fact, words);
            if (!each.version().event().equals(counts.version().event()) && !then.equals(said)) {
                earlier.add(new Earlier(fact, then, each.received()));
            }
        }
        return new Past(
                counts.received(),
                counts.event().detail() instanceof RecordCorrected corrected ? corrected.reason() : null,
                earlier);
    }

    private static void withdrawn(List<Told> events, Words words, List<Withdrawn> withdrawn) {
        Told withdrawal = events.stream()
                .filter(it -> it.event().detail() instanceof RecordRetracted)
                .findFirst()
                .orElse(null);
        Told last = events.stream()
                .filter(it -> !(it.event().detail() instanceof RecordRetracted))
                .reduce((one, next) -> next)
                .orElse(null);
        if (withdrawal != null && last != null && withdrawal.event().detail() instanceof RecordRetracted retracted) {
            Fact fact = fact(last.event());
            withdrawn.add(new Withdrawn(
                    withdrawal.version().agency(),
                    fact,
                    Narrative.of(fact, words),
                    last.received(),
                    withdrawal.received(),
                    retracted.reason()));
        }
    }

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
     * went with it.
     */
    History readBy(Reader reader) {
        Map<EventId, Past> visible = new HashMap<>();
        statements.forEach((event, past) -> visible.put(
                event,
                new Past(
                        past.received(),
                        past.correction(),
                        past.earlier().stream()
                                .filter(it -> maySee(it.fact(), reader))
                                .toList())));
        return new History(
                visible,
                withdrawn.stream().filter(it -> maySee(it.fact(), reader)).toList());
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
