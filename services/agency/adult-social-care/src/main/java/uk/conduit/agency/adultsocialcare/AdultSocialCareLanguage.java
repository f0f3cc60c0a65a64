package uk.conduit.agency.adultsocialcare;

import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.record.Fields;
import uk.conduit.agency.core.record.RecordLanguage;
import uk.conduit.agency.core.record.Refusal;
import uk.conduit.schema.adultsocialcare.AdultThresholdDecided;
import uk.conduit.schema.adultsocialcare.TransitionAlert;
import uk.conduit.schema.adultsocialcare.TransitionAssessmentDecided;
import uk.conduit.schema.adultsocialcare.TransitionConsent;
import uk.conduit.schema.adultsocialcare.TransitionDecision;

/** The kinds of record of adult social care, and what they mean to the hub. */
final class AdultSocialCareLanguage implements RecordLanguage<Kind> {

    static final String MEDIA_TYPE = "application/vnd.conduit.adult-social-care+json";

    private final AgencyDoor door = new AdultSocialCareDoor();

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String schema() {
        return "adult-social-care-record.json";
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
            case TRANSITION_ALERT -> alert(detail, occurred, reading);
            case TRANSITION_ASSESSMENT -> assessment(detail, occurred, reading);
            case ADULT_THRESHOLD ->
                new AdultThresholdDecided(
                        detail.text("reference"),
                        Boolean.TRUE.equals(detail.yesNo("met")),
                        occurred.dayOr(reading.day("detail.decided", detail.text("decided"))),
                        detail.optional("alternative"));
        };
    }

    private static SpecificRecord alert(Fields detail, Occurred occurred, Reading reading) {
        TransitionConsent consent = reading.code("detail.consent", detail.optional("consent"), TransitionConsent.class);
        return new TransitionAlert(
                detail.text("reference"),
                occurred.dayOr(reading.day("detail.raised", detail.text("raised"))),
                detail.optional("likelyNeeds"),
                consent == null ? TransitionConsent.NOT_ASKED : consent);
    }

    private static SpecificRecord assessment(Fields detail, Occurred occurred, Reading reading) {
        TransitionDecision decision =
                reading.code("detail.decision", detail.text("decision"), TransitionDecision.class);
        if (decision == null) {
            throw new Refusal("/detail/decision: must be one of ASSESS, REFUSED, DEFERRED");
        }
        return new TransitionAssessmentDecided(
                detail.text("reference"),
                decision,
                occurred.dayOr(reading.day("detail.decided", detail.text("decided"))),
                detail.optional("reason"),
                detail.yesNo("reasonGivenInWriting"));
    }
}
