package uk.conduit.agency.police;

import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.record.Fields;
import uk.conduit.agency.core.record.RecordLanguage;

/** The kinds of police record, and what they mean to the hub. */
final class PoliceLanguage implements RecordLanguage<Kind> {

    static final String MEDIA_TYPE = "application/vnd.conduit.police+json";

    private static final String PERMITTED = "P";

    private final AgencyDoor door = new PoliceDoor();
    private final Details details;

    PoliceLanguage(Codes codes) {
        this.details = new Details(codes);
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String schema() {
        return "police-record.json";
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
        return details.of(kind, detail, occurred, reading);
    }

    /** Intelligence that may be shared with conditions only. */
    @Override
    public boolean staysWithItsOwner(Kind kind, Fields detail) {
        return kind == Kind.INTELLIGENCE && !detail.text("handling").equals(PERMITTED);
    }
}
