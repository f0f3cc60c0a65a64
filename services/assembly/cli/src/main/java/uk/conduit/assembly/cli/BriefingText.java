package uk.conduit.assembly.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A briefing as plain text: every section, every row, and in a row a line for each column, wrapped.
 *
 * @param evidence whether to name the events behind each cell
 */
record BriefingText(boolean evidence) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);
    private static final String NEW_LINE = System.lineSeparator();
    private static final int WIDEST_LABEL = 22;
    private static final String INDENT = "    ";

    private static final Map<String, String> MARKS =
            Map.of("ATTENTION", "! ", "RESTRICTED", "[restricted] ", "NOT_KNOWN", "? ");

    String of(JsonNode briefing) {
        List<String> lines = new ArrayList<>(head(briefing));
        briefing.path("notices").forEach(notice -> lines.addAll(hanging("!! ", notice.asString())));
        changes(briefing, lines);
        briefing.path("sections").forEach(section -> section(section, lines));
        lines.add("");
        lines.add("! wants attention    ? not known    [restricted] ask the contact named");
        lines.add(marking(briefing));
        return String.join(NEW_LINE, lines);
    }

    private static List<String> head(JsonNode briefing) {
        JsonNode window = briefing.path("window");
        return List.of(
                marking(briefing),
                "",
                "Briefing for %s, %s"
                        .formatted(
                                LocalDate.parse(briefing.path("date").asString())
                                        .format(DAY),
                                edition(briefing)),
                "What came in from %s to %s; as known at %s"
                        .formatted(
                                moment(window.path("from")), moment(window.path("to")), moment(briefing.path("asAt"))),
                "");
    }

    private static String marking(JsonNode briefing) {
        return briefing.path("marking").asString() + " · "
                + briefing.path("handling").asString();
    }

    private static String edition(JsonNode briefing) {
        String version = "version " + briefing.path("version").asInt();
        return switch (briefing.path("kind").asString()) {
            case "ADDENDUM" -> version + " (addendum)";
            case "DRAFT" -> "DRAFT, not published";
            default -> version;
        };
    }

    private static void changes(JsonNode briefing, List<String> lines) {
        if (!briefing.path("changes").isEmpty()) {
            lines.add("");
            lines.add("What changed since the version before");
            briefing.path("changes")
                    .forEach(change ->
                            lines.addAll(hanging(" - ", change.path("words").asString())));
        }
    }

    private void section(JsonNode section, List<String> lines) {
        String title = section.path("title").asString();
        lines.add("");
        lines.add(title.toUpperCase(Locale.UK));
        lines.add("─".repeat(title.length()));
        if (section.path("words").isString()) {
            lines.addAll(Terminal.wrap(section.path("words").asString(), Terminal.WIDTH));
        }
        Map<String, String> titles = new LinkedHashMap<>();
        section.path("columns")
                .forEach(column -> titles.put(
                        column.path("key").asString(), column.path("title").asString()));
        int label = Math.min(
                WIDEST_LABEL,
                titles.values().stream().mapToInt(String::length).max().orElse(0));
        int number = 0;
        for (JsonNode row : section.path("rows")) {
            number++;
            if (number > 1) {
                lines.add("");
            }
            lines.addAll(row(row, titles, label, number));
        }
    }

    private List<String> row(JsonNode row, Map<String, String> titles, int label, int number) {
        List<String> lines = new ArrayList<>();
        for (JsonNode cell : row.path("cells")) {
            String column = cell.path("column").asString();
            String lead = lines.isEmpty() ? Terminal.padded(number + ".", INDENT.length()) : INDENT;
            List<String> title = Terminal.wrap(titles.getOrDefault(column, column), label);
            lines.addAll(beside(lead, title, label, cell(cell, Terminal.WIDTH - INDENT.length() - label - 2)));
        }
        return lines;
    }

    /** What a cell says, wrapped: each of its lines by itself. */
    private List<String> cell(JsonNode cell, int width) {
        String mark = MARKS.getOrDefault(cell.path("mark").asString(), "");
        List<String> said = new ArrayList<>();
        cell.path("lines").forEach(line -> said.add((said.isEmpty() ? mark : "") + line.asString()));
        if (evidence && !cell.path("evidence").isEmpty()) {
            said.add("events: "
                    + cell.path("evidence")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(", ")));
        }
        return said.stream()
                .flatMap(line -> Terminal.wrap(line, width).stream())
                .toList();
    }

    /** Two columns, of which either may be the longer. A cell that says nothing is left out. */
    private static List<String> beside(String lead, List<String> title, int label, List<String> words) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < words.size() || (i < title.size() && !words.isEmpty()); i++) {
            String left = i < title.size() ? title.get(i) : "";
            String right = i < words.size() ? words.get(i) : "";
            lines.add(((i == 0 ? lead : INDENT) + Terminal.padded(left, label) + "  " + right).stripTrailing());
        }
        return lines;
    }

    /** Wrapped, with every line but the first indented as far as the lead is long. */
    private static List<String> hanging(String lead, String words) {
        List<String> wrapped = Terminal.wrap(words, Terminal.WIDTH - lead.length());
        return Stream.concat(
                        Stream.of(lead + wrapped.getFirst()),
                        wrapped.stream().skip(1).map(line -> " ".repeat(lead.length()) + line))
                .map(String::stripTrailing)
                .toList();
    }

    private static String moment(JsonNode moment) {
        return moment.isString() ? Instant.parse(moment.asString()).atZone(ZONE).format(MOMENT) : "not known";
    }
}
