package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/**
 * An action, however many meetings asked for it. The same words, asked of the same agency for the same child within 14
 * days, are one action while it is open: plans that several bodies keep must not have it done twice, or by nobody.
 *
 * @param child for whom
 * @param first how it was asked for first
 * @param again how it was asked for again, in that order
 * @param accepted that the agency took it on, under whichever of these
 * @param completed that it was done, under whichever of these
 */
record AskedFor(Child child, Fact first, List<Fact> again, Optional<Fact> accepted, Optional<Fact> completed) {

    static final Duration WITHIN = Duration.ofDays(14);

    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "the", "with", "to", "of", "for");

    AskedFor {
        again = List.copyOf(again);
    }

    ActionRaised detail() {
        return (ActionRaised) first.detail();
    }

    /** Everything asked for a child, in the order in which it was asked for first. */
    static List<AskedFor> of(Child child, Words words) {
        List<AskedFor> all = new ArrayList<>();
        child.picture().all(Matter.ACTION_RAISED).stream()
                .map(entry -> new AskedFor(
                        child,
                        entry.getValue(),
                        List.of(),
                        of(child, entry.getKey(), Matter.ACTION_ACCEPTED),
                        of(child, entry.getKey(), Matter.ACTION_COMPLETED)))
                .sorted(Comparator.comparing((AskedFor it) -> it.first().occurred())
                        .thenComparing(it -> it.first().event()))
                .forEach(next -> {
                    for (int place = 0; place < all.size(); place++) {
                        if (all.get(place).isTheSameAs(next, words)) {
                            all.set(place, all.get(place).with(next));
                            return;
                        }
                    }
                    all.add(next);
                });
        return all;
    }

    private static Optional<Fact> of(Child child, Slot raised, Matter matter) {
        return child.picture().at(raised.agency(), matter, raised.reference());
    }

    private boolean isTheSameAs(AskedFor later, Words words) {
        boolean soonEnough =
                !later.first.occurred().at().isAfter(first.occurred().at().plus(WITHIN));
        return soonEnough
                && detail().owner().equals(later.detail().owner())
                && normalised(detail().action())
                        .equals(normalised(later.detail().action()))
                && !isDoneBefore(later, words);
    }

    /** What is asked for anew after it was done is another action. */
    private boolean isDoneBefore(AskedFor later, Words words) {
        return completed
                .map(fact -> ((ActionCompleted) fact.detail())
                        .completed()
                        .isBefore(words.dayOf(later.first.occurred().at())))
                .orElse(false);
    }

    private AskedFor with(AskedFor later) {
        return new AskedFor(
                child,
                first,
                Stream.concat(again.stream(), Stream.of(later.first)).toList(),
                accepted.or(() -> later.accepted),
                completed.or(() -> later.completed));
    }

    private static List<String> normalised(String action) {
        return Arrays.stream(action.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .toList();
    }

    /** How many asked alone: the rest is about a child. */
    @Override
    public String toString() {
        return "an action asked for " + (1 + again.size()) + " times";
    }
}
