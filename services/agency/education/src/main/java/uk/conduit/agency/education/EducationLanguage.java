package uk.conduit.agency.education;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.record.Fields;
import uk.conduit.agency.core.record.Indicators;
import uk.conduit.agency.core.record.RecordLanguage;
import uk.conduit.agency.education.attendance.AttendanceCode;
import uk.conduit.agency.education.attendance.AttendanceRules;
import uk.conduit.agency.education.attendance.Counts;
import uk.conduit.agency.education.census.Exclusions;
import uk.conduit.schema.education.AttendancePatternAlert;
import uk.conduit.schema.education.ChildMissingEducation;
import uk.conduit.schema.education.ExclusionCategory;
import uk.conduit.schema.education.PartTimeTimetable;
import uk.conduit.schema.education.RollChange;
import uk.conduit.schema.education.RollChangeKind;
import uk.conduit.schema.education.SafeguardingConcernLogged;
import uk.conduit.schema.education.SchoolEngagement;
import uk.conduit.schema.education.SuspensionOrExclusion;
import uk.conduit.schema.education.WelfareVisitMade;

/** The kinds of record of education welfare, and what they mean to the hub. */
final class EducationLanguage implements RecordLanguage<Kind> {

    static final String MEDIA_TYPE = "application/vnd.conduit.education+json";

    private static final String REFERENCE = "reference";
    private static final String SCHOOL = "school";
    private static final Set<String> SEN = Set.of("N", "K", "E");

    private final AgencyDoor door = new EducationDoor();
    private final AttendanceRules rules;

    EducationLanguage(AttendanceRules rules) {
        this.rules = rules;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String schema() {
        return "education-record.json";
    }

    @Override
    public AgencyDoor door() {
        return door;
    }

    @Override
    public Collection<Kind> kinds() {
        return List.of(Kind.values());
    }

    @Override
    public Optional<String> withoutEvent(Kind kind, Fields detail, long version) {
        boolean nothingFound = kind == Kind.ATTENDANCE
                && version == 1
                && rules.met(counts(detail, Reading.asOf(Instant.EPOCH))).isEmpty();
        return nothingFound
                ? Optional.of("no rule of attendance is met; the counts stay with the school")
                : Optional.empty();
    }

    @Override
    public SpecificRecord detail(Kind kind, Fields detail, Occurred occurred, Reading reading) {
        return switch (kind) {
            case ATTENDANCE -> attendance(detail, reading);
            case EXCLUSION -> exclusion(detail, occurred, reading);
            case MISSING_EDUCATION ->
                new ChildMissingEducation(
                        detail.text(REFERENCE),
                        occurred.dayOr(reading.day("detail.since", detail.text("since"))),
                        detail.optional("lastSchool"),
                        detail.optional("enquiries"),
                        reading.day("detail.ended", detail.optional("ended")));
            case PART_TIME_TIMETABLE ->
                new PartTimeTimetable(
                        detail.text(REFERENCE),
                        occurred.dayOr(reading.plannedDay("detail.from", detail.text("from"))),
                        reading.plannedDay("detail.until", detail.optional("until")),
                        detail.optional(SCHOOL),
                        detail.optional("reason"));
            case ROLL -> roll(detail, occurred, reading);
            case CONCERN ->
                new SafeguardingConcernLogged(
                        detail.text(REFERENCE),
                        detail.text("category"),
                        Indicators.read("detail.indicators", detail.texts("indicators"), reading),
                        detail.optional("text"));
            case WELFARE_VISIT ->
                new WelfareVisitMade(
                        detail.text(REFERENCE),
                        occurred.dayOr(reading.day("detail.visited", detail.text("visited"))),
                        detail.yesNo("childSeen"),
                        detail.optional("outcome"));
            case SCHOOL_ENGAGEMENT ->
                new SchoolEngagement(
                        detail.text(SCHOOL),
                        occurred.dayOr(reading.day("detail.asOf", detail.text("asOf"))),
                        detail.yesNo("trained"),
                        detail.yesNo("attendsBriefing"));
        };
    }

    private SpecificRecord attendance(Fields detail, Reading reading) {
        Counts counts = counts(detail, reading);
        return AttendancePatternAlert.newBuilder()
                .setAlertId(detail.text(REFERENCE))
                .setRules(rules.met(counts))
                .setFrom(reading.day("detail.from", detail.text("from")))
                .setUntil(reading.day("detail.until", detail.text("until")))
                .setSessionsPossible(detail.count("sessionsPossible"))
                .setSessionsMissed(missed(detail, counts, reading))
                .setUnauthorised(counts.unauthorised())
                .setPartDays(counts.partDays())
                .setCodes(counts.published())
                .setSchool(detail.optional(SCHOOL))
                .build();
    }

    /** What the codes say; where none of them says anything, the number that is stated. */
    private static int missed(Fields detail, Counts counts, Reading reading) {
        Integer stated = detail.count("sessionsMissed");
        if (stated != null && !counts.sessions().isEmpty() && stated != counts.missed()) {
            reading.flag("detail.sessionsMissed", Problem.CONTRADICTORY);
        }
        return stated == null || !counts.sessions().isEmpty() ? counts.missed() : stated;
    }

    /** A code that was retired is not recorded any more, but stands in what was recorded before. */
    private static Counts counts(Fields detail, Reading reading) {
        LocalDate from =
                Reading.asOf(Instant.EPOCH.plus(Duration.ofDays(365_000))).day("from", detail.text("from"));
        boolean retiredToo = from == null || from.isBefore(AttendanceCode.OF_2024);
        Map<String, Integer> sessions = new TreeMap<>();
        List<Fields> codes = detail.objects("codes");
        for (int place = 0; place < codes.size(); place++) {
            String code = codes.get(place).text("code");
            if (AttendanceCode.of(code, retiredToo).isPresent()) {
                sessions.merge(code, Math.toIntExact(codes.get(place).number("sessions")), Integer::sum);
            } else {
                reading.flag("detail.codes[" + place + "].code", Problem.UNKNOWN_CODE);
            }
        }
        return new Counts(
                sessions,
                detail.count("longestUnauthorisedRun"),
                detail.count("afternoonsMissed"),
                detail.count("partDays"));
    }

    private static SpecificRecord exclusion(Fields detail, Occurred occurred, Reading reading) {
        ExclusionCategory category = reading.code("detail.category", detail.text("category"), Exclusions.CATEGORIES);
        return SuspensionOrExclusion.newBuilder()
                .setExclusionId(detail.text(REFERENCE))
                .setCategory(category == null ? ExclusionCategory.NOT_STATED : category)
                .setReasons(Exclusions.reasons("detail.reasons", detail.texts("reasons"), reading))
                .setSessions(detail.count("sessions"))
                .setStarted(occurred.dayOr(reading.plannedDay("detail.started", detail.text("started"))))
                .setSchool(detail.optional(SCHOOL))
                .build();
    }

    private static SpecificRecord roll(Fields detail, Occurred occurred, Reading reading) {
        RollChangeKind change = reading.code("detail.change", detail.text("change"), RollChangeKind.class);
        return RollChange.newBuilder()
                .setChangeId(detail.text(REFERENCE))
                .setChange(change == null ? RollChangeKind.OTHER : change)
                .setOn(occurred.dayOr(reading.day("detail.on", detail.text("on"))))
                .setSchool(detail.optional(SCHOOL))
                .setSenProvision(reading.code("detail.senProvision", detail.optional("senProvision"), SEN))
                .setYoungCarer(detail.yesNo("youngCarer"))
                .build();
    }
}
