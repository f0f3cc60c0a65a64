package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.conduit.platform.kernel.Agency;

/**
 * What the unit has configured. Numbers that come from guidance and not from law may be changed there.
 *
 * @param zone the zone in which the unit reads times
 * @param news how long ago a referral may be dated and still be news
 * @param interviewWithin how soon after a return the return interview is due (statutory guidance on children who run away
 *     or go missing from home or care: 72 hours)
 * @param owedShown how long what a child is owed and was not given stays on the briefing: a return interview, news of a
 *     suspect
 * @param expiresSoon how long before its end a protective measure is shown
 * @param episodesCounted how far back missing episodes are counted
 * @param urgentGrades the grades of a missing child, in the force's words, that are told first
 * @param emerging when a child whom the unit does not work with is brought to its attention
 * @param links within which times what several children have in common is shown
 * @param feeds what each feed must cover before its silence means "none"
 */
public record Settings(
        ZoneId zone,
        Duration news,
        Duration interviewWithin,
        Duration owedShown,
        Duration expiresSoon,
        Duration episodesCounted,
        SortedSet<String> urgentGrades,
        Emerging emerging,
        Links links,
        SortedMap<Agency, Feed> feeds) {

    /** Copies the grades and the feeds. */
    public Settings {
        urgentGrades = Collections.unmodifiableSortedSet(new TreeSet<>(urgentGrades));
        feeds = Collections.unmodifiableSortedMap(new TreeMap<>(feeds));
    }

    /** The defaults, for these feeds. */
    public static Settings defaults(Map<Agency, Feed> feeds) {
        return new Settings(
                ZoneId.of("Europe/London"),
                Duration.ofDays(7),
                Duration.ofDays(3),
                Duration.ofDays(28),
                Duration.ofDays(7),
                Duration.ofDays(90),
                new TreeSet<>(Set.of("HIGH")),
                new Emerging(3, 2, Duration.ofDays(90)),
                new Links(Duration.ofDays(180), Duration.ofDays(30), 3),
                new TreeMap<>(feeds));
    }

    /** The same, with the unit's own prompts. */
    public Settings prompting(Set<String> grades, Emerging signs, Links common) {
        return new Settings(
                zone,
                news,
                interviewWithin,
                owedShown,
                expiresSoon,
                episodesCounted,
                new TreeSet<>(grades),
                signs,
                common,
                feeds);
    }

    /**
     * So many signs of risk, from so many agencies, in so much time, prompt the unit to look (after the serious case
     * review of Oxfordshire 2015: the pattern was seen years after its parts).
     *
     * @param signals how many statements with a sign of risk or harm
     * @param agencies from how many agencies
     * @param within in how much time
     */
    public record Emerging(int signals, int agencies, Duration within) {}

    /**
     * What several children have in common is shown within these times.
     *
     * @param within vehicles, phones, handles and people
     * @param placesWithin places in missing episodes
     * @param episodes in how many episodes a place must come up
     */
    public record Links(Duration within, Duration placesWithin, int episodes) {}

    /**
     * One agency's feed.
     *
     * @param name the agency's name for people
     * @param sources the source systems that must all have spoken
     * @param kinds every kind of event the feed is expected to cover
     * @param silentAfter for how long a feed may say nothing before "none" becomes "not known"
     */
    public record Feed(String name, SortedSet<String> sources, SortedSet<String> kinds, Duration silentAfter) {

        /** Copies the sets. */
        public Feed {
            sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
            kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        }
    }
}
