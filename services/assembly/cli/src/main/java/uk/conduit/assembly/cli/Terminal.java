package uk.conduit.assembly.cli;

import java.util.ArrayList;
import java.util.List;

/** Plain text at a width that fits every terminal and every printer. */
final class Terminal {

    /** Characters in a line. */
    static final int WIDTH = 100;

    private static final int REPLACEMENT = 0xFFFD;

    private Terminal() {}

    /** Breaks text between words so that no line is longer than this; a longer word stands alone. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : plain(text.strip().replaceAll("\\s+", " ")).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Without anything that could move the cursor, colour the screen or turn the line round: agencies wrote this text. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(c -> isSafe(c) ? c : REPLACEMENT).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isSafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Fills up with spaces to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
