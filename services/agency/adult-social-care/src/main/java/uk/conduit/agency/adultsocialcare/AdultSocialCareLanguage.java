package uk.conduit.agency.adultsocialcare;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
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
                        dayOr(reading.day("detail.decided", detail.text("decided")), occurred),
                        detail.optional("alternative"));
        };
    }

    private static SpecificRecord alert(Fields detail, Occurred occurred, Reading reading) {
        TransitionConsent consent =
                reading.code("detail.consent", detail.optional("consent"), byName(TransitionConsent.values()));
        return new TransitionAlert(
                detail.text("reference"),
                dayOr(reading.day("detail.raised", detail.text("raised")), occurred),
                detail.optional("likelyNeeds"),
                consent == null ? TransitionConsent.NOT_ASKED : consent);
    }

    private static SpecificRecord assessment(Fields detail, Occurred occurred, Reading reading) {
        TransitionDecision decision =
                reading.code("detail.decision", detail.text("decision"), byName(TransitionDecision.values()));
        if (decision == null) {
            throw new Refusal("/detail/decision: must be one of ASSESS, REFUSED, DEFERRED");
        }
        return new TransitionAssessmentDecided(
                detail.text("reference"),
                decision,
                dayOr(reading.day("detail.decided", detail.text("decided")), occurred),
                detail.optional("reason"),
                detail.yesNo("reasonGivenInWriting"));
    }

    /** A date that an event must have and that the record states unusably becomes the day on which it happened. */
    private static LocalDate dayOr(@Nullable LocalDate stated, Occurred occurred) {
        return stated == null ? occurred.at().atZone(Occurred.LONDON).toLocalDate() : stated;
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Enum::name, it -> it));
    }
}
