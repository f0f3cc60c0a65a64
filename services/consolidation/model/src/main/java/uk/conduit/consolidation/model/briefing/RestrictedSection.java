package uk.conduit.consolidation.model.briefing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * That social care or adult services hold something which only some may see. The other agencies' restricted items stand in
 * their own sections; these two have none in which everything new of theirs is told.
 */
final class RestrictedSection implements SectionComposer {

    static final String KEY = "restricted";

    private static final Set<Matter> MATTERS = EnumSet.of(Matter.RESTRICTED_ITEM);

    private static final List<Agency> AGENCIES = List.of(Agency.SOCIAL_CARE, Agency.ADULT_SOCIAL_CARE);

    private static final Map<Agency, Set<String>> NEEDED = new TreeMap<>(Map.of(
            Agency.SOCIAL_CARE, Set.of("RestrictedItemExists"),
            Agency.ADULT_SOCIAL_CARE, Set.of("RestrictedItemExists")));

    private static final PerChild TABLE =
            new PerChild(List.of(PerChild.Of.column("new", "New", RestrictedSection::news)));

    @Override
    public Section compose(Context context) {
        List<Row> rows = TABLE.rows(context);
        return new Section(
                KEY,
                "Restricted items of social care and adult services",
                TABLE.titles(),
                rows,
                PerChild.belowTheTitle(
                        rows,
                        "No restricted item of theirs came that is %s".formatted(NotNews.recent(context)),
                        NEEDED,
                        List.of(),
                        context));
    }

    private static List<Line> news(Child child, Context context) {
        return AGENCIES.stream()
                .flatMap(agency -> PerChild.news(child, agency, MATTERS, context)
                        .flatMap(fact -> Stream.of(Line.of(
                                fact,
                                "%s: %s"
                                        .formatted(
                                                context.words().agency(agency),
                                                context.words().restrictedItem(fact.contact()))))))
                .toList();
    }
}
