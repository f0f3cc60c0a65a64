package uk.conduit.agency.health;

import java.util.Set;
import uk.conduit.agency.core.contract.JsonRecordsContract;
import uk.conduit.agency.core.record.RecordLanguage;
import uk.conduit.agency.health.restriction.RestrictedServices;

class HealthRecordsTest extends JsonRecordsContract {

    @Override
    protected RecordLanguage<?> language() {
        return new HealthLanguage(new RestrictedServices(Set.of("sexual")));
    }

    @Override
    protected String kind() {
        return "unscheduled-attendance";
    }

    @Override
    protected String detail(int number) {
        return "{'reference':'ED-%d','setting':'URGENT_CARE','arrived':'2026-11-21T21:10:00Z','site':'General Hospital'}"
                .formatted(number);
    }
}
