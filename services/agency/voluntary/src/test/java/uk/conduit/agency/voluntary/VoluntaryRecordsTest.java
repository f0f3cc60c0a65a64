package uk.conduit.agency.voluntary;

import java.util.Set;
import uk.conduit.agency.core.contract.JsonRecordsContract;
import uk.conduit.agency.core.record.RecordLanguage;
import uk.conduit.agency.voluntary.report.WorkingDays;

class VoluntaryRecordsTest extends JsonRecordsContract {

    @Override
    protected RecordLanguage<?> language() {
        return new VoluntaryLanguage(new WorkingDays(Set.of()));
    }

    @Override
    protected String kind() {
        return "concern";
    }

    @Override
    protected String detail(int number) {
        return "{'reference':'C-%d','what':'Seen at night','where':'The station','reportedOn':'2026-11-20','indicators':['R01']}"
                .formatted(number);
    }
}
