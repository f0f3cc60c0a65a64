package uk.conduit.consolidation.model.identity;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * Whether two words sound alike: by double metaphone or by Daitch-Mokotoff, because neither hears every language
 * (mohammed and muhammad; szczepan and stepan).
 */
final class Sound {

    private static final int LONGEST_CODE = 8;
    private static final String VOWEL = "A";

    private Sound() {}

    /**
     * Whether both sound alike.
     *
     * @param consonants how many consonants must agree at least: short codes hear Mia, Maya and Amy as one
     */
    static boolean alike(String one, String other, int consonants) {
        return metaphone(one, other, consonants) || daitchMokotoff(one, other, consonants);
    }

    private static boolean metaphone(String one, String other, int consonants) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(LONGEST_CODE);
        String code = metaphone.doubleMetaphone(one);
        return code != null
                && code.replace(VOWEL, "").length() >= consonants
                && code.equals(metaphone.doubleMetaphone(other));
    }

    private static boolean daitchMokotoff(String one, String other, int consonants) {
        List<String> codes = daitchMokotoff(one).stream()
                .filter(code -> code.replace("0", "").length() >= consonants)
                .toList();
        return !Collections.disjoint(codes, daitchMokotoff(other));
    }

    private static List<String> daitchMokotoff(String word) {
        return Arrays.asList(new DaitchMokotoffSoundex().soundex(word).split("\\|", -1));
    }
}
