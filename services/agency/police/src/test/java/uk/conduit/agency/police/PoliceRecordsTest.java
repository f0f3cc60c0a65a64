package uk.conduit.agency.police;

import java.util.Set;
import uk.conduit.agency.core.contract.JsonRecordsContract;
import uk.conduit.agency.core.record.RecordLanguage;

class PoliceRecordsTest extends JsonRecordsContract {

    @Override
    protected RecordLanguage<?> language() {
        return new PoliceLanguage(new Codes(Set.of("LOW", "MEDIUM", "HIGH"), Set.of("CAWN", "SRO")));
    }

    @Override
    protected String kind() {
        return "crime";
    }

    @Override
    protected String detail(int number) {
        return "{'crimeReference':'14/%d/26','offence':'Theft','flags':['ONLINE']}".formatted(number);
    }
}
