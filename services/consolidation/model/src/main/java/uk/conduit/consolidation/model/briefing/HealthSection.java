package uk.conduit.consolidation.model.briefing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.HealthDetail;
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
                PerChild.belowTheTitle(
                        rows,
                        "Nothing new from health services is %s".formatted(NotNews.recent(context)),
                        NEEDED,
                        NotNews.said(Agency.HEALTH, MATTERS, context),
                        context));
    }

    private static List<Line> news(Child child, Context context) {
        return PerChild.news(child, Agency.HEALTH, MATTERS, context)
                .map(fact -> Line.of(fact, sentence(fact, context.words())))
                .toList();
    }

    private static String sentence(Fact fact, Words words) {
        String contact = words.contact(fact.contact());
        return switch (fact.detail()) {
            case HealthDetail it -> "%s Ring: %s.".formatted(HealthSentences.of(it, words), contact);
            case RestrictedItemExists ignored -> words.restrictedItem(fact.contact());
            default ->
                throw new IllegalStateException(
                        "Not a health matter: " + fact.detail().kind());
        };
    }
}
