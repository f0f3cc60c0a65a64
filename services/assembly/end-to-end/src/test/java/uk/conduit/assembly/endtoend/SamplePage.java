package uk.conduit.assembly.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern PLACE = Pattern.compile("\\{\\{(date|moment|later) ([^}]+)}}");

    private static final String CELLS = "## What the briefing says";
    private static final String WORDS = "## What stands below the titles";
    private static final String UNSAID = "## What must not be said";
    private static final String FILES = "## What is handed in";
    private static final String THE_END = "# the end";

    private static final String CHILD = "### ";
    private static final String NEVER = "never";
    private static final String NOT_HERE = "not here";
    private static final Set<String> NO_LINE_OF_A_TABLE =
            Set.of("Section", "To whom", "From", "Not said", NEVER, NOT_HERE);

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

    /** What must not be read: of the whole day, then child by child as it stands beside what must. */
    List<Unsaid> unsaid() {
        List<Unsaid> unsaid = new ArrayList<>();
        table(UNSAID, THE_END)
                .map(line -> Unsaid.anywhere(line.get(0), line.get(1)))
                .forEach(unsaid::add);
        String child = "";
        for (String line : between(CELLS, WORDS)) {
            if (line.startsWith(CHILD)) {
                child = line.substring(CHILD.length());
            } else if (line.startsWith("| " + NEVER + " |")) {
                unsaid.add(Unsaid.anywhere(columns(line).get(1), columns(line).get(2)));
            } else if (line.startsWith("| " + NOT_HERE + " |")) {
                unsaid.add(new Unsaid(columns(line).get(1), columns(line).get(2), child));
            }
        }
        return unsaid;
    }

    /** File by file, in the order of the story: sent, accepted, unchanged, without an event, refused, flagged. */
    List<List<String>> files() {
        return table(FILES, CELLS).map(line -> line.subList(0, 8)).toList();
    }

    /** The lines of the tables between two lines, without what is above their rules and what must not be said. */
    private Stream<List<String>> table(String from, String to) {
        return between(from, to).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(SamplePage::columns)
                .filter(columns -> !NO_LINE_OF_A_TABLE.contains(columns.getFirst()));
    }

    private List<String> between(String from, String to) {
        return lines.subList(lines.indexOf(from), lines.contains(to) ? lines.indexOf(to) : lines.size());
    }

    private static List<String> columns(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static String filled(String line, Almanac almanac) {
        return PLACE.matcher(line)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "date" -> almanac.date(place.group(2)).format(DAY);
                            case "later" -> later(place.group(2).split("; ", 2), almanac);
                            default -> moment(place.group(2), almanac);
                        }));
    }

    /** A moment, or the day behind it if that began later: which of two came last can hang on the hour. */
    private static String later(String[] momentAndDay, Almanac almanac) {
        LocalDate day = almanac.date(momentAndDay[1]);
        boolean dayIsLater = day.atStartOfDay(LONDON).toInstant().isAfter(almanac.moment(momentAndDay[0]));
        return dayIsLater ? day.format(DAY) : moment(momentAndDay[0], almanac);
    }

    private static String moment(String words, Almanac almanac) {
        return almanac.moment(words).atZone(LONDON).format(MOMENT);
    }
}
