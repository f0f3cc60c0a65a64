package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.briefing.AgencyPart.Complete;

/**
 * Of which agencies no involvement with a child is known, although all that they recorded was received: one line for all
 * whose records are complete from the same day, since most children have several.
 */
final class NoneKnown {

    private final Words words;

    NoneKnown(Words words) {
        this.words = words;
    }

    /** @param hidden whether something of the child is hidden: then nobody else may read which agencies are left */
    List<Line> of(Collection<AgencyPart> parts, boolean hidden) {
        Map<LocalDate, List<Line>> byDay = new TreeMap<>();
        for (AgencyPart part : parts) {
            if (!part.isSpokenOf() && part.beyond() instanceof Complete complete) {
                byDay.computeIfAbsent(words.dayOf(complete.reach().from()), day -> new ArrayList<>())
                        .add(agency(part, complete));
            }
        }
        return byDay.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .map(line -> hidden ? line.restricted() : line)
                .toList();
    }

    private Line agency(AgencyPart part, Complete complete) {
        return Line.of(
                "%s as of %s"
                        .formatted(
                                words.agency(part.agency()),
                                words.moment(complete.reach().until())),
                complete.reach().evidence());
    }

    private static String joined(List<Line> agencies) {
        return agencies.stream().map(Line::text).collect(Collectors.joining(", "));
    }

    private Line line(LocalDate from, List<Line> agencies) {
        return Line.of(
                        "None known: %s (records from %s).".formatted(joined(agencies), words.day(from)),
                        agencies.stream()
                                .flatMap(line -> line.evidence().stream())
                                .toList())
                .passing();
    }
}
