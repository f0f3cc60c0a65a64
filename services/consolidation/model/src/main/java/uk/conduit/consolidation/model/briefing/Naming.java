package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.event.PersonName.Use;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Stated;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/** How the briefing names a child: the name social care uses if it has one, the other names beside it, the age. */
final class Naming {

    static final String COLUMN = "child";

    private final Words words;
    private final LocalDate today;

    Naming(Context context) {
        this.words = context.words();
        this.today = words.dayOf(context.asAt());
    }

    Cell of(Child child) {
        Picture picture = child.picture();
        List<Line> lines = new ArrayList<>();
        SortedMap<SubjectRef, KnownAs> open = picture.knownToEveryMember();
        SortedMap<SubjectRef, KnownAs> all = picture.knownAs();
        Optional<Stated<List<PersonName>>> names =
                preferred(open, KnownAs::names).or(() -> preferred(all, KnownAs::names));
        lines.add(names.map(stated -> Line.of(full(current(stated.value())), stated.event()))
                .orElseGet(() -> Line.of("Name not known", anyEvent(picture))));
        if (names.isEmpty()) {
            references(all, picture)
                    .forEach((subject, line) -> lines.add(open.containsKey(subject) ? line : line.restricted()));
        }
        String main = names.map(stated -> full(current(stated.value()))).orElse("");
        List<Named> others = otherNames(open, main, Set.of());
        alsoKnownAs(others).ifPresent(lines::add);
        alsoKnownAs(otherNames(all, main, others.stream().map(Named::name).collect(Collectors.toSet())))
                .map(Line::restricted)
                .ifPresent(lines::add);
        lines.add(preferred(open, KnownAs::birth)
                .or(() -> preferred(all, KnownAs::birth))
                .map(stated -> Line.of(age(stated.value()), stated.event()))
                .orElseGet(() -> Line.of("Birth date not known", anyEvent(picture))));
        return Cell.of(COLUMN, lines);
    }

    /** The main name alone, in one line with other words. */
    String name(Child child) {
        return of(child).lines().getFirst().text();
    }

    /** Without a name, an agency's own reference is the one thing by which a reader can ask about the child. */
    private SortedMap<SubjectRef, Line> references(SortedMap<SubjectRef, KnownAs> known, Picture picture) {
        SortedMap<SubjectRef, Line> references = new TreeMap<>();
        known.keySet().stream()
                .filter(subject -> !subject.agency().equals(Agency.UNIT))
                .forEach(subject -> references.put(
                        subject,
                        Line.of(
                                "%s, reference %s".formatted(words.agency(subject.agency()), subject.reference()),
                                anyEvent(picture))));
        return references;
    }

    private record Named(String name, EventId event) {}

    private String age(Birth birth) {
        int years = Period.between(birth.date(), today).getYears();
        return "%s, born %s%s"
                .formatted(
                        words.count(years, "year"), words.day(birth.date()), birth.estimated() ? " (estimated)" : "");
    }

    private static List<Named> otherNames(SortedMap<SubjectRef, KnownAs> known, String main, Set<String> said) {
        return known.values().stream()
                .map(KnownAs::names)
                .filter(Objects::nonNull)
                .flatMap(stated -> stated.value().stream().map(name -> new Named(full(name), stated.event())))
                .filter(it -> !it.name().isBlank() && !it.name().equalsIgnoreCase(main) && !said.contains(it.name()))
                .toList();
    }

    private static Optional<Line> alsoKnownAs(List<Named> others) {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.of(
                        "Also known as "
                                + others.stream()
                                        .map(Named::name)
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                        others.stream().map(Named::event).toList()));
    }

    private static PersonName current(List<PersonName> names) {
        return names.stream()
                .filter(name -> name.use() == Use.CURRENT)
                .findFirst()
                .orElse(names.getFirst());
    }

    private static String full(PersonName name) {
        return Stream.of(name.given(), name.family())
                .filter(part -> part != null && !part.isBlank())
                .reduce((given, family) -> given + " " + family)
                .orElse("");
    }

    /** Social care's word first, then whoever spoke last. */
    private static <T> Optional<Stated<T>> preferred(
            SortedMap<SubjectRef, KnownAs> known, Function<KnownAs, @Nullable Stated<T>> part) {
        return known.entrySet().stream()
                .filter(entry -> part.apply(entry.getValue()) != null)
                .max(Comparator.<Map.Entry<SubjectRef, KnownAs>, Boolean>comparing(
                                entry -> entry.getKey().agency().equals(Agency.SOCIAL_CARE))
                        .thenComparing(entry -> Objects.requireNonNull(part.apply(entry.getValue()))
                                .occurred())
                        .thenComparing(entry -> Objects.requireNonNull(part.apply(entry.getValue()))
                                .event()))
                .map(entry -> Objects.requireNonNull(part.apply(entry.getValue())));
    }

    private static Collection<EventId> anyEvent(Picture picture) {
        return Context.facts(picture).map(fact -> fact.event()).min(Comparator.naturalOrder()).stream()
                .toList();
    }
}
