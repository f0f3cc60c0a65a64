package uk.conduit.agency.voluntary;

import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.record.Fields;
import uk.conduit.agency.core.record.Indicators;
import uk.conduit.agency.core.record.RecordLanguage;
import uk.conduit.agency.voluntary.report.WorkingDays;
import uk.conduit.schema.voluntary.AdvocacyContact;
import uk.conduit.schema.voluntary.AdvocacyEnded;
import uk.conduit.schema.voluntary.AdvocacyStarted;
import uk.conduit.schema.voluntary.CommunityConcern;
import uk.conduit.schema.voluntary.FeedbackGiven;
import uk.conduit.schema.voluntary.ReporterAnonymity;

/** The kinds of record of the voluntary sector, and what they mean to the hub. Whoever reported a concern is owed an
 * answer within five working days. */
final class VoluntaryLanguage implements RecordLanguage<Kind> {

    static final String MEDIA_TYPE = "application/vnd.conduit.voluntary+json";

    private final AgencyDoor door = new VoluntaryDoor();
    private final WorkingDays workingDays;

    VoluntaryLanguage(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String schema() {
        return "voluntary-record.json";
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
    public SpecificRecord detail(Kind kind, Fields detail, Occurred occurred, Reading reading) {
        return switch (kind) {
            case CONCERN -> concern(detail, occurred, reading);
            case ADVOCACY_STARTED ->
                new AdvocacyStarted(
                        detail.text("reference"),
                        occurred.dayOr(reading.day("detail.started", detail.text("started"))),
                        detail.optional("worker"),
                        detail.optional("frequency"));
            case ADVOCACY_CONTACT ->
                new AdvocacyContact(
                        detail.text("reference"),
                        detail.text("advocacy"),
                        occurred.dayOr(reading.day("detail.held", detail.text("held"))),
                        detail.optional("outcome"));
            case ADVOCACY_ENDED ->
                new AdvocacyEnded(
                        detail.text("reference"),
                        occurred.dayOr(reading.day("detail.ended", detail.text("ended"))),
                        detail.optional("outcome"));
            case FEEDBACK ->
                new FeedbackGiven(
                        detail.text("concern"), occurred.dayOr(reading.day("detail.given", detail.text("given"))));
        };
    }

    private SpecificRecord concern(Fields detail, Occurred occurred, Reading reading) {
        ReporterAnonymity reporter =
                reading.code("detail.reporter", detail.optional("reporter"), ReporterAnonymity.class);
        return CommunityConcern.newBuilder()
                .setConcernId(detail.text("reference"))
                .setReporter(reporter == null ? ReporterAnonymity.WISHES_ANONYMITY : reporter)
                .setWhat(detail.text("what"))
                .setWhereSeen(detail.optional("where"))
                .setWhenSeen(reading.moment("detail.seenAt", detail.optional("seenAt")))
                .setIndicators(Indicators.read("detail.indicators", detail.texts("indicators"), reading))
                .setRepeated(detail.yesNo("repeated"))
                .setSharedWith(detail.texts("sharedWith"))
                .setFeedbackDue(workingDays.feedbackDue(occurred.day()))
                .build();
    }
}
