package uk.conduit.consolidation.model.briefing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Link.Kind;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.consolidation.model.picture.Stated;

/**
 * Which places may stand beside several children. Only one that an agency called public, a hotspot or of concern at least
 * once: that somebody was found or seen there counts beside that, and alone proves nothing, because children are found at
 * their own placement. And never one that any statement in the hub, however restricted, calls a home, a placement or
 * anything else where children live or are kept safe, that looks like such a place by its own words, or that lies at a
 * child's home postcode. Roles are free text: an agency's other word for "home" must not open a door.
 */
final class PublicPlaces {

    private static final Set<String> WHERE_PEOPLE_LIVE = Set.of(
            "ACCOMMODATION",
            "CARE",
            "CARER",
            "CARERS",
            "DOMICILE",
            "DWELLING",
            "FAMILY",
            "FOSTER",
            "HOME",
            "HOMES",
            "HOSTEL",
            "HOUSE",
            "HOUSEHOLD",
            "LIVE",
            "LIVED",
            "LIVES",
            "LIVING",
            "LODGING",
            "LODGINGS",
            "PLACED",
            "PLACEMENT",
            "REFUGE",
            "RELOCATED",
            "RESIDENCE",
            "RESIDENT",
            "RESIDENTIAL",
            "RESIDES",
            "RESTRICTED",
            "SAFE",
            "SHELTER",
            "STAYING",
            "STAYS",
            "SUPPORTED");

    private static final Set<String> OPEN_TO_ALL = Set.of(
            "COLLECTED",
            "CONCERN",
            "DROPPED",
            "FOUND",
            "FREQUENTED",
            "FREQUENTS",
            "HOTSPOT",
            "MEETING",
            "MEETS",
            "MET",
            "PICKED",
            "PUBLIC",
            "SEEN",
            "VISITED",
            "VISITS");

    private static final String OF_CONCERN = "CONCERN";

    /** Where somebody was found may be a placement; only these words say that a place is anybody's. */
    private static final Set<String> SAID_TO_BE_PUBLIC = Set.of(OF_CONCERN, "HOTSPOT", "PUBLIC");

    /** What houses and places of safety are called, beside the words of where people live. */
    private static final Set<String> NAMES_OF_HOMES = Set.of("COTTAGE", "FLAT", "FOYER", "LODGE", "UNIT", "YMCA");

    /** A number before a street: somebody's door. */
    private static final Pattern HOUSE_NUMBER = Pattern.compile(
            "\\b\\d+[A-Z]?\\b[ ,]+(\\p{L}[\\p{L}'’-]*[ ,]+){0,3}(AVENUE|CLOSE|COURT|CRESCENT|DRIVE|GARDENS|GROVE|LANE|PLACE|RD"
                    + "|ROAD|ROW|SQUARE|ST|STREET|TERRACE|WALK|WAY)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);

    /** By their first word, and by every word, so that a place meets only those homes that share words with it. */
    private final Map<String, Set<String>> homesByFirstWord = new HashMap<>();

    private final Map<String, Set<String>> homesByWord = new HashMap<>();
    private final Set<String> homePostcodes = new HashSet<>();

    PublicPlaces(Collection<Child> children) {
        children.forEach(child -> {
            Context.facts(child.picture())
                    .flatMap(fact -> fact.links().stream())
                    .filter(PublicPlaces::isWhereSomebodyLives)
                    .map(link -> normalised(link.value()))
                    .filter(value -> !value.isEmpty())
                    .forEach(this::addHome);
            child.picture().knownAs().values().stream()
                    .map(KnownAs::postcode)
                    .filter(Objects::nonNull)
                    .map(Stated::value)
                    .map(PublicPlaces::joined)
                    .forEach(homePostcodes::add);
        });
    }

    private void addHome(String home) {
        List<String> words = List.of(home.split(" ", -1));
        homesByFirstWord
                .computeIfAbsent(words.getFirst(), none -> new HashSet<>())
                .add(home);
        words.forEach(word ->
                homesByWord.computeIfAbsent(word, none -> new HashSet<>()).add(home));
    }

    /** Whether the link's role says that anybody may know the place: only these are looked at. */
    static boolean isNamedAsPublic(Link link) {
        Set<String> role = link.roleWords();
        return switch (link.kind()) {
            case PLACE -> !Collections.disjoint(role, OPEN_TO_ALL) && Collections.disjoint(role, WHERE_PEOPLE_LIVE);
            case ADDRESS -> role.contains(OF_CONCERN) && Collections.disjoint(role, WHERE_PEOPLE_LIVE);
            default -> false;
        };
    }

    /** Whether the link's role says outright that the place is public or of concern: one such word at least is needed. */
    static boolean isSaidToBePublic(Link link) {
        return isNamedAsPublic(link) && !Collections.disjoint(link.roleWords(), SAID_TO_BE_PUBLIC);
    }

    /** Whether the link's role speaks of where people live. */
    static boolean isOfAHome(Link link) {
        return !Collections.disjoint(link.roleWords(), WHERE_PEOPLE_LIVE);
    }

    /** Whether a place may be shown: whatever this link's role says, no other may have called it a home. */
    boolean mayBeShown(String value) {
        String place = normalised(value);
        return !place.isEmpty()
                && Collections.disjoint(words(value), WHERE_PEOPLE_LIVE)
                && Collections.disjoint(words(value), NAMES_OF_HOMES)
                && !HOUSE_NUMBER.matcher(value).find()
                && !isOfAHome(place)
                && POSTCODE.matcher(value)
                        .results()
                        .map(it -> joined(it.group()))
                        .noneMatch(homePostcodes::contains);
    }

    private boolean isOfAHome(String place) {
        List<String> words = List.of(place.split(" ", -1));
        Set<String> withItsRarestWord = words.stream()
                .map(word -> homesByWord.getOrDefault(word, Set.of()))
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
        return withItsRarestWord.stream().anyMatch(home -> isWithin(place, home))
                || words.stream()
                        .distinct()
                        .flatMap(word -> homesByFirstWord.getOrDefault(word, Set.of()).stream())
                        .anyMatch(home -> isWithin(home, place));
    }

    /** Whole words only: a house called Elm is not in every street of elms. */
    private static boolean isWithin(String part, String whole) {
        return (" " + whole + " ").contains(" " + part + " ");
    }

    /** An address of which nothing else is said may be anybody's home. */
    private static boolean isWhereSomebodyLives(Link link) {
        return (link.kind() == Kind.PLACE && isOfAHome(link))
                || (link.kind() == Kind.ADDRESS && !isNamedAsPublic(link));
    }

    static String normalised(String value) {
        return value.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String joined(String postcode) {
        return postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .collect(Collectors.toSet());
    }
}
