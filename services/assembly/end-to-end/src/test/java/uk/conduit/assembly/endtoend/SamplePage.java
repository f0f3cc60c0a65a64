package uk.conduit.assembly.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.conduit.assembly.sandbox.day.Almanac;

/**
 * {@code docs/sample-day.md}, read as the specification that it is: its tables, with days and moments filled in for one
 * telling of the story.
 */
record SamplePage(List<String> lines) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.UK);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(date|moment) ([^}]+)}}");

    private static final String CELLS = "## What the briefing says";
    private static final String WORDS = "## What stands below the titles";
    private static final String UNSAID = "## What must not be said";
    private static final String FILES = "## What is handed in";

    /** The page as of one cut. */
    static SamplePage asOf(Instant cut) {
        Path page = Path.of(System.getProperty("conduit.home"), "docs", "sample-day.md");
        try {
            Almanac almanac = new Almanac(cut);
            return new SamplePage(Files.readAllLines(page).stream()
                    .map(line -> filled(line, almanac))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every row that the briefing must have. A table that begins anew with the first column begins a new row. */
    List<SaidRow> rows() {
        List<SaidRow> rows = new ArrayList<>();
        Map<String, String> cells = new LinkedHashMap<>();
        String section = "";
        for (List<String> line : table(CELLS, WORDS).toList()) {
            if (!line.getFirst().equals(section) || cells.containsKey(line.get(1))) {
                addTo(rows, section, cells);
                cells = new LinkedHashMap<>();
                section = line.getFirst();
            }
            cells.put(line.get(1), line.get(2) + ": " + line.get(3));
        }
        addTo(rows, section, cells);
        return rows;
    }

    private static void addTo(List<SaidRow> rows, String section, Map<String, String> cells) {
        if (!cells.isEmpty()) {
            rows.add(new SaidRow(section, cells));
        }
    }

    /** Whom the rows are about, as the briefing names them. */
    List<String> children() {
        return table(CELLS, WORDS)
                .filter(line -> line.get(1).equals("child"))
                .map(line -> line.get(3).replaceFirst("<br>.*", ""))
                .distinct()
                .toList();
    }

    /** What each section says below its title, or nothing. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        table(WORDS, UNSAID).forEach(line -> words.put(line.getFirst(), line.get(1)));
        return words;
    }

    /** What this person must not read. */
    List<String> unsaidTo(String person) {
        return table(UNSAID, "# the end")
                .filter(line ->
                        line.getFirst().equals("everybody") || line.getFirst().equals(person))
                .map(line -> line.get(1))
                .toList();
    }

    /** File by file, in the order of the story: sent, accepted, unchanged, without an event, refused, flagged. */
    List<List<String>> files() {
        return table(FILES, CELLS).map(line -> line.subList(0, 8)).toList();
    }

    /** The lines of the tables between two lines, without what is above their rules. */
    private Stream<List<String>> table(String from, String to) {
        int start = lines.indexOf(from);
        int end = lines.contains(to) ? lines.indexOf(to) : lines.size();
        return lines.subList(start, end).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(SamplePage::columns)
                .filter(columns -> !List.of("Section", "To whom", "From").contains(columns.getFirst()));
    }

    private static List<String> columns(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static String filled(String line, Almanac almanac) {
        return PLACE.matcher(line)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1).equals("date")
                                ? almanac.date(place.group(2)).format(DAY)
                                : almanac.moment(place.group(2)).atZone(LONDON).format(MOMENT)));
    }
}
