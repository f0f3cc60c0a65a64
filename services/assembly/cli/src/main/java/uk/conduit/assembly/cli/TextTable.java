package uk.conduit.assembly.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in plain text. The last column takes the room that is left and is wrapped.
 *
 * @param titles one for each column
 * @param rows as many cells as titles
 */
record TextTable(List<String> titles, List<List<String>> rows) {

    private static final int NARROWEST_LAST = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d+|–");

    String text() {
        int last = titles.size() - 1;
        List<Integer> widths = new ArrayList<>(
                IntStream.range(0, last).mapToObj(this::widestIn).toList());
        int used = widths.stream().mapToInt(Integer::intValue).sum();
        String gap = used + Math.min(NARROWEST_LAST, widestIn(last)) + 2 * last <= Terminal.WIDTH ? "  " : " ";
        int room = Math.max(NARROWEST_LAST, Terminal.WIDTH - used - gap.length() * last);
        widths.add(Math.min(room, widestIn(last)));
        List<String> lines = new ArrayList<>();
        lines.addAll(line(titles, widths, gap));
        lines.add(widths.stream().map("─"::repeat).collect(Collectors.joining(gap)));
        rows.forEach(row -> lines.addAll(line(row, widths, gap)));
        return String.join(System.lineSeparator(), lines);
    }

    private int widestIn(int column) {
        return IntStream.concat(
                        IntStream.of(titles.get(column).length()),
                        rows.stream().mapToInt(row -> row.get(column).length()))
                .max()
                .orElse(0);
    }

    private List<String> line(List<String> cells, List<Integer> widths, String gap) {
        int last = cells.size() - 1;
        List<String> wrapped = Terminal.wrap(cells.get(last), widths.get(last));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < wrapped.size(); i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < last; column++) {
                line.append(cell(i == 0 ? cells.get(column) : "", column, widths.get(column)))
                        .append(gap);
            }
            lines.add(line.append(wrapped.get(i)).toString().stripTrailing());
        }
        return lines;
    }

    /** Columns of numbers to the right, words to the left. */
    private String cell(String text, int column, int width) {
        return isOfNumbers(column) ? " ".repeat(width - text.length()) + text : Terminal.padded(text, width);
    }

    private boolean isOfNumbers(int column) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }
}
