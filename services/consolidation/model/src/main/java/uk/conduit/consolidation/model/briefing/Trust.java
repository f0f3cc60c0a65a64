package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.conduit.consolidation.model.briefing.Feeds.SetAside;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/** Says why an empty section can be trusted, or why it cannot. */
final class Trust {

    private final Context context;
    private final Words words;

    Trust(Context context) {
        this.context = context;
        this.words = context.words();
    }

    /**
     * The words for an empty section.
     *
     * @param nothing what there is none of, as a sentence without its full stop
     * @param needed which kinds of event each feed must cover for that to be known
     */
    Line empty(String nothing, Map<Agency, Set<String>> needed) {
        List<String> trusted = new ArrayList<>();
        List<String> doubted = new ArrayList<>();
        List<EventId> evidence = new ArrayList<>();
        needed.forEach((agency, kinds) -> {
            switch (context.reach(agency, kinds)) {
                case Reach.Covered covered -> {
                    trusted.add("%s up to %s".formatted(words.agency(agency), words.reach(covered)));
                    evidence.addAll(covered.evidence());
                }
                case Reach.Behind behind -> {
                    doubted.add(
                            "%s reaches only until %s".formatted(words.agency(agency), words.moment(behind.until())));
                    evidence.addAll(behind.evidence());
                }
                case Reach.Never ignored ->
                    doubted.add("%s has never said that it has sent everything".formatted(words.agency(agency)));
            }
            long aside = context.feeds().setAside().stream()
                    .map(SetAside::agency)
                    .filter(agency::equals)
                    .count();
            if (aside > 0) {
                doubted.add("%s of %s could not be used".formatted(words.count(aside, "record"), words.agency(agency)));
            }
        });
        return line(nothing, trusted, doubted, evidence);
    }

    /** The words for an empty section whose rules read whatever any agency says, because any statement may name a thing. */
    Line emptyWhateverTheKind(String nothing) {
        Map<Agency, Set<String>> needed = new TreeMap<>();
        context.knownFeeds().forEach((agency, feed) -> {
            if (!agency.equals(Agency.UNIT)) {
                needed.put(agency, feed.kinds());
            }
        });
        return empty(nothing, needed);
    }

    /** The words for an empty section about what the hub itself holds. */
    static Line ofTheHubItself(String nothing) {
        return Line.of(
                nothing + ". The hub itself keeps this, and everything that reached it before the cut is included.",
                List.of());
    }

    private static Line line(String nothing, List<String> trusted, List<String> doubted, Collection<EventId> evidence) {
        String sentence = doubted.isEmpty()
                ? "%s. Everything recorded has been received: %s.".formatted(nothing, String.join("; ", trusted))
                : "%s, but that cannot be relied on: %s.".formatted(nothing, String.join("; ", doubted));
        return Line.of(sentence, evidence).passing();
    }
}
