package uk.conduit.agency.adultsocialcare;

import uk.conduit.agency.core.contract.JsonRecordsContract;
import uk.conduit.agency.core.record.RecordLanguage;

class AdultSocialCareRecordsTest extends JsonRecordsContract {

    @Override
    protected RecordLanguage<?> language() {
        return new AdultSocialCareLanguage();
    }

    @Override
    protected String kind() {
        return "transition-alert";
    }

    @Override
    protected String detail(int number) {
        return "{'reference':'T-%d','raised':'2026-11-20','likelyNeeds':'A place to live'}".formatted(number);
    }
}
