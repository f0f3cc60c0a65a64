package uk.conduit.agency.police;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.record.Fields;
import uk.conduit.agency.core.record.Refusal;
import uk.conduit.schema.police.ArrestBailCharge;
import uk.conduit.schema.police.ArrestStage;
import uk.conduit.schema.police.ChildsPart;
import uk.conduit.schema.police.CourtDateSet;
import uk.conduit.schema.police.CrimeFlag;
import uk.conduit.schema.police.CrimeOutcomeSet;
import uk.conduit.schema.police.CrimeRecorded;
import uk.conduit.schema.police.DisruptionBreached;
import uk.conduit.schema.police.DisruptionIssued;
import uk.conduit.schema.police.DomesticAbuseNotice;
import uk.conduit.schema.police.IntelligenceShared;
import uk.conduit.schema.police.InvestigationClosed;
import uk.conduit.schema.police.InvestigationOpened;
import uk.conduit.schema.police.InvestigationStatus;
import uk.conduit.schema.police.InvestigationUpdated;
import uk.conduit.schema.police.MissingFound;
import uk.conduit.schema.police.MissingReported;
import uk.conduit.schema.police.MissingRiskRegraded;
import uk.conduit.schema.police.ProtectionPowerUsed;
import uk.conduit.schema.police.VictimsCodeMilestone;
import uk.conduit.schema.police.VictimsCodeStage;

/**
 * Says what happened, kind by kind. A date that an event must have and that the record states unusably becomes the day
 * on which the record says it happened; the flag tells.
 */
final class Details {

    private static final String OTHER = "OTHER";

    private final Codes codes;

    Details(Codes codes) {
        this.codes = codes;
    }

    SpecificRecord of(Kind kind, Fields detail, Occurred occurred, Reading reading) {
        return switch (kind) {
            case MISSING -> missing(detail, reading);
            case MISSING_REGRADED -> regraded(detail, reading);
            case FOUND -> found(detail, occurred, reading);
            case INVESTIGATION -> investigation(detail, occurred, reading);
            case CRIME -> crime(detail, reading);
            case OUTCOME ->
                new CrimeOutcomeSet(detail.text("crimeReference"), Math.toIntExact(detail.number("outcome")));
            case INTELLIGENCE ->
                new IntelligenceShared(
                        detail.text("reference"),
                        Math.toIntExact(detail.number("source")),
                        detail.text("assessment"),
                        detail.text("sanitisedText"));
            case ARREST_BAIL_CHARGE -> arrest(detail, reading);
            case DISRUPTION -> disruption(detail, occurred, reading);
            case BREACH ->
                new DisruptionBreached(
                        detail.text("reference"),
                        occurred.dayOr(reading.day("detail.breached", detail.text("breached"))),
                        detail.optional("circumstances"));
            case COURT_DATE ->
                new CourtDateSet(
                        detail.text("reference"),
                        occurred.dayOr(reading.plannedDay("detail.on", detail.text("on"))),
                        detail.text("hearing"),
                        detail.optional("specialMeasures"));
            case PROTECTION_POWER ->
                new ProtectionPowerUsed(
                        detail.text("reference"),
                        or(reading.moment("detail.usedAt", detail.text("usedAt")), occurred.at()),
                        reading.moment("detail.endedAt", detail.optional("endedAt")));
            case DOMESTIC_ABUSE ->
                new DomesticAbuseNotice(
                        detail.text("reference"),
                        or(reading.moment("detail.incidentAt", detail.text("incidentAt")), occurred.at()),
                        detail.yesNo("childPresent"),
                        detail.optional("voiceOfChild"),
                        detail.optional("circumstances"));
            case VICTIMS_CODE -> victimsCode(detail, reading);
        };
    }

    private SpecificRecord missing(Fields detail, Reading reading) {
        return new MissingReported(
                detail.text("policeReference"),
                reading.code("detail.grade", detail.optional("grade"), codes.missingGrades()),
                reading.moment("detail.lastSeenAt", detail.optional("lastSeenAt")),
                detail.optional("lastSeenPlace"),
                detail.yesNo("fromPlacement"),
                detail.optional("circumstances"));
    }

