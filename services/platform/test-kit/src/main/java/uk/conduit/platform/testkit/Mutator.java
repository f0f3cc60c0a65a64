package uk.conduit.platform.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages what somebody sends: single bytes, whole passages, and the tokens of a text (numbers that do not end, depth
 * without end, characters that are none). What it does is a function of its seed, so that a finding can be had again.
 */
public final class Mutator {

    /** Longer than any field that an agency sends, and short enough for thousands of inputs. */
    private static final int LONG_TEXT = 64 * 1024;

    private static final int DEEP = 3_000;
    private static final List<String> NUMBERS = List.of(
            "99999999999999999999",
            "-1",
            "0",
            "1e400",
            "-0.0",
            "NaN",
            "2147483648",
            "9223372036854775808",
            "1.5",
            "007");
    private static final List<String> CHARACTERS = List.of(
            "\\u0000",
            "\\ud800",
            "\\udc00\\ud800",
            "\\u202e",
            "\u0000",
            "\u0007",
            "\u001b[2J",
            "\u200b",
            "\ufffe",
            "&#0;",
            "&#xD800;",
            "&lt;",
            "\r",
            "\u2028",
            "\ud83d\ude00");
    private static final List<byte[]> NO_UTF_8 = List.of(
            bytes(0xFF), bytes(0xC3, 0x28), bytes(0xF0, 0x9F), bytes(0xC0, 0xAF), bytes(0xED, 0xA0, 0x80), bytes(0xE9));
    private static final List<String> NESTING = List.of("[", "{\"a\":", "<a>", "\"", "((");
    private static final String STRUCTURE = "\"'{}[]<>,:;/&\\\n\r\t -=";

    private final Random random;

    /** Damages as this seed says. */
    public Mutator(long seed) {
        this.random = new Random(seed);
    }

    /** One to four kinds of damage, one after the other. The original stays as it is. */
    public byte[] damaged(byte[] good) {
        byte[] bad = good.clone();
        for (int more = random.nextInt(4); more >= 0; more--) {
            bad = bad.length == 0 ? bad : once(bad);
        }
        return bad;
    }

    private byte[] once(byte[] text) {
        return switch (random.nextInt(13)) {
            case 0 -> changed(text, (byte) random.nextInt(256));
            case 1 -> changed(text, (byte) (text[random.nextInt(text.length)] ^ 1 << random.nextInt(8)));
            case 2 -> changed(text, (byte) STRUCTURE.charAt(random.nextInt(STRUCTURE.length())));
            case 3 -> Arrays.copyOf(text, random.nextInt(text.length));
            case 4 -> spliced(text, at(text), new byte[0], passage(text));
            case 5 -> duplicated(text);
            case 6 -> spliced(text, at(text), passage(text, at(text)), 0);
            case 7 -> swapped(text);
            case 8 -> replaced(text, bytes(one(NUMBERS)));
            case 9 -> replaced(text, "x".repeat(1 + random.nextInt(LONG_TEXT)).getBytes(StandardCharsets.US_ASCII));
            case 10 -> spliced(text, at(text), bytes(one(NESTING).repeat(1 + random.nextInt(DEEP))), 0);
            case 11 -> spliced(text, at(text), bytes(one(CHARACTERS)), 0);
            default -> spliced(text, at(text), one(NO_UTF_8), 0);
        };
    }

    private byte[] changed(byte[] text, byte to) {
        byte[] bad = text.clone();
        bad[at(text)] = to;
        return bad;
    }

    /** A passage stands twice, where it was or elsewhere. */
    private byte[] duplicated(byte[] text) {
        int from = at(text);
        byte[] passage = passage(text, from);
        return spliced(text, random.nextBoolean() ? from : at(text), passage, 0);
    }

    /** Two tokens change places. */
    private byte[] swapped(byte[] text) {
        List<int[]> tokens = tokens(text);
        if (tokens.size() < 2) {
            return text;
        }
        int[] one = one(tokens);
        int[] other = one(tokens);
        if (one[0] >= other[0]) {
            return text;
        }
        byte[] later = Arrays.copyOfRange(text, other[0], other[1]);
        byte[] earlier = Arrays.copyOfRange(text, one[0], one[1]);
        return spliced(spliced(text, other[0], earlier, later.length), one[0], later, earlier.length);
    }

    /** Another text stands in the place of a token. */
    private byte[] replaced(byte[] text, byte[] by) {
        List<int[]> tokens = tokens(text);
        if (tokens.isEmpty()) {
            return text;
        }
        int[] token = one(tokens);
        return spliced(text, token[0], by, token[1] - token[0]);
    }

    private byte[] passage(byte[] text, int from) {
        return Arrays.copyOfRange(text, from, from + Math.min(text.length - from, 1 + random.nextInt(200)));
    }

    private int passage(byte[] text) {
        return 1 + random.nextInt(Math.min(text.length, 60));
    }

    /** The text with something put in at a place, and this many bytes there left out. */
    private static byte[] spliced(byte[] text, int at, byte[] in, int leftOut) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(text.length + in.length);
        whole.write(text, 0, at);
        whole.writeBytes(in);
        int behind = Math.min(text.length, at + leftOut);
        whole.write(text, behind, text.length - behind);
        return whole.toByteArray();
    }

    /** Where letters and digits stand together: from and to. */
    private static List<int[]> tokens(byte[] text) {
        List<int[]> tokens = new ArrayList<>();
        int from = -1;
        for (int at = 0; at <= text.length; at++) {
            boolean within = at < text.length && text[at] > 0 && Character.isLetterOrDigit(text[at]);
            if (within && from < 0) {
                from = at;
            } else if (!within && from >= 0) {
                tokens.add(new int[] {from, at});
                from = -1;
            }
        }
        return tokens;
    }

    private int at(byte[] text) {
        return random.nextInt(text.length);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }
}
