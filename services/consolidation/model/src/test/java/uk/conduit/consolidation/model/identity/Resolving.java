package uk.conduit.consolidation.model.identity;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.identity.Decision.Verdict;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.SubjectRef;

/** Short ways to say what is resolved and what comes out. */
final class Resolving {

    private Resolving() {}

    static Resolution resolve(Subject... subjects) {
        return resolve(List.of(), subjects);
    }

    static Resolution resolve(List<Decision> decisions, Subject... subjects) {
        return Identity.resolve(
                Component.of(Arrays.stream(subjects).map(Subject::profile).toList(), decisions));
    }

    static Decision same(Subject one, Subject other, int hour) {
        return decision(one.ref(), other.ref(), Verdict.SAME, hour);
    }

    static Decision notSame(Subject one, Subject other, int hour) {
        return decision(one.ref(), other.ref(), Verdict.NOT_SAME, hour);
    }

    static Decision decision(SubjectRef one, SubjectRef other, Verdict verdict, int hour) {
        String id = one.reference() + "-" + other.reference() + "-" + verdict + "-" + hour;
        return new Decision(
                one,
                other,
                verdict,
                Subject.STATED.plus(Duration.ofHours(hour)),
                EventId.of(new SourceRecord(Agency.UNIT, "desk", id), 1));
    }

    /** The children as sets of references, such as "1" and "2". */
    static Set<Set<String>> children(Resolution resolution) {
        return resolution.children().stream()
                .map(child ->
                        child.subjects().stream().map(SubjectRef::reference).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** The codes of all reasons for review. */
    static Set<String> reasons(Resolution resolution) {
        return resolution.reviews().stream()
                .flatMap(review -> review.reasons().stream())
                .map(Reason::code)
                .collect(Collectors.toSet());
    }

    static Set<String> linkRules(Resolution resolution) {
        return resolution.links().stream().map(AcceptedLink::rule).collect(Collectors.toSet());
    }
}
