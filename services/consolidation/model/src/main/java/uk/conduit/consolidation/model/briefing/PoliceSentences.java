package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.PoliceDetail;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.CourtDateSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionBreached;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.DomesticAbuseNotice;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.event.PoliceDetail.Investigation;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationClosed;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingRiskRegraded;
import uk.conduit.consolidation.model.event.PoliceDetail.ProtectionPowerUsed;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeMilestone;

/** What the police say, each kind of event in a sentence that follows the time. */
final class PoliceSentences {

    private PoliceSentences() {}

    static String of(PoliceDetail detail, Words words) {
        return switch (detail) {
            case MissingReported it -> missing(it, words);
            case MissingRiskRegraded it ->
                "missing episode %s regraded to %s%s."
                        .formatted(it.policeReference(), Words.plain(it.grade()), Words.after(": ", it.reason()));
            case MissingFound it -> found(it, words);
            case InvestigationClosed it ->
                "investigation %s closed on %s, open since %s; child's part: %s; outcome: %s."
                        .formatted(
                                it.reference(),
                                words.day(it.closed()),
                                words.day(it.since()),
                                Words.plain(it.childsPart()),
                                Words.clause(it.outcome()));
            case Investigation it ->
                "investigation %s, child's part: %s.".formatted(it.reference(), Words.plain(it.childsPart()));
            case CrimeRecorded it ->
                "crime %s recorded, %s; child's part: %s%s."
                        .formatted(
                                it.crimeReference(),
                                it.offence(),
                                Words.plain(it.childsPart()),
                                it.flags().isEmpty()
                                        ? ""
                                        : "; flags: "
                                                + it.flags().stream()
                                                        .map(Words::plain)
                                                        .collect(Collectors.joining(", ")));
            case CrimeOutcomeSet it ->
                "crime %s, outcome type %s.".formatted(it.crimeReference(), Codes.outcome(it.outcome()));
            case IntelligenceShared it ->
                "intelligence %s (source %d, assessment %s, handling P): %s"
                        .formatted(it.reference(), it.source(), it.assessment(), it.sanitisedText());
            case ArrestBailCharge it ->
                "%s%s%s%s."
                        .formatted(
                                Words.plain(it.stage()),
                                it.conditions().isEmpty() ? "" : "; conditions: " + String.join("; ", it.conditions()),
                                until("; until ", it.expires(), words),
                                until("; court on ", it.courtDate(), words));
            case DisruptionIssued it ->
                "%s issued%s.".formatted(Codes.measure(it.type()), until(", until ", it.expires(), words));
            case DisruptionBreached it ->
                "measure %s breached%s.".formatted(it.reference(), Words.after(": ", it.circumstances()));
            case CourtDateSet it ->
                "%s on %s (%s); special measures: %s."
                        .formatted(
                                it.hearing(),
                                words.day(it.on()),
                                it.reference(),
                                it.specialMeasures() == null ? "not stated" : Words.clause(it.specialMeasures()));
            case ProtectionPowerUsed it ->
                "taken into police protection%s."
                        .formatted(it.endedAt() == null ? "" : ", until " + words.moment(it.endedAt()));
            case DomesticAbuseNotice it ->
                "domestic abuse in the household; child present: %s%s%s."
                        .formatted(
                                Words.yesNo(it.childPresent()),
                                Words.after("; the child said: ", it.voiceOfChild()),
                                Words.after("; ", it.circumstances()));
            case VictimsCodeMilestone it ->
                "owed under the Victims' Code (%s, %s): due by %s, %s."
                        .formatted(
                                Words.plain(it.stage()),
                                it.reference(),
                                words.day(it.dueBy()),
                                it.doneAt() == null ? "not yet told" : "told on " + words.day(it.doneAt()));
        };
    }

    private static String missing(MissingReported it, Words words) {
        return "reported missing%s%s; last seen: %s%s%s."
                .formatted(
                        it.fromPlacement() == null ? "" : it.fromPlacement() ? " from care" : " from home",
                        it.grade() == null ? ", not graded" : ", graded " + Words.plain(it.grade()),
                        it.lastSeenAt() == null ? "time not stated" : words.moment(it.lastSeenAt()),
                        it.lastSeenPlace() == null ? ", place not stated" : ", " + Words.clause(it.lastSeenPlace()),
                        Words.after("; ", it.circumstances()));
    }

    private static String found(MissingFound it, Words words) {
        return "found or returned on %s%s%s; police prevention interview: %s."
                .formatted(
                        words.moment(it.foundAt()),
                        Words.after(" at ", it.place()),
                        Boolean.TRUE.equals(it.injured()) ? "; injured" : "",
                        it.preventionInterviewAt() == null ? "not recorded" : words.moment(it.preventionInterviewAt()));
    }

    private static String until(String before, @Nullable LocalDate date, Words words) {
        return date == null ? "" : before + words.day(date);
    }
}
