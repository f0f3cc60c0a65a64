package uk.conduit.consolidation.model.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.CommonDetail.RecordRetracted;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * What is known of one child. Immutable and mergeable: {@code a.merge(b)}, in any order and any number of times, is the
 * fold of all events behind both.
 *
 * <p>Only effective events may be folded: what was corrected or retracted is left out by whoever folds, and a child one
 * of whose events ceases to be effective is folded again from the rest.
 *
 * @param facts the statements, by the slot they fill
 * @param knownAs who each agency says the child is
 * @param excluded user names of people who must see nothing of this child
 */
public record Picture(SortedMap<Slot, Fact> facts, SortedMap<SubjectRef, KnownAs> knownAs, SortedSet<String> excluded) {

    /** Nothing is known. */
    public static final Picture EMPTY = new Picture(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

    /** Copies all parts. */
    public Picture {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        knownAs = Collections.unmodifiableSortedMap(new TreeMap<>(knownAs));
        // Of nearly every child nobody is excluded.
        excluded = excluded.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /** The fold of these events, in whatever order. */
    public static Picture of(Collection<CaseEvent> events) {
        return EMPTY.with(events);
    }

    /** This picture and one more event. */
    public Picture with(CaseEvent event) {
        return with(List.of(event));
    }

    /** This picture and more events, in whatever order. */
    public Picture with(Collection<CaseEvent> events) {
        SortedMap<Slot, Fact> newFacts = new TreeMap<>(facts);
        SortedMap<SubjectRef, KnownAs> newKnownAs = new TreeMap<>(knownAs);
        SortedSet<String> newExcluded = new TreeSet<>(excluded);
        for (CaseEvent event : events) {
            fold(event, newFacts);
            newKnownAs.merge(event.subject(), KnownAs.of(event), KnownAs::merge);
            newExcluded.addAll(event.terms().visibility().excluded());
        }
        return new Picture(newFacts, newKnownAs, newExcluded);
    }

    /** This picture and another of the same child. */
    public Picture merge(Picture other) {
        SortedMap<Slot, Fact> newFacts = new TreeMap<>(facts);
        other.facts.forEach((slot, fact) -> newFacts.merge(slot, fact, choice(slot.matter())));
        SortedMap<SubjectRef, KnownAs> newKnownAs = new TreeMap<>(knownAs);
        other.knownAs.forEach((subject, known) -> newKnownAs.merge(subject, known, KnownAs::merge));
        SortedSet<String> newExcluded = new TreeSet<>(excluded);
        newExcluded.addAll(other.excluded);
        return new Picture(newFacts, newKnownAs, newExcluded);
    }

    /** All statements of one kind, by slot. */
    public List<Map.Entry<Slot, Fact>> all(Matter matter) {
        List<Map.Entry<Slot, Fact>> found = List.of();
        for (Map.Entry<Slot, Fact> entry : facts.entrySet()) {
            int order = entry.getKey().matter().compareTo(matter);
            if (order > 0) {
                // Slots come in the order of their matters. Every section asks of every child, and mostly there is
                // nothing.
                break;
            }
            if (order == 0) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(entry);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /**
     * Who those agencies say the child is of whom every member of the unit may read something. That an agency has a record
     * of the child at all, and under which reference, is a statement too, and can be the one that is restricted.
     */
    public SortedMap<SubjectRef, KnownAs> knownToEveryMember() {
        Set<Agency> speaking = facts.entrySet().stream()
                .filter(entry -> entry.getValue().isForEveryMember())
                .map(entry -> entry.getKey().agency())
                .collect(Collectors.toSet());
        Set<EventId> hidden = facts.values().stream()
                .filter(fact -> !fact.isForEveryMember())
                .map(Fact::event)
                .collect(Collectors.toSet());
        SortedMap<SubjectRef, KnownAs> known = new TreeMap<>(knownAs);
        known.entrySet().removeIf(entry -> {
            Set<EventId> events = entry.getValue().events();
            return !speaking.contains(entry.getKey().agency()) || (!events.isEmpty() && hidden.containsAll(events));
        });
        return known;
    }

    /** The statement in a slot. */
    public Optional<Fact> at(Agency agency, Matter matter, String reference) {
        return Optional.ofNullable(facts.get(new Slot(agency, matter, reference)));
    }

    private static void fold(CaseEvent event, SortedMap<Slot, Fact> facts) {
        if (event.detail() instanceof RecordRetracted) {
            return;
        }
        Agency agency = event.subject().agency();
        Fact fact = effective(Fact.of(event));
        Slot slot = Slots.of(agency, fact.detail());
        facts.merge(slot, fact, choice(slot.matter()));
        if (speaksOfInvolvement(fact.detail())) {
            for (Matter matter : List.of(Matter.INVOLVED_SINCE, Matter.LAST_HEARD)) {
                facts.merge(new Slot(agency, matter, ""), fact, choice(matter));
            }
        }
    }

    /** A correction counts as what it should have said. */
    private static Fact effective(Fact fact) {
        return fact.detail() instanceof RecordCorrected corrected
                ? new Fact(fact.header(), fact.terms(), fact.links(), fact.contact(), corrected.replacement())
                : fact;
    }

    /** A restricted item must not even show that its owner is involved, except to those who may see the item. */
    private static boolean speaksOfInvolvement(Detail detail) {
        return !(detail instanceof RestrictedItemExists);
    }

    private static BinaryOperator<Fact> choice(Matter matter) {
        return matter.keepsTheFirst() ? BinaryOperator.minBy(Fact.ORDER) : BinaryOperator.maxBy(Fact.ORDER);
    }

    @Override
    public String toString() {
        return "picture of " + facts.size() + " facts";
    }
}
