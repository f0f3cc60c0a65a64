package uk.conduit.consolidation.model.indicator;

import java.util.Collections;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;

/**
 * By what a statement shows an indicator.
 *
 * @param indicator what it shows
 * @param words the rule, to be printed beside it
 * @param met whether a statement meets it, in the picture that it stands in
 */
public record ObservationRule(Indicator indicator, String words, BiPredicate<Fact, Picture> met) {

    /** By a kind of event. */
    static <T extends Detail> ObservationRule by(Indicator indicator, String words, Class<T> kind) {
        return by(indicator, words, kind, detail -> true);
    }

    /** By a kind of event that says something in particular. */
    static <T extends Detail> ObservationRule by(Indicator indicator, String words, Class<T> kind, Predicate<T> says) {
        return in(indicator, words, kind, (detail, picture) -> says.test(detail));
    }

    /** By a kind of event, and what else is known of the child. */
    static <T extends Detail> ObservationRule in(
            Indicator indicator, String words, Class<T> kind, BiPredicate<T, Picture> says) {
        return new ObservationRule(
                indicator,
                words,
                (fact, picture) -> kind.isInstance(fact.detail()) && says.test(kind.cast(fact.detail()), picture));
    }

    /** By something that a statement of whatever kind names, in a part that has one of these words. */
    static ObservationRule naming(
            Indicator indicator, String words, Set<Link.Kind> kinds, Set<String> anyOf, Set<String> noneOf) {
        return new ObservationRule(
                indicator,
                words,
                (fact, picture) -> fact.links().stream()
                        .anyMatch(link -> kinds.contains(link.kind())
                                && !Collections.disjoint(link.roleWords(), anyOf)
                                && Collections.disjoint(link.roleWords(), noneOf)));
    }

    boolean isMetBy(Fact fact, Picture picture) {
        return met.test(fact, picture);
    }

    /** Every rule there is, in the order of the list of indicators. */
    public static Stream<ObservationRule> all() {
        return ObservationRules.ALL.stream();
    }

    /** What it shows, and by what. */
    @Override
    public String toString() {
        return indicator + ": " + words;
    }
}
