package uk.conduit.assembly.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import uk.conduit.assembly.sandbox.SampleDay;

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
        return new TextTable(
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
    }

    private List<String> row(String agency, JsonNode account) {
        Optional<SampleDay.Handed> door =
                handed.stream().filter(each -> each.agency().equals(agency)).findFirst();
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
