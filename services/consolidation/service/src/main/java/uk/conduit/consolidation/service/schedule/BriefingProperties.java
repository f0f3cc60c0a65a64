package uk.conduit.consolidation.service.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import uk.conduit.consolidation.model.briefing.CutSchedule;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.platform.kernel.Agency;

/**
 * What the unit has configured for its briefing.
 *
 * @param cut when it is cut, until the unit sets another time
 * @param waitForIntake how long a due briefing waits for consolidation to read what was there at the cut
 * @param betweenAddenda how much time lies at least between two versions
 * @param prompts when the briefing draws attention
 * @param feeds what each feed must cover before its silence means "none", by the name of the agency
 */
@ConfigurationProperties("conduit.briefing")
record BriefingProperties(
        CutProperties cut,
        Duration waitForIntake,
        Duration betweenAddenda,
        PromptProperties prompts,
        Map<String, FeedProperties> feeds) {

    /** When the briefing is cut. */
    record CutProperties(LocalTime at, Set<DayOfWeek> days, ZoneId zone) {}

    /** What is told first, when a child emerges, and what links children; each rule is printed beside what it found. */
    record PromptProperties(Set<String> urgentGrades, Settings.Emerging emerging, Settings.Links links) {}

    /** One feed; the kinds are names of events in the published language. */
    record FeedProperties(String name, Set<String> sources, Set<String> kinds, Duration silentAfter) {}

    CutSchedule schedule() {
        return new CutSchedule(cut.at(), cut.days(), cut.zone());
    }

    Settings settings() {
        Map<Agency, Settings.Feed> byAgency = new TreeMap<>();
        feeds.forEach((agency, feed) -> byAgency.put(
                new Agency(agency),
                new Settings.Feed(
                        feed.name(), new TreeSet<>(feed.sources()), new TreeSet<>(feed.kinds()), feed.silentAfter())));
        return Settings.defaults(byAgency).prompting(prompts.urgentGrades(), prompts.emerging(), prompts.links());
    }
}
