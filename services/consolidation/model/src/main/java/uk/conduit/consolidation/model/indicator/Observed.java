package uk.conduit.consolidation.model.indicator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.platform.kernel.Agency;

/**
 * An indicator that somebody observed, the statement in which, and by what rule: every one can be traced to its event.
 *
 * @param indicator which one
 * @param agency who observed it
 * @param fact the statement
 * @param rule by what it is seen in the statement, to be printed
 */
public record Observed(Indicator indicator, Agency agency, Fact fact, String rule) {

    /** Everything observed in a picture, each statement once for each indicator, in the picture's order. */
    public static List<Observed> in(Picture picture) {
        return picture.facts().entrySet().stream()
                .filter(entry -> !entry.getKey().isOfInvolvement())
                .flatMap(entry -> of(entry.getKey().agency(), entry.getValue(), picture))
                .toList();
    }

    private static Stream<Observed> of(Agency agency, Fact fact, Picture picture) {
        Stream<Observed> named = NamedByPeople.in(fact.detail()).stream()
                .map(indicator -> new Observed(indicator, agency, fact, NamedByPeople.RULE));
        Stream<Observed> byRule = ObservationRule.all()
                .filter(rule -> rule.isMetBy(fact, picture))
                .map(rule -> new Observed(rule.indicator(), agency, fact, rule.words()));
        Map<Indicator, Observed> once = new EnumMap<>(Indicator.class);
        Stream.concat(named, byRule).forEach(it -> once.putIfAbsent(it.indicator(), it));
        return once.values().stream();
    }

    /** The indicator alone: the statement is about a child. */
    @Override
    public String toString() {
        return indicator + " observed by " + agency;
    }
}
