package uk.conduit.agency.socialcare.daily;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.socialcare.event.Codes;
import uk.conduit.agency.socialcare.event.Stated;
import uk.conduit.agency.socialcare.reading.Days;
import uk.conduit.schema.socialcare.LookedAfterStatusChanged;

/**
 * What a placement says. What would name it, such as its postcode, is not even read; of where it is, the hub learns no
 * more than whether it lies outside the agency's area, and how many miles from home.
 */
final class PlacementDetail {

    private final String id;
    private final Fields fields;

    PlacementDetail(String id, Fields fields) {
        this.id = id;
        this.fields = fields;
    }

    Said said() {
        LocalDate since = fields.requiredDay("start_date");
        LocalDate until = Stated.end(fields.reading(), "end_date", fields.text("end_date"), Days.ISO, since);
        return new Said(
                Occurred.on(since),
                LookedAfterStatusChanged.newBuilder()
                        .setStatusId(id)
                        .setSince(since)
                        .setUntil(until)
                        .setLegalStatus(code("legal_status", Codes.LEGAL_STATUS))
                        .setPlacementType(code("placement_type", Codes.PLACEMENT))
                        .setDistanceMiles(distance())
                        .setOutOfArea(fields.truth("out_of_area"))
                        .setStartReason(code("start_reason", Codes.EPISODE_BEGAN))
                        .setEndReason(code("end_reason", Codes.EPISODE_ENDED))
                        .setChangeReason(code("change_reason", Codes.PLACEMENT_CHANGED))
                        .build());
    }

    private @Nullable String code(String field, Set<String> known) {
        return Codes.withoutAdoption(fields.code(field, known));
    }

    private @Nullable Integer distance() {
        Integer miles = fields.number("distance_miles");
        if (miles != null && miles < 0) {
            fields.reading().flag("distance_miles", Problem.MALFORMED);
            return null;
        }
        return miles;
    }
}
