package uk.conduit.assembly.endtoend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A briefing as the read API gives it, in the terms of the sample day's page. */
record ReadBriefing(JsonNode json) {

    private static final String HANGS_ON_THE_CLOCK = "…";

    List<SaidRow> rows() {
        return sections().stream()
                .flatMap(section -> section.path("rows")
                        .valueStream()
                        .map(row -> row(section.path("key").asString(), row)))
                .toList();
    }

    List<SaidRow> rows(String section) {
        return rows().stream().filter(row -> row.section().equals(section)).toList();
    }

    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        sections()
                .forEach(section -> words.put(
                        section.path("key").asString(), section.path("words").asString("")));
        return words;
    }

    /** The ids of the children that rows are about, by the name in the row. */
    Map<String, String> children() {
        Map<String, String> children = new LinkedHashMap<>();
        sections().stream()
                .flatMap(section -> section.path("rows").valueStream())
                .forEach(row -> row.path("cells")
                        .valueStream()
                        .filter(cell -> cell.path("column").asString().equals("child"))
                        .forEach(cell -> children.put(
                                cell.path("lines").path(0).asString(),
                                row.path("childId").asString())));
        return children;
    }

    /** The rows of one child alone, as JSON. */
    String rowsOf(String childId) {
        return sections().stream()
                .flatMap(section -> section.path("rows").valueStream())
                .filter(row -> row.path("childId").asString().equals(childId))
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Cells that say something and name no event behind it. */
    Set<String> unfounded() {
        return sections().stream()
                .flatMap(section -> section.path("rows")
                        .valueStream()
                        .flatMap(row -> row.path("cells").valueStream())
                        .filter(cell -> !cell.path("lines").isEmpty()
                                && cell.path("evidence").isEmpty())
                        .map(cell -> section.path("key").asString() + " "
                                + cell.path("column").asString()))
                .collect(Collectors.toSet());
    }

    /** Child by child, the events that the answer "there is an investigation" names. */
    Map<String, Set<String>> evidenceOfInvestigations() {
        Map<String, Set<String>> evidence = new LinkedHashMap<>();
        sections().stream()
                .flatMap(section -> section.path("rows").valueStream())
                .forEach(row -> row.path("cells")
                        .valueStream()
                        .filter(cell ->
                                cell.path("answer").path("case").asString("").equals("INVESTIGATION"))
                        .forEach(cell -> evidence.put(
                                row.path("childId").asString(),
                                cell.path("evidence")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .collect(Collectors.toSet()))));
        return evidence;
    }

    /** Child by child, the answer on the police investigation. */
    Map<String, String> policeAnswers() {
        Map<String, String> answers = new LinkedHashMap<>();
        sections().stream()
                .filter(section -> section.path("key").asString().equals("new-to-social-care"))
                .flatMap(section -> section.path("rows").valueStream())
                .forEach(row -> row.path("cells")
                        .valueStream()
                        .filter(cell -> cell.path("column").asString().equals("police-investigation"))
                        .forEach(cell -> answers.put(
                                row.path("childId").asString(),
                                cell.path("answer").path("case").asString(""))));
        return answers;
    }

    List<String> changes() {
        return json.path("changes")
                .valueStream()
                .map(change -> change.path("words").asString())
                .toList();
    }

    private List<JsonNode> sections() {
        return json.path("sections").valueStream().toList();
    }

    private static SaidRow row(String section, JsonNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.path("cells").forEach(cell -> {
            String column = cell.path("column").asString();
            cells.put(column, mark(cell) + ": " + said(section, column, cell));
        });
        return new SaidRow(section, cells);
    }

    private static String mark(JsonNode cell) {
        String answer = cell.path("answer").path("case").asString("");
        return cell.path("mark").asString() + (answer.isEmpty() ? "" : " " + answer);
    }

    private static String said(String section, String column, JsonNode cell) {
        return section.equals("feeds") && column.equals("last")
                ? HANGS_ON_THE_CLOCK
                : cell.path("lines").valueStream().map(JsonNode::asString).collect(Collectors.joining("<br>"));
    }
}
