package uk.conduit.agency.education.census;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.record.Refusal;
import uk.conduit.agency.core.table.Row;
import uk.conduit.agency.core.table.RowReader;
import uk.conduit.agency.education.attendance.AttendanceCode;
import uk.conduit.agency.education.attendance.AttendanceRules;
import uk.conduit.agency.education.attendance.Counts;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.education.AttendancePatternAlert;
import uk.conduit.schema.education.RuleMet;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/**
 * The census' counts of sessions: a term's, by attendance code. Rows of one pupil stand together and become one
 * statement; a pupil whose counts meet no rule becomes no event. Retired codes are read: they stand in older terms.
 */
public final class CensusSessions implements NativeFormat<PupilSessions> {

    private final SharedParts parts;
    private final AgencyDoor door;
    private final AttendanceRules rules;

    /** Translates by these rules into events with these parts. */
    public CensusSessions(SharedParts parts, AgencyDoor door, AttendanceRules rules) {
        this.parts = parts;
        this.door = door;
        this.rules = rules;
    }

    @Override
    public String mediaType() {
        return "application/vnd.dfe.school-census-sessions+csv";
    }

    @Override
    public boolean recognises(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.contains("census") && lower.contains("sessions") && lower.endsWith(".csv");
    }

    @Override
    public boolean needsExtractTime() {
        return true;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<PupilSessions> sink) throws IOException {
        PupilsApart pupils = new PupilsApart(sink);
        new RowReader(bytes, Lists.SESSIONS, pupils::take).read();
        pupils.finish();
    }

    @Override
    public Translation translate(PupilSessions pupil, Submission submission) {
        try {
            return alert(pupil, submission);
        } catch (Refusal refusal) {
            return new Translation.Refused(refusal.reason());
        }
    }

    private Translation alert(PupilSessions pupil, Submission submission) {
        Instant extractedAt = CensusRules.extractedAt(submission);
        Reading reading = Reading.asOf(extractedAt);
        String reference = CensusRules.reference(pupil.first(), Lists.PUPIL);
        Counts counts = counts(pupil, reading);
        List<RuleMet> met = rules.met(counts);
        if (met.isEmpty()) {
            return new Translation.NoEvent("no rule of attendance is met; the counts stay with the school");
        }
        String id = "census/attendance/" + reference + "/" + CensusRules.term(extractedAt);
        SourceRecord record = parts.record(submission, id);
        long version = extractedAt.toEpochMilli();
        LocalDate day = extractedAt.atZone(Occurred.LONDON).toLocalDate();
        Envelope envelope = Envelope.of(
                parts.header(record, version, Occurred.on(day), null, reading),
                CensusRules.person(pupil.first(), reference, reading, parts),
                Assertion.FACT,
                parts.terms(Profile.CORE_FACT),
                parts.contact());
        AttendancePatternAlert alert = AttendancePatternAlert.newBuilder()
                .setAlertId(id)
                .setRules(met)
                .setSessionsMissed(counts.missed())
                .setUnauthorised(counts.unauthorised())
                .setCodes(counts.published())
                .setSchool(pupil.first().value("NativeId"))
                .build();
        return new Translation.Event(reference, record, version, door.event(envelope, alert), reading.words());
    }

    private static Counts counts(PupilSessions pupil, Reading reading) {
        Map<String, Integer> sessions = new TreeMap<>();
        for (Row row : pupil.rows()) {
            String code = row.value("attendancereason");
            Integer count = CensusRules.count(row, "sessions", reading);
            if (code == null || AttendanceCode.of(code, true).isEmpty()) {
                reading.flag("attendancereason", Problem.UNKNOWN_CODE);
            } else if (count != null) {
                sessions.merge(code, count, Integer::sum);
            }
        }
        return new Counts(sessions, null, null, null);
    }
}
