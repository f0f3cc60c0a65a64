package uk.conduit.consolidation.model.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lists behind {@link NameText} and {@link NameLevel}. Changing one changes what is stored and decided: raise
 * {@link Normaliser#VERSION} or {@link Rules#VERSION} with it.
 */
final class Words {

    /** Not a name in either part: what is left without these is the name. */
    static final Pattern NOT_A_NAME = alternatives(
            "not known|not stated|not recorded|not given|no name|unknown|unk|nk|fnu|lnu|tba|tbc|none|n a|aka|known as");

    /** Not a given name: what a baby is called before it has one, and titles. */
    static final Pattern NOT_A_GIVEN_NAME =
            alternatives("baby|boy|girl|infant|newborn|unborn|male|female|mr|mrs|ms|miss|mx|master|mstr|dr"
                    + "|(?:twin|triplet)(?: (?:one|two|three|[123]|[abc]|i{1,3}))?");

    /** Somebody else's name: "baby of Sarah" says nothing of what the baby is called. */
    static final Pattern SOMEBODY_ELSES =
            Pattern.compile("^(?:(?:baby|infant|child|boy|girl|son|daughter|twin)(?: \\w+)? of|b o) .*");

    /** Particles that agencies write or leave out. */
    static final Set<String> PARTICLES =
            Set.of("o", "mc", "mac", "al", "el", "bin", "ibn", "bint", "abu", "van", "de", "st");

    /** Particles that are written as part of the word. */
    static final List<String> ATTACHED = List.of("mac", "mc");

    /** Honorific and religious names that very many share and that often swap or drop. */
    static final Set<String> WEAK =
            Set.of("begum", "bibi", "bi", "khatun", "kaur", "singh", "miah", "uddin", "ullah", "ali", "sheikh", "syed");

    /** As the first of several given names it is rarely what the child is called. */
    static final String LEADING = "mohammed";

    /** Spellings of one name. Two groups are two names, however alike they sound: Hassan and Hussain are often twins. */
    private static final Map<String, Set<String>> ONE_NAME = Map.of(
            "mohammed",
            Set.of(
                    "mohammed",
                    "mohammad",
                    "mohamed",
                    "mohamad",
                    "mohamud",
                    "muhammad",
                    "muhammed",
                    "muhamad",
                    "mahammad",
                    "md"),
            "hussain",
            Set.of("hussain", "husain", "husayn", "hussein", "hossain", "hossein", "hosein", "hussayn"),
            "hassan",
            Set.of("hassan", "hasan", "hassaan", "hasaan"));

    private Words() {}

    /** The usual spelling of a name that is written in many ways; the word itself if it is no such name. */
    static String usual(String word) {
        return ONE_NAME.entrySet().stream()
                .filter(name -> name.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(word);
    }

    static boolean manySpellings(String word) {
        return ONE_NAME.values().stream().anyMatch(spellings -> spellings.contains(word));
    }

    private static Pattern alternatives(String words) {
        return Pattern.compile("(?<= )(?:" + words + ")(?= )");
    }
}
