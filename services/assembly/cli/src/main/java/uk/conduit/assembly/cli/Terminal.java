package uk.conduit.assembly.cli;

import java.util.ArrayList;
import java.util.List;

/** Plain text at a width that fits every terminal and every printer. */
final class Terminal {

    /** Characters in a line. */
    static final int WIDTH = 100;

    private Terminal() {}

    /** Breaks text between words so that no line is longer than this; a longer word stands alone. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Fills up with spaces to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
