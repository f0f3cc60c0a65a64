package uk.conduit.consolidation.model.briefing;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/** How far each arrest came: every stage is a statement of its own, and the latest of a reference is the one that holds. */
final class Arrests {

    private static final Comparator<Fact> BY_TIME =
            Comparator.comparing(Fact::occurred).thenComparing(Fact::event);

    private Arrests() {}

    /** What a statement of {@link Matter#ARREST} says. */
    static ArrestBailCharge of(Fact fact) {
        return (ArrestBailCharge) fact.detail();
    }

    /** The latest stage of each reference, in the order of the references. */
    static Stream<Fact> latest(Picture picture) {
        return byReference(picture).values().stream();
    }

    /** The latest stage by reference. */
    static Map<String, Fact> byReference(Picture picture) {
        return picture.all(Matter.ARREST).stream()
                .map(Map.Entry::getValue)
                .collect(Collectors.toMap(
                        fact -> of(fact).reference(), fact -> fact, BinaryOperator.maxBy(BY_TIME), TreeMap::new));
    }
}
