package uk.conduit.agency.socialcare.daily;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.socialcare.daily.DailyRecord.Corrects;
import uk.conduit.agency.socialcare.daily.DailyRecord.States;
import uk.conduit.agency.socialcare.daily.DailyRecord.Withdraws;
import uk.conduit.agency.socialcare.event.NotUnderstood;
import uk.conduit.agency.socialcare.event.Statement;
import uk.conduit.agency.socialcare.event.Statement.More;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.shared.Subject;
import uk.conduit.schema.socialcare.RecordCorrected;

/** Says what one record of the feed means. */
final class DailyTranslation {

    private final DailyRecord record;
    private final Submission submission;
    private final SharedParts parts;
    private final Instant extractedAt;
    private final Reading reading;

    DailyTranslation(DailyRecord record, Submission submission, SharedParts parts) {
        this.record = record;
        this.submission = submission;
        this.parts = parts;
        this.extractedAt = extractedAt(submission);
        this.reading = Reading.asOf(extractedAt);
    }

    Translation translate() {
        return switch (record.act()) {
            case States states -> states();
            case Withdraws withdraws -> withdraws(withdraws);
            case Corrects corrects -> corrects(corrects);
        };
    }

    private Translation states() {
        if (!record.kind().hasEvent()) {
            return new Translation.NoEvent(
                    "the hub has no event for " + record.kind().part().field());
        }
        Said said = said();
        if (said == null) {
            return new Translation.NoEvent("the assessment is not yet authorised");
        }
        return statement(record.statementId(), version(), said, new More(said.contact(), null));
    }

    /** All versions of a record are one statement, so whichever the source names, the whole record goes. */
    private Translation withdraws(Withdraws withdraws) {
        Said said = new Said(Occurred.at(extractedAt), new RecordRetracted(withdraws.reason()));
        More more = new More(null, SharedParts.retracts(original(), withdraws.version(), withdraws.reason()));
        return statement(ofTheChild("retraction/" + withinChild()), extractedAt.toEpochMilli(), said, more);
    }

    private Translation corrects(Corrects corrects) {
        Said said = said();
        if (said == null) {
            throw new NotUnderstood("replacement says nothing that there is an event for");
        }
        Said replaced =
                new Said(said.occurred(), new RecordCorrected(corrects.reason(), corrects.fields(), said.detail()));
        More more = new More(said.contact(), SharedParts.supersedes(original(), corrects.version(), corrects.reason()));
        String id = ofTheChild("correction/" + corrects.correctionId());
        return statement(id, extractedAt.toEpochMilli(), replaced, more);
    }

    private @Nullable Said said() {
        return new DailyDetail(record, new Fields(record.object(), reading), parts, extractedAt).said();
    }

    private Translation statement(String id, long version, Said said, More more) {
        Statement statement = new Statement(id, version, said.occurred(), subject(), said.detail(), reading, more);
        return statement.event(submission, parts);
    }

    /** What is imperfect about the child stands on the child's own record alone. */
    private Subject subject() {
        boolean own = record.kind() == Kind.DETAILS && !(record.act() instanceof Withdraws);
        JsonNode details = own ? record.object() : record.child().whole().path(Part.DETAILS.field());
        return new DailyPerson(parts).read(record.child(), details, own ? reading : Reading.asOf(extractedAt));
    }

    private long version() {
        JsonNode version = record.object().path("version");
        if (version.isMissingNode() || version.isNull()) {
            return extractedAt.toEpochMilli();
        }
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.asLong() < 0) {
            throw new NotUnderstood("version is not a whole number");
        }
        return version.asLong();
    }

    private SourceRecord original() {
        return parts.record(submission, record.statementId());
    }

    private String withinChild() {
        return record.kind().idOf(record.objectId());
    }

    private String ofTheChild(String id) {
        return "daily/" + record.child().reference() + "/" + id;
    }

    private static Instant extractedAt(Submission submission) {
        Instant extractedAt = submission.extractedAt();
        if (extractedAt == null) {
            throw new NotUnderstood("The sender must say when the extract was made");
        }
        return extractedAt;
    }
}
