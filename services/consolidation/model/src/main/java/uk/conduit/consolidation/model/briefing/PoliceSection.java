package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.PoliceDetail;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionBreached;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.DomesticAbuseNotice;
import uk.conduit.consolidation.model.event.PoliceDetail.ProtectionPowerUsed;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/** What the police recorded since the last briefing, and which measures are about to end. */
final class PoliceSection implements SectionComposer {

    private static final Set<Matter> MATTERS = EnumSet.of(
            Matter.INVESTIGATION,
            Matter.CRIME,
            Matter.CRIME_OUTCOME,
            Matter.INTELLIGENCE,
            Matter.ARREST,
            Matter.DISRUPTION,
            Matter.DISRUPTION_BREACHED,
            Matter.PROTECTION_POWER,
            Matter.DOMESTIC_ABUSE,
            Matter.RESTRICTED_ITEM);

    private static final Map<Agency, Set<String>> NEEDED = Map.of(
            Agency.POLICE,
            Set.of(
                    "InvestigationOpened",
                    "InvestigationUpdated",
                    "InvestigationClosed",
                    "CrimeRecorded",
                    "CrimeOutcomeSet",
                    "IntelligenceShared",
                    "ArrestBailCharge",
                    "DisruptionIssued",
                    "DisruptionBreached",
                    "ProtectionPowerUsed",
                    "DomesticAbuseNotice",
                    "RestrictedItemExists"));

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column("new", "New"),
            new Column("ending", "Measures and conditions that end soon"));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = new ArrayList<>();
        context.children().forEach(child -> {
            List<Line> news = news(child, context);
            List<Line> ending = ending(child, context);
            if (!news.isEmpty() || !ending.isEmpty()) {
                rows.add(context.row(
                        child.id().toString(),
                        child,
                        List.of(naming.of(child), Cell.of("new", news), Cell.of("ending", ending))));
            }
        });
        return new Section(
                "police",
                "Police",
                COLUMNS,
                rows,
                PerChild.belowTheTitle(
                        rows,
                        "Nothing new from the police is %s, and no measure or bail ends soon"
                                .formatted(NotNews.recent(context)),
                        NEEDED,
                        NotNews.said(Agency.POLICE, MATTERS, context),
                        context));
    }

    private static List<Line> news(Child child, Context context) {
        return PerChild.news(child, Agency.POLICE, MATTERS, context)
                .map(fact -> Line.of(fact, sentence(fact, context.words())))
                .toList();
    }

    private static String sentence(Fact fact, Words words) {
        String contact = words.contact(fact.contact());
        return switch (fact.detail()) {
            case PoliceDetail it ->
                "%s: %s Ring: %s.".formatted(when(fact, words), PoliceSentences.of(it, words), contact);
            case RestrictedItemExists ignored -> words.restrictedItem(fact.contact());
            default ->
                throw new IllegalStateException(
                        "Not a police matter: " + fact.detail().kind());
        };
    }

    /** When it happened, as exactly as the detail says. */
    private static String when(Fact fact, Words words) {
        return switch (fact.detail()) {
            case DisruptionBreached it -> words.day(it.breached());
            case ProtectionPowerUsed it -> words.moment(it.usedAt());
            case DomesticAbuseNotice it -> words.moment(it.incidentAt());
            default -> words.moment(fact.occurred());
        };
    }

    private static List<Line> ending(Child child, Context context) {
        return Stream.concat(
                        Arrests.latest(child.picture()).filter(PoliceSection::isOnBail),
                        PerChild.said(child, Agency.POLICE, EnumSet.of(Matter.DISRUPTION)))
                .filter(fact -> endsSoon(fact, context))
                .map(fact -> Line.of(
                        fact,
                        "%s: until %s.".formatted(name(fact), context.words().day(Objects.requireNonNull(ends(fact))))))
                .toList();
    }

    /** Conditions last while somebody is on bail, before or after the charge. */
    private static boolean isOnBail(Fact arrest) {
        return switch (((ArrestBailCharge) arrest.detail()).stage()) {
            case BAILED, BAIL_CHANGED, CHARGED -> true;
            default -> false;
        };
    }

    private static boolean endsSoon(Fact fact, Context context) {
        LocalDate ends = ends(fact);
        if (ends == null) {
            return false;
        }
        Instant asAt = context.asAt();
        LocalDate today = context.words().dayOf(asAt);
        LocalDate horizon = context.words().dayOf(asAt.plus(context.settings().expiresSoon()));
        return !ends.isBefore(today) && !ends.isAfter(horizon);
    }

    private static @Nullable LocalDate ends(Fact fact) {
        return switch (fact.detail()) {
            case DisruptionIssued it -> it.expires();
            case ArrestBailCharge it -> it.expires();
            default -> null;
        };
    }

    private static String name(Fact fact) {
        return switch (fact.detail()) {
            case DisruptionIssued it -> Words.capital(Codes.measure(it.type()));
            case ArrestBailCharge it when it.reference().isBlank() -> "Bail or its conditions";
            case ArrestBailCharge it -> "Bail or its conditions (%s)".formatted(it.reference());
            default -> fact.detail().kind();
        };
    }
}
