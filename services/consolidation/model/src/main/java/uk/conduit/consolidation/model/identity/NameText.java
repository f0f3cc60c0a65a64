package uk.conduit.consolidation.model.identity;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one part of a name comparable (identity.md 4.1). */
final class NameText {

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u201B\u02B9-\u02BF`\u00B4\u2032]");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9']+");
    private static final int SHORTEST_AFTER_MAC = 4;

    /** Letters that no Unicode decomposition takes apart. */
    private static final Map<String, String> FOLDS =
            Map.of("ß", "ss", "ø", "o", "đ", "d", "ł", "l", "þ", "th", "æ", "ae", "ı", "i", "œ", "oe", "ð", "d");

    private NameText() {}

    static Tokens given(@Nullable String stated) {
        if (stated == null) {
            return Tokens.NONE;
        }
        String folded = fold(stated);
        if (Words.SOMEBODY_ELSES.matcher(folded).matches()) {
            return Tokens.NONE;
        }
        return tokens(without(Words.NOT_A_GIVEN_NAME, without(Words.NOT_A_NAME, folded)), false);
    }

    static Tokens family(@Nullable String stated) {
        return stated == null ? Tokens.NONE : tokens(without(Words.NOT_A_NAME, fold(stated)), true);
    }

    /**
     * Lower-case ASCII words with single spaces; apostrophes still stand. Scripts are transliterated before combining
     * marks go, because in Indic scripts the marks are the vowels.
     */
    private static String fold(String stated) {
        String text = Normalizer.normalize(stated, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!text.chars().allMatch(c -> c < 0x80)) {
            for (Map.Entry<String, String> fold : FOLDS.entrySet()) {
                text = text.replace(fold.getKey(), fold.getValue());
            }
            text = APOSTROPHES.matcher(text).replaceAll("'");
            text = TO_ASCII.transliterate(text);
            text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                    .replaceAll("");
            text = text.toLowerCase(Locale.ROOT);
        }
        text = APOSTROPHES.matcher(text).replaceAll("'").replace(".", "");
        return NO_WORD.matcher(text).replaceAll(" ").strip();
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(" " + text + " ").replaceAll("").strip().replaceAll(" +", " ");
    }

    private static Tokens tokens(String text, boolean family) {
        List<String> sequence = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            String token = word.replace("'", "");
            if (!token.isEmpty()) {
                sequence.add(token);
                String rest = withoutParticle(word, token, family);
                if (!Words.PARTICLES.contains(rest)) {
                    plain.add(rest);
                }
            }
        }
        return new Tokens(sequence, plain.isEmpty() ? sequence : plain);
    }

    private static String withoutParticle(String word, String token, boolean family) {
        if (word.startsWith("o'") && word.length() > 2) {
            return token.substring(1);
        }
        if (family) {
            for (String particle : Words.ATTACHED) {
                if (token.startsWith(particle) && token.length() >= particle.length() + SHORTEST_AFTER_MAC) {
                    return token.substring(particle.length());
                }
            }
        }
        return token;
    }
}
