package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.EducationDetail.AttendancePatternAlert;
import uk.conduit.consolidation.model.event.EducationDetail.PartTimeTimetable;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.RollChangeKind;
import uk.conduit.consolidation.model.event.EducationDetail.SchoolEngagement;
import uk.conduit.consolidation.model.event.EducationDetail.SuspensionOrExclusion;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.platform.kernel.ChildId;

/**
 * Schools that two or more flagged children go to. The thousands of a census go to the same schools and are no link: only
 * who is flagged by the printed rule is looked at.
 */
final class SchoolsInCommon {

    /** By school, whoever is flagged there, if only one. */
    private final List<Common> schools;

    SchoolsInCommon(Context context) {
        this.schools = gathered(context).all().toList();
    }

    List<Common> all() {
        return schools.stream().filter(common -> common.children().size() >= 2).toList();
    }

    /**
     * Whether a child goes to school with another one who is flagged. A child whom somebody is excluded from is not spoken
     * of, not even so.
     */
    Predicate<Mention> withFlagged() {
        Map<String, Set<ChildId>> flagged = new HashMap<>();
        schools.forEach(common -> common.children().stream()
                .filter(child -> child.picture().excluded().isEmpty())
                .forEach(child -> flagged.computeIfAbsent(common.normalised(), none -> new HashSet<>())
                        .add(child.id())));
        return attends -> flagged.getOrDefault(LinkRule.SCHOOL.normalised(attends.value()), Set.of()).stream()
                .anyMatch(id -> !id.equals(attends.child().id()));
    }

    private static Common.Gathering gathered(Context context) {
        Common.Gathering gathering = new Common.Gathering();
        context.children()
                .forEach(child -> school(child, context)
                        .ifPresent(attends -> Flagged.of(child, context).forEach(flag -> {
                            gathering.add(LinkRule.SCHOOL, attends);
                            gathering.add(
                                    LinkRule.SCHOOL,
                                    new Mention(child, flag.agency(), flag.fact(), attends.value(), flag.part()));
                        })));
        return gathering;
    }

    /** The school that the latest statement names, unless that one says that the child left. */
    static Optional<Mention> school(Child child, Context context) {
        Instant asAt = context.asAt();
        return child.picture().facts().entrySet().stream()
                .filter(entry -> !entry.getKey().isOfInvolvement())
                .filter(entry -> entry.getValue().isForEveryMember())
                .filter(entry -> !entry.getValue().occurred().at().isAfter(asAt))
                .filter(entry -> school(entry.getValue().detail()) != null)
                .max(Map.Entry.comparingByValue(
                        Comparator.comparing(Fact::occurred).thenComparing(Fact::event)))
                .stream()
                .flatMap(entry -> attends(entry.getValue().detail())
                        .map(school ->
                                new Mention(child, entry.getKey().agency(), entry.getValue(), school, "a pupil there")))
                .findFirst();
    }

    private static Stream<String> attends(Detail detail) {
        boolean left = detail instanceof RollChange it
                && (it.change() == RollChangeKind.LEFT || it.change() == RollChangeKind.ELECTIVE_HOME_EDUCATION);
        return left ? Stream.of() : Stream.ofNullable(school(detail));
    }

    private static @Nullable String school(Detail detail) {
        return switch (detail) {
            case RollChange it -> it.school();
            case AttendancePatternAlert it -> it.school();
            case SuspensionOrExclusion it -> it.school();
            case PartTimeTimetable it -> it.school();
            case SchoolEngagement it -> it.school();
            default -> null;
        };
    }
}