    private SpecificRecord regraded(Fields detail, Reading reading) {
        String grade = reading.code("detail.grade", detail.text("grade"), codes.missingGrades());
        if (grade == null) {
            throw new Refusal("/detail/grade: must be one of "
                    + String.join(", ", codes.missingGrades().stream().sorted().toList()));
        }
        return new MissingRiskRegraded(detail.text("policeReference"), grade, detail.optional("reason"));
    }

    private static SpecificRecord found(Fields detail, Occurred occurred, Reading reading) {
        Instant foundAt = reading.moment("detail.foundAt", detail.text("foundAt"));
        return new MissingFound(
                detail.text("policeReference"),
                foundAt == null ? occurred.at() : foundAt,
                detail.optional("place"),
                reading.moment("detail.preventionInterviewAt", detail.optional("preventionInterviewAt")),
                detail.yesNo("injured"));
    }

    private static SpecificRecord investigation(Fields detail, Occurred occurred, Reading reading) {
        String reference = detail.text("reference");
        ChildsPart part = or(
                reading.code("detail.childsPart", detail.optional("childsPart"), ChildsPart.class),
                ChildsPart.NOT_STATED);
        InvestigationStatus status = or(
                reading.code("detail.status", detail.optional("status"), InvestigationStatus.class),
                InvestigationStatus.NOT_STATED);
        LocalDate since = occurred.dayOr(reading.day("detail.since", detail.text("since")));
        return switch (detail.text("state")) {
            case "opened" -> new InvestigationOpened(reference, part, status, since);
            case "updated" -> new InvestigationUpdated(reference, part, status, since);
            default ->
                new InvestigationClosed(
                        reference,
                        part,
                        since,
                        occurred.dayOr(reading.day("detail.closed", detail.text("closed"))),
                        detail.text("outcome"));
        };
    }

    private static SpecificRecord crime(Fields detail, Reading reading) {
        List<CrimeFlag> flags = new ArrayList<>();
        List<String> stated = detail.texts("flags");
        for (int place = 0; place < stated.size(); place++) {
            CrimeFlag flag = reading.code("detail.flags[" + place + "]", stated.get(place), CrimeFlag.class);
            if (flag != null) {
                flags.add(flag);
            }
        }
        ChildsPart part = or(
                reading.code("detail.childsPart", detail.optional("childsPart"), ChildsPart.class),
                ChildsPart.NOT_STATED);
        return new CrimeRecorded(
                detail.text("crimeReference"), detail.text("offence"), part, flags, detail.optional("place"));
    }

    private static SpecificRecord arrest(Fields detail, Reading reading) {
        return new ArrestBailCharge(
                detail.text("reference"),
                or(reading.code("detail.stage", detail.text("stage"), ArrestStage.class), ArrestStage.OTHER),
                detail.texts("conditions"),
                reading.plannedDay("detail.expires", detail.optional("expires")),
                reading.plannedDay("detail.courtDate", detail.optional("courtDate")));
    }

    private SpecificRecord disruption(Fields detail, Occurred occurred, Reading reading) {
        return new DisruptionIssued(
                detail.text("reference"),
                or(reading.code("detail.type", detail.text("type"), codes.disruptionTypes()), OTHER),
                occurred.dayOr(reading.day("detail.issued", detail.text("issued"))),
                reading.plannedDay("detail.expires", detail.optional("expires")));
    }

    private static SpecificRecord victimsCode(Fields detail, Reading reading) {
        LocalDate dueBy = reading.plannedDay("detail.dueBy", detail.text("dueBy"));
        if (dueBy == null) {
            throw new Refusal("/detail/dueBy: there is no such day");
        }
        return new VictimsCodeMilestone(
                detail.text("reference"),
                or(reading.code("detail.stage", detail.text("stage"), VictimsCodeStage.class), VictimsCodeStage.OTHER),
                dueBy,
                reading.day("detail.doneAt", detail.optional("doneAt")));
    }

    private static <T> T or(@Nullable T stated, T otherwise) {
        return stated == null ? otherwise : stated;
    }
}
