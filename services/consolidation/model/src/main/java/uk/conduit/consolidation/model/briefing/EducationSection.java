package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.EducationDetail.ChildMissingEducation;
import uk.conduit.consolidation.model.event.EducationDetail.PartTimeTimetable;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * What schools and education welfare reported since the last briefing, and who misses education or is on a part-time
 * timetable now.
 */
final class EducationSection implements SectionComposer {

    private static final Set<Matter> MATTERS = EnumSet.of(
            Matter.ATTENDANCE,
            Matter.EXCLUSION,
            Matter.MISSING_EDUCATION,
            Matter.PART_TIME_TIMETABLE,
            Matter.ROLL_CHANGE,
            Matter.SAFEGUARDING_CONCERN,
            Matter.WELFARE_VISIT,
            Matter.SCHOOL_ENGAGEMENT,
            Matter.RESTRICTED_ITEM);

    private static final Map<Agency, Set<String>> NEEDED = Map.of(
            Agency.EDUCATION,
            Set.of(
                    "AttendancePatternAlert",
                    "SuspensionOrExclusion",
                    "ChildMissingEducation",
                    "PartTimeTimetable",
                    "RollChange",
                    "SafeguardingConcernLogged",
                    "WelfareVisitMade",
                    "RestrictedItemExists"));

    private static final PerChild TABLE = new PerChild(List.of(
            PerChild.Of.column("new", "New", EducationSection::news),
            PerChild.Of.column("now", "Missing education, or on a part-time timetable, now", EducationSection::now)));

    @Override
    public Section compose(Context context) {
        List<Row> rows = TABLE.rows(context);
        return new Section(
                "education",
                "Education",
                TABLE.titles(),
                rows,
                PerChild.belowTheTitle(
                        rows,
                        ("Nothing new from education is %s, and no child is said to miss education or to be on a part-time"
                                        + " timetable now")
                                .formatted(NotNews.recent(context)),
                        NEEDED,
                        NotNews.said(Agency.EDUCATION, MATTERS, context),
                        context));
    }

    private static List<Line> news(Child child, Context context) {
        Words words = context.words();
        return PerChild.news(child, Agency.EDUCATION, MATTERS, context)
                .flatMap(fact -> line(fact, words).stream())
                .toList();
    }

    private static Optional<Line> line(Fact fact, Words words) {
        return fact.detail() instanceof RestrictedItemExists
                ? Optional.of(Line.of(fact, words.restrictedItem(fact.contact())))
                : EducationSentences.of(fact, words)
                        .map(sentence -> Line.of(fact, sentence + " Ring: " + words.contact(fact.contact()) + "."));
    }

    private static List<Line> now(Child child, Context context) {
        LocalDate today = context.words().dayOf(context.asAt());
        return Stream.concat(
                        child.picture().all(Matter.MISSING_EDUCATION).stream()
                                .map(Map.Entry::getValue)
                                .filter(fact -> ((ChildMissingEducation) fact.detail()).ended() == null),
                        child.picture().all(Matter.PART_TIME_TIMETABLE).stream()
                                .map(Map.Entry::getValue)
                                .filter(fact -> lasts((PartTimeTimetable) fact.detail(), today)))
                .flatMap(fact ->
                        EducationSentences.of(fact, context.words()).map(sentence -> Line.of(fact, sentence)).stream())
                .toList();
    }

    private static boolean lasts(PartTimeTimetable it, LocalDate today) {
        LocalDate until = it.until();
        return !it.from().isAfter(today) && (until == null || !until.isBefore(today));
    }
}
