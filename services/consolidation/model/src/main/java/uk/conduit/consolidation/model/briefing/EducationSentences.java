package uk.conduit.consolidation.model.briefing;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** What schools and education welfare say, each kind of event in a sentence. */
final class EducationSentences {

    private EducationSentences() {}

    /** The sentence; empty where the event only takes an earlier one back. */
    static Optional<String> of(Fact fact, Words words) {
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
