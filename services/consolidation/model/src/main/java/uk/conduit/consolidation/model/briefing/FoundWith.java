package uk.conduit.consolidation.model.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.MissingEpisode;

/**
 * With whom a missing child was found. That people are named is for every member of the unit; their names are for readers
 * with the restricted role, because a person named beside a child may be another child or a suspect.
 */
final class FoundWith {

    private FoundWith() {}

    /** What the record of a return says of people; nothing where it names nobody. */
    static List<Line> at(MissingEpisode theReturn) {
        return record(theReturn).stream()
                .flatMap(fact -> lines(fact, "The record of the return"))
                .toList();
    }

    /** What the latest record of an earlier return says of people, if any names somebody. */
    static List<Line> before(List<MissingEpisode> episodes, Words words) {
        return episodes.stream()
                .flatMap(episode -> record(episode).stream())
                .filter(fact -> people(fact).findAny().isPresent())
                .max(Comparator.comparing(Fact::occurred).thenComparing(Fact::event))
                .map(fact -> lines(fact, "The record of " + words.moment(fact.occurred()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Fact> record(MissingEpisode episode) {
        return episode.facts().stream()
                .filter(fact -> fact.detail() instanceof MissingFound)
                .findFirst();
    }

    private static Stream<Link> people(Fact fact) {
        return fact.links().stream().filter(link -> link.kind() == Link.Kind.PERSON);
    }

    private static Stream<Line> lines(Fact fact, String record) {
        List<String> named = people(fact)
                .map(link -> "%s (%s)".formatted(link.value(), Words.plain(link.role())))
                .distinct()
                .toList();
        return named.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Line.of(
                                fact,
                                "%s names %s."
                                        .formatted(
                                                record,
                                                named.size() == 1 ? "another person" : named.size() + " other people")),
                        Line.of(fact, named.stream().collect(Collectors.joining("; ", "Named: ", ".")))
                                .restricted());
    }
}
