package uk.conduit.consolidation.model.briefing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.HealthDetail.ChildProtectionLookup;
import uk.conduit.consolidation.model.event.HealthDetail.MentalHealthRisk;
import uk.conduit.consolidation.model.event.HealthDetail.SubstanceServiceEngagement;
import uk.conduit.consolidation.model.event.HealthDetail.UnscheduledAttendance;
import uk.conduit.consolidation.model.event.HealthDetail.UnscheduledSetting;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * What health services reported since the last briefing. That nothing is known here never reassures: about half of the
 * children whom other agencies knew to be exploited gave no strong sign at a clinic.
 */
final class HealthSection implements SectionComposer {

    private static final Set<Matter> MATTERS = EnumSet.of(
            Matter.UNSCHEDULED_ATTENDANCE,
            Matter.WAS_NOT_BROUGHT,
            Matter.PROTECTION_LOOKUP,
            Matter.SUBSTANCE_SERVICE,
            Matter.MENTAL_HEALTH_RISK,
            Matter.RESTRICTED_ITEM);

    private static final Map<Agency, Set<String>> NEEDED = Map.of(
            Agency.HEALTH,
            Set.of(
                    "UnscheduledAttendance",
                    "WasNotBrought",
                    "ChildProtectionLookup",
                    "SubstanceServiceEngagement",
                    "MentalHealthRisk",
                    "RestrictedItemExists"));

    private static final PerChild TABLE = new PerChild(List.of(PerChild.Of.column("new", "New", HealthSection::news)));

    @Override
    public Section compose(Context context) {
        List<Row> rows = TABLE.rows(context);
        return new Section(
                "health",
                "Health",
                TABLE.titles(),
                rows,
                rows.isEmpty()
                        ? List.of(new Trust(context).empty("Health services have reported nothing new", NEEDED))
                        : List.of());
    }

    private static List<Line> news(Child child, Context context) {
        return PerChild.news(child, Agency.HEALTH, MATTERS, context)
                .map(fact -> Line.of(fact, sentence(fact, context.words())))
                .toList();
    }

    private static String sentence(Fact fact, Words words) {
        String ring = " Ring: " + words.contact(fact.contact()) + ".";
        return switch (fact.detail()) {
            case UnscheduledAttendance it ->
                "%s: %s%s%s.%s"
                        .formatted(
                                words.moment(it.arrived()),
                                came(it.setting()),
                                at(it.site()),
                                it.flags().isEmpty()
                                        ? ""
                                        : "; the record is flagged: "
                                                + it.flags().stream()
                                                        .map(Words::plain)
                                                        .collect(Collectors.joining(", ")),
                                ring);
            case WasNotBrought it ->
                "Was not brought to %s on %s.%s".formatted(it.service(), words.day(it.appointment()), ring);
            case ChildProtectionLookup it ->
                "%s: protection information was looked up where care is not planned (%s)%s.%s"
                        .formatted(words.moment(it.lookedUpAt()), Words.plain(it.setting()), at(it.site()), ring);
            case SubstanceServiceEngagement it ->
                "%s: %s since %s.%s"
                        .formatted(
                                it.service() == null ? "Help with drugs or alcohol" : it.service(),
                                Words.plain(it.state()),
                                words.day(it.since()),
                                ring);
            case MentalHealthRisk it ->
                "Risk %s identified on %s by a mental-health service%s%s.%s"
                        .formatted(
                                Words.plain(it.direction()),
                                words.day(it.identified()),
                                it.ended() == null ? "" : ", ended " + words.day(it.ended()),
                                it.text() == null ? "" : ": " + Words.clause(it.text()),
                                ring);
            case RestrictedItemExists ignored ->
                "Restricted: something exists that is not shown here. Ask: %s."
                        .formatted(words.contact(fact.contact()));
            default ->
                throw new IllegalStateException(
                        "Not a health matter: " + fact.detail().kind());
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
