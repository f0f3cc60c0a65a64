package uk.conduit.agency.education.census;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.record.Refusal;
import uk.conduit.agency.core.table.Columns;
import uk.conduit.agency.core.table.Row;
import uk.conduit.agency.core.table.RowReader;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.education.ExclusionCategory;
import uk.conduit.schema.education.RollChange;
import uk.conduit.schema.education.RollChangeKind;
import uk.conduit.schema.education.SuspensionOrExclusion;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.Subject;

/** A list of the census of which every row is one event. */
public final class CensusList implements NativeFormat<Row> {

    private static final Set<String> SEN = Set.of("N", "K", "E");

    /** P and S say that a parent or the school identified a young carer, N that nobody did. */
    private static final Map<String, Boolean> YOUNG_CARER = Map.of("P", true, "S", true, "N", false);

    private final String name;
    private final Columns columns;
    private final Profile profile;
    private final Meaning meaning;
    private final SharedParts parts;
    private final AgencyDoor door;

    /** What a row says: what happened on which day, under which id. */
    private record Said(String id, LocalDate day, SpecificRecord detail) {}

    /** Says what a row means. */
    @FunctionalInterface
    private interface Meaning {
        Said of(Row row, String pupil, Reading reading);
    }

    private CensusList(
            String name, Columns columns, Profile profile, Meaning meaning, SharedParts parts, AgencyDoor door) {
        this.name = name;
        this.columns = columns;
        this.profile = profile;
        this.meaning = meaning;
        this.parts = parts;
        this.door = door;
    }

    /** Pupils on roll: each joined the roll on a day. */
    public static CensusList pupils(SharedParts parts, AgencyDoor door) {
        return new CensusList("pupils", Lists.PUPILS, Profile.POINTER, CensusList::joined, parts, door);
    }

    /** Pupils who left. */
    public static CensusList leavers(SharedParts parts, AgencyDoor door) {
        return new CensusList("leavers", Lists.LEAVERS, Profile.POINTER, CensusList::left, parts, door);
    }

    /** Suspensions and exclusions. */
    public static CensusList exclusions(SharedParts parts, AgencyDoor door) {
        return new CensusList("exclusions", Lists.EXCLUSIONS, Profile.CORE_FACT, CensusList::excluded, parts, door);
    }

    @Override
    public String mediaType() {
        return "application/vnd.dfe.school-census-" + name + "+csv";
    }

    @Override
    public boolean recognises(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.contains("census") && lower.contains(name) && lower.endsWith(".csv");
    }

    @Override
    public boolean needsExtractTime() {
        return true;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<Row> sink) throws IOException {
        new RowReader(bytes, columns, sink).read();
    }

    @Override
    public Translation translate(Row row, Submission submission) {
        try {
            Instant extractedAt = CensusRules.extractedAt(submission);
            Reading reading = Reading.asOf(extractedAt);
            String pupil = CensusRules.reference(row, columns.child());
            Said said = meaning.of(row, pupil, reading);
            Subject subject = CensusRules.person(row, pupil, reading, parts);
            String id = row.ordinal() == 1 ? said.id() : said.id() + "/" + row.ordinal();
            SourceRecord record = parts.record(submission, id);
            long version = extractedAt.toEpochMilli();
            Envelope envelope = Envelope.of(
                    parts.header(record, version, Occurred.on(said.day()), null, reading),
                    subject,
                    Assertion.FACT,
                    parts.terms(profile),
                    parts.contact());
            return new Translation.Event(pupil, record, version, door.event(envelope, said.detail()), reading.words());
        } catch (Refusal refusal) {
            return new Translation.Refused(refusal.reason());
        }
    }

    private static Said joined(Row row, String pupil, Reading reading) {
        LocalDate on = CensusRules.requiredDay(row, "entrydate", reading);
        String id = "census/roll/joined/" + pupil + "/" + on;
        String sen = row.value("senprovision");
        String carer = row.value("youngcarer");
        return new Said(
                id,
                on,
                RollChange.newBuilder()
                        .setChangeId(id)
                        .setChange(RollChangeKind.JOINED)
                        .setOn(on)
                        .setSchool(row.value("NativeId"))
                        .setSenProvision(reading.code("senprovision", sen, SEN))
                        .setYoungCarer(reading.code("youngcarer", carer, YOUNG_CARER))
                        .build());
    }

    private static Said left(Row row, String pupil, Reading reading) {
        LocalDate on = CensusRules.requiredDay(row, "leavingdate", reading);
        String id = "census/roll/left/" + pupil + "/" + on;
        return new Said(
                id,
                on,
                RollChange.newBuilder()
                        .setChangeId(id)
                        .setChange(RollChangeKind.LEFT)
                        .setOn(on)
                        .setSchool(row.value("NativeId"))
                        .build());
    }

    private static Said excluded(Row row, String pupil, Reading reading) {
        LocalDate started = CensusRules.requiredDay(row, "startdate", reading);
        String id = "census/exclusion/" + pupil + "/" + CensusRules.reference(row, Lists.EXCLUSION);
        ExclusionCategory category = reading.code("category", row.value("category"), Exclusions.CATEGORIES);
        return new Said(
                id,
                started,
                SuspensionOrExclusion.newBuilder()
                        .setExclusionId(id)
                        .setCategory(category == null ? ExclusionCategory.NOT_STATED : category)
                        .setReasons(reasons(row, reading))
                        .setSessions(CensusRules.count(row, "sessions", reading))
                        .setStarted(started)
                        .setSchool(row.value("NativeId"))
                        .build());
    }

    private static List<String> reasons(Row row, Reading reading) {
        return Stream.of("reason1", "reason2", "reason3")
                .map(column -> Exclusions.reason(column, row.value(column), reading))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
