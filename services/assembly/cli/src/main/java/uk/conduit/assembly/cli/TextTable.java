package uk.conduit.assembly.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in plain text. The last column takes the room that is left and is wrapped.
 *
 * @param titles one for each column
 * @param rows as many cells as titles
 */
record TextTable(List<String> titles, List<List<String>> rows) {

    private static final String GAP = "  ";
    private static final int NARROWEST_LAST = 20;

    String text() {
        int last = titles.size() - 1;
        List<Integer> widths = new ArrayList<>(
                IntStream.range(0, last).mapToObj(this::widestIn).toList());
        int used = widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * last;
        int room = Math.max(NARROWEST_LAST, Terminal.WIDTH - used);
        widths.add(Math.min(room, widestIn(last)));
        List<String> lines = new ArrayList<>();
        lines.addAll(line(titles, widths));
        lines.add(widths.stream().map("─"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(row -> lines.addAll(line(row, widths)));
        return String.join(System.lineSeparator(), lines);
    }

    private int widestIn(int column) {
        return IntStream.concat(
                        IntStream.of(titles.get(column).length()),
                        rows.stream().mapToInt(row -> row.get(column).length()))
                .max()
                .orElse(0);
    }

    private List<String> line(List<String> cells, List<Integer> widths) {
        int last = cells.size() - 1;
        List<String> wrapped = Terminal.wrap(cells.get(last), widths.get(last));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < wrapped.size(); i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < last; column++) {
                line.append(cell(i == 0 ? cells.get(column) : "", widths.get(column)))
                        .append(GAP);
            }
            lines.add(line.append(wrapped.get(i)).toString().stripTrailing());
        }
        return lines;
    }

    /** Numbers to the right, words to the left. */
    private static String cell(String text, int width) {
        return text.matches("\\d+") ? " ".repeat(width - text.length()) + text : Terminal.padded(text, width);
    }
}
