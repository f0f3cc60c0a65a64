package uk.conduit.consolidation.model.briefing;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.HealthDetail;
import uk.conduit.consolidation.model.event.HealthDetail.ChildProtectionLookup;
import uk.conduit.consolidation.model.event.HealthDetail.MentalHealthRisk;
import uk.conduit.consolidation.model.event.HealthDetail.SubstanceServiceEngagement;
import uk.conduit.consolidation.model.event.HealthDetail.UnscheduledAttendance;
import uk.conduit.consolidation.model.event.HealthDetail.UnscheduledSetting;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;

/** What health services say, each kind of event in a sentence. */
final class HealthSentences {

    private HealthSentences() {}

    static String of(HealthDetail detail, Words words) {
        return switch (detail) {
            case UnscheduledAttendance it ->
                "%s: %s%s%s."
                        .formatted(
                                words.moment(it.arrived()),
                                came(it.setting()),
                                at(it.site()),
                                it.flags().isEmpty()
                                        ? ""
                                        : "; the record is flagged: "
                                                + it.flags().stream()
                                                        .map(Words::plain)
                                                        .collect(Collectors.joining(", ")));
            case WasNotBrought it ->
                "Was not brought to %s on %s.".formatted(it.service(), words.day(it.appointment()));
            case ChildProtectionLookup it ->
                "%s: protection information was looked up where care is not planned (%s)%s."
                        .formatted(words.moment(it.lookedUpAt()), Words.plain(it.setting()), at(it.site()));
            case SubstanceServiceEngagement it ->
                "%s: %s since %s."
                        .formatted(
                                it.service() == null ? "Help with drugs or alcohol" : it.service(),
                                Words.plain(it.state()),
                                words.day(it.since()));
            case MentalHealthRisk it ->
                "Risk %s identified on %s by a mental-health service%s%s."
                        .formatted(
                                Words.plain(it.direction()),
                                words.day(it.identified()),
                                it.ended() == null ? "" : ", ended " + words.day(it.ended()),
                                it.text() == null ? "" : ": " + Words.clause(it.text()));
        };
    }

    private static String came(UnscheduledSetting setting) {
        return switch (setting) {
            case EMERGENCY_DEPARTMENT -> "came to an emergency department";
            case URGENT_CARE -> "came to urgent care";
            case AMBULANCE -> "was attended by an ambulance crew";
            case WALK_IN -> "came to a walk-in service";
            case OTHER -> "came to care that was not planned";
        };
    }

    private static String at(@Nullable String site) {
        return site == null ? "" : " at " + site;
    }
}
