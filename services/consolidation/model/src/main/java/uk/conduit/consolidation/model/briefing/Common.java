package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;

/**
 * What statements about children have in common by one of the rules.
 *
 * @param rule the rule by which it is shown
 * @param value what was named, as the latest statement writes it
 * @param mentions the statements
 */
record Common(LinkRule rule, String value, List<Mention> mentions) {

    Common {
        mentions = List.copyOf(mentions);
    }

    /** Everything that the children of a briefing have in common. Each child is looked at once, and no two are compared. */
    static List<Common> in(Context context) {
        PublicPlaces places = new PublicPlaces(context.children().toList());
        return Stream.concat(new NamedInCommon(context, places).all().stream(), context.schools().all().stream())
                .toList();
    }

    /** The children, in the order of their ids. */
    List<Child> children() {
        return mentions.stream()
                .map(Mention::child)
                .distinct()
                .sorted(Comparator.comparing(Child::id))
                .toList();
    }

    /** The same thing, whatever way it is written: the name under which it is known within its rule. */
    String normalised() {
        return rule.normalised(value);
    }

    /** The rule alone: what was named may identify somebody. */
    @Override
    public String toString() {
        return rule + " named " + mentions.size() + " times";
    }

    /** Puts statements that name the same thing by the same rule together. */
    static final class Gathering {

        private record Key(LinkRule rule, String value) implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                return Comparator.comparing(Key::rule).thenComparing(Key::value).compare(this, other);
            }
        }

        private final Map<Key, List<Mention>> mentions = new TreeMap<>();

        void add(LinkRule rule, Mention mention) {
            String value = rule.normalised(mention.value());
            if (!value.isEmpty()) {
                mentions.computeIfAbsent(new Key(rule, value), none -> new ArrayList<>())
                        .add(mention);
            }
        }

        Stream<Common> all() {
            return mentions.entrySet().stream().map(entry -> {
                List<Mention> ordered = entry.getValue().stream()
                        .sorted(Mention.ORDER)
                        .distinct()
                        .toList();
                return new Common(
                        entry.getKey().rule(),
                        entry.getKey().rule().shown(ordered.getLast().value()),
                        ordered);
            });
        }
    }
}
