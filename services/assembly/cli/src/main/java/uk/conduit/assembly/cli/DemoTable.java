package uk.conduit.assembly.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import uk.conduit.assembly.sandbox.SampleDay;
import uk.conduit.assembly.sandbox.SampleDay.Answers;

/**
 * For each agency, what was handed in at its door, what the door answered, and what became of it in the hub.
 *
 * @param handed what the doors answered
 * @param ledger what consolidation's ledger says
 * @param feeds up to when each feed is complete
 */
record DemoTable(List<SampleDay.Handed> handed, JsonNode ledger, JsonNode feeds) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    String text() {
        List<List<String>> rows = ledger.path("agencies")
                .valueStream()
                .map(agency -> row(agency.path("agency").asString(), agency))
                .toList();
        String table = new TextTable(
                        List.of(
                                "Agency",
                                "Sent",
                                "Accepted",
                                "Unchanged",
                                "Flagged",
                                "Refused",
                                "Consolidated",
                                "Held",
                                "Rejected",
                                "Lag",
                                "Covered until"),
                        rows)
                .text();
        return Stream.concat(Stream.of(table), withoutEvent()).collect(Collectors.joining(System.lineSeparator()));
    }

    /** Without these, what was sent would not add up. */
    private Stream<String> withoutEvent() {
        return handed.stream()
                .map(SampleDay.Handed::agency)
                .distinct()
                .flatMap(agency -> atTheDoorOf(agency).stream()
                        .filter(answers -> answers.noEvent() > 0)
                        .map(answers -> "%s: %d of the records sent were understood, and the hub has no event for them."
                                .formatted(agency, answers.noEvent())));
    }

    private Optional<Answers> atTheDoorOf(String agency) {
        return handed.stream()
                .filter(each -> each.agency().equals(agency))
                .map(SampleDay.Handed::answers)
                .reduce(Answers::plus);
    }

    private List<String> row(String agency, JsonNode account) {
        Optional<Answers> door = atTheDoorOf(agency);
        JsonNode feed = feeds.path("feeds")
                .valueStream()
                .filter(each -> Objects.equals(each.path("agency").asString(), agency))
                .findFirst()
                .orElse(MissingNode.getInstance());
        Stream<String> atTheDoor = door.map(each -> Stream.of(
                                each.sent(), each.accepted(), each.unchanged(), each.flagged(), each.refused())
                        .map(String::valueOf))
                .orElseGet(() -> Stream.generate(() -> "–").limit(5));
        Stream<String> inTheHub = Stream.of("consolidated", "held", "rejected", "lag")
                .map(count -> account.path(count).asString("0"));
        return Stream.of(Stream.of(agency), atTheDoor, inTheHub, Stream.of(until(feed)))
                .flatMap(each -> each)
                .toList();
    }

    private static String until(JsonNode feed) {
        JsonNode until = feed.path("coveredUntil");
        return until.isString() ? MOMENT.format(Instant.parse(until.asString())) : "not known";
    }
}
