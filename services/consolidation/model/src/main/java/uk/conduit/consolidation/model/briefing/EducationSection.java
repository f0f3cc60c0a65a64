package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.EducationDetail.AttendancePatternAlert;
import uk.conduit.consolidation.model.event.EducationDetail.ChildMissingEducation;
import uk.conduit.consolidation.model.event.EducationDetail.ExclusionCategory;
import uk.conduit.consolidation.model.event.EducationDetail.PartTimeTimetable;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.RuleMet;
import uk.conduit.consolidation.model.event.EducationDetail.SafeguardingConcernLogged;
import uk.conduit.consolidation.model.event.EducationDetail.SchoolEngagement;
import uk.conduit.consolidation.model.event.EducationDetail.SuspensionOrExclusion;
import uk.conduit.consolidation.model.event.EducationDetail.WelfareVisitMade;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/** What schools and education welfare reported since the last briefing, and who is out of full-time education now. */
final class EducationSection implements SectionComposer {

    private static final Set<Matter> MATTERS = EnumSet.of(
            Matter.ATTENDANCE,
            Matter.EXCLUSION,
            Matter.MISSING_EDUCATION,
            Matter.PART_TIME_TIMETABLE,
            Matter.ROLL_CHANGE,
            Matter.SAFEGUARDING_CONCERN,
            Matter.WELFARE_VISIT,
            Matter.SCHOOL_ENGAGEMENT);

    private static final Map<Agency, Set<String>> NEEDED = Map.of(
            Agency.EDUCATION,
            Set.of(
                    "AttendancePatternAlert",
                    "SuspensionOrExclusion",
                    "ChildMissingEducation",
                    "PartTimeTimetable",
                    "RollChange",
                    "SafeguardingConcernLogged",
                    "WelfareVisitMade"));

    private static final PerChild TABLE = new PerChild(List.of(
            PerChild.Of.column("new", "New", EducationSection::news),
            PerChild.Of.column("now", "Not in full-time education now", EducationSection::now)));

    @Override
    public Section compose(Context context) {
        List<Row> rows = TABLE.rows(context);
        return new Section(
                "education",
                "Education",
                TABLE.titles(),
                rows,
                rows.isEmpty()
                        ? List.of(new Trust(context).empty("Education has reported nothing new", NEEDED))
                        : List.of());
    }

    private static List<Line> news(Child child, Context context) {
        Words words = context.words();
        return PerChild.news(child, Agency.EDUCATION, MATTERS, context)
                .flatMap(fact -> sentence(fact, words)
                        .map(sentence -> Line.of(fact, sentence + " Ring: " + words.contact(fact.contact()) + "."))
                        .stream())
                .toList();
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
                .flatMap(fact -> sentence(fact, context.words()).map(sentence -> Line.of(fact, sentence)).stream())
                .toList();
    }

    private static boolean lasts(PartTimeTimetable it, LocalDate today) {
        LocalDate until = it.until();
        return !it.from().isAfter(today) && (until == null || !until.isBefore(today));
    }

    private static Optional<String> sentence(Fact fact, Words words) {
        return Optional.ofNullable(
                switch (fact.detail()) {
                    case AttendancePatternAlert it -> it.rules().isEmpty() ? null : attendance(it, words);
                    case SuspensionOrExclusion it ->
                        "%s from %s%s%s."
                                .formatted(
                                        exclusion(it.category()),
                                        words.day(it.started()) + at(it.school()),
                                        it.sessions() == null ? "" : ", " + words.count(it.sessions(), "session"),
                                        it.reasons().isEmpty()
                                                ? ""
                                                : "; reasons: "
                                                        + it.reasons().stream()
                                                                .map(Codes::exclusion)
                                                                .collect(Collectors.joining(", ")));
                    case ChildMissingEducation it ->
                        "Missing education since %s%s%s%s."
                                .formatted(
                                        words.day(it.since()),
                                        it.ended() == null ? "" : " until " + words.day(it.ended()),
                                        it.lastSchool() == null ? "" : ", last at " + it.lastSchool(),
                                        it.enquiries() == null ? "" : "; enquiries: " + Words.clause(it.enquiries()));
                    case PartTimeTimetable it ->
                        "Part-time timetable%s since %s%s%s."
                                .formatted(
                                        at(it.school()),
                                        words.day(it.from()),
                                        it.until() == null ? "" : " until " + words.day(it.until()),
                                        it.reason() == null ? "" : "; reason: " + Words.clause(it.reason()));
                    case RollChange it -> roll(it, words);
                    case SafeguardingConcernLogged it ->
                        "Concern logged on %s (%s, %s)%s%s."
                                .formatted(
                                        words.moment(fact.occurred()),
                                        it.category(),
                                        Words.plain(fact.terms().assertion()),
                                        it.text() == null ? "" : ": " + Words.clause(it.text()),
                                        Codes.indicators(it.indicators()));
                    case WelfareVisitMade it ->
                        "Welfare visit on %s%s%s."
                                .formatted(
                                        words.day(it.visited()),
                                        it.childSeen() == null
                                                ? ""
                                                : it.childSeen() ? ", the child was seen" : ", the child was not seen",
                                        it.outcome() == null ? "" : ": " + Words.clause(it.outcome()));
                    case SchoolEngagement it ->
                        "%s as of %s: safeguarding lead trained: %s; attends briefings: %s."
                                .formatted(
                                        it.school(),
                                        words.day(it.asOf()),
                                        Words.yesNo(it.trained()),
                                        Words.yesNo(it.attendsBriefing()));
                    default ->
                        throw new IllegalStateException(
                                "Not an education matter: " + fact.detail().kind());
                });
    }

    private static String attendance(AttendancePatternAlert it, Words words) {
        String window = it.from() == null || it.until() == null
                ? ""
                : ", %s to %s".formatted(words.day(it.from()), words.day(it.until()));
        return "Attendance%s%s: rule met: %s.%s"
                .formatted(
                        at(it.school()),
                        window,
                        it.rules().stream().map(RuleMet::words).collect(Collectors.joining("; rule met: ")),
                        it.sessionsPossible() == null
                                ? ""
                                : " %s of %s unauthorised."
                                        .formatted(it.unauthorised(), words.count(it.sessionsPossible(), "session")));
    }

    private static String exclusion(ExclusionCategory category) {
        return switch (category) {
            case PERMANENT -> "Permanent exclusion";
            case SUSPENSION -> "Suspension";
            case LUNCHTIME -> "Lunchtime suspension";
            case NOT_STATED -> "Suspension or exclusion";
        };
    }

    private static String roll(RollChange it, Words words) {
        String what = switch (it.change()) {
            case JOINED -> "Joined the roll";
            case LEFT -> "Left the roll";
            case ELECTIVE_HOME_EDUCATION -> "Left the roll for elective home education";
            case OTHER -> "A change of roll";
        };
        return "%s%s on %s.".formatted(what, at(it.school()), words.day(it.on()));
    }

    private static String at(@Nullable String school) {
        return school == null ? "" : " at " + school;
    }
}
