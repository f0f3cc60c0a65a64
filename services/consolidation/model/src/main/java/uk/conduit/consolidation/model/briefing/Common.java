package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Visibility.Profile;

/**
 * Something that statements about several children name.
 *
 * @param rule the rule by which it is shown
 * @param value what was named, as the latest statement writes it
 * @param mentions the statements
 */
record Common(Rule rule, String value, List<Mention> mentions) {

    private static final Set<Profile> SHOWN = EnumSet.of(Profile.POINTER, Profile.CORE_FACT, Profile.NARRATIVE);

    /** Where children live, or are kept safe: these never link, for they would expose households and refuges. */
    private static final Set<String> WHERE_CHILDREN_LIVE =
            Set.of("HOME", "LIVES_AT", "PLACEMENT", "REFUGE", "RESTRICTED", "SAFE_HOUSE");

    private static final String ADDRESS_OF_CONCERN = "ADDRESS_OF_CONCERN";

    /** The rules. Of each, the words say what several children have in common. */
    enum Rule {
        VEHICLE("The same vehicle"),
        PHONE("The same phone"),
        HANDLE("The same online name"),
        ADULT("The same person when a missing child was found"),
        PLACE("The same place in missing episodes");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * One statement that names it.
     *
     * @param child about whom
     * @param agency who says so
     * @param fact the statement
     * @param link what it says
     */
    record Mention(Child child, Agency agency, Fact fact, Link link) {

        static final Comparator<Mention> ORDER = Comparator.<Mention, Moment>comparing(
                        it -> it.fact().occurred())
                .thenComparing(it -> it.fact().event())
                .thenComparing(it -> it.child().id());
    }

    private record Key(Rule rule, String value) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::rule).thenComparing(Key::value).compare(this, other);
        }
    }

    Common {
        mentions = List.copyOf(mentions);
    }

    /** The same thing, whatever way it is written: the name under which it is known within its rule. */
    String normalised() {
        return normalised(rule, value);
    }

    /** Everything that two or more children have in common by one of the rules, within the rules' times. */
    static List<Common> in(Context context) {
        Map<Key, List<Mention>> named = new TreeMap<>();
        context.children().flatMap(Common::mentions).forEach(mention -> {
            Rule rule = rule(mention);
            if (rule != null && isWithin(mention, rule, context)) {
                String value = normalised(rule, mention.link().value());
                if (!value.isEmpty()) {
                    named.computeIfAbsent(new Key(rule, value), none -> new ArrayList<>())
                            .add(mention);
                }
            }
        });
        return named.entrySet().stream()
                .filter(entry -> isCommon(entry.getKey().rule(), entry.getValue(), context.settings()))
                .map(entry -> {
                    List<Mention> mentions =
                            entry.getValue().stream().sorted(Mention.ORDER).toList();
                    return new Common(
                            entry.getKey().rule(), mentions.getLast().link().value(), mentions);
                })
                .toList();
    }

    private static Stream<Mention> mentions(Child child) {
        return child.picture().facts().entrySet().stream()
                .filter(entry -> entry.getKey().matter() != Matter.INVOLVED_SINCE
                        && entry.getKey().matter() != Matter.LAST_HEARD)
                .filter(entry ->
                        SHOWN.contains(entry.getValue().terms().visibility().profile()))
                .flatMap(entry -> entry.getValue().links().stream()
                        .map(link -> new Mention(child, entry.getKey().agency(), entry.getValue(), link)));
    }

    private static @Nullable Rule rule(Mention mention) {
        String role = mention.link().role().toUpperCase(Locale.ROOT);
        return switch (mention.link().kind()) {
            case VEHICLE -> Rule.VEHICLE;
            case PHONE -> Rule.PHONE;
            case HANDLE -> Rule.HANDLE;
            case PERSON -> mention.fact().detail() instanceof MissingFound ? Rule.ADULT : null;
            case PLACE -> isEpisode(mention) && !WHERE_CHILDREN_LIVE.contains(role) ? Rule.PLACE : null;
            case ADDRESS -> isEpisode(mention) && role.equals(ADDRESS_OF_CONCERN) ? Rule.PLACE : null;
            case ORGANISATION, OTHER -> null;
        };
    }

    private static boolean isEpisode(Mention mention) {
        return switch (mention.fact().detail()) {
            case MissingReported ignored -> true;
            case MissingFound ignored -> true;
            case MissingEpisodeRecorded ignored -> true;
            default -> false;
        };
    }

    private static boolean isWithin(Mention mention, Rule rule, Context context) {
        Settings.Links links = context.settings().links();
        Duration within = rule == Rule.PLACE ? links.placesWithin() : links.within();
        Instant occurred = mention.fact().occurred().at();
        return !occurred.isAfter(context.asAt())
                && !occurred.isBefore(context.asAt().minus(within));
    }

    private static boolean isCommon(Rule rule, List<Mention> mentions, Settings settings) {
        long children = mentions.stream().map(it -> it.child().id()).distinct().count();
        return children >= 2
                && (rule != Rule.PLACE || episodes(mentions) >= settings.links().episodes());
    }

    /** A report and a return of one episode bear one reference. */
    private static long episodes(List<Mention> mentions) {
        return mentions.stream()
                .map(it -> it.agency() + "/" + episode(it.fact()))
                .distinct()
                .count();
    }

    private static String episode(Fact fact) {
        return switch (fact.detail()) {
            case MissingReported it -> it.policeReference();
            case MissingFound it -> it.policeReference();
            case MissingEpisodeRecorded it -> it.episodeId();
            default -> fact.event().toString();
        };
    }

    private static String normalised(Rule rule, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        return switch (rule) {
            case VEHICLE -> lower.replaceAll("[^a-z0-9]", "");
            case PHONE -> lower.replaceAll("[^0-9]", "").replaceFirst("^(00)?44", "0");
            case HANDLE -> lower.replaceFirst("^@", "");
            case ADULT, PLACE -> lower.replaceAll("\\s+", " ");
        };
    }

    /** The rule alone: what was named may identify somebody. */
    @Override
    public String toString() {
        return rule + " named " + mentions.size() + " times";
    }
}
