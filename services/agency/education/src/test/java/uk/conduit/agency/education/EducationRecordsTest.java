package uk.conduit.agency.education;

import uk.conduit.agency.core.contract.JsonRecordsContract;
import uk.conduit.agency.core.record.RecordLanguage;
import uk.conduit.agency.education.attendance.AttendanceRules;

class EducationRecordsTest extends JsonRecordsContract {

    @Override
    protected RecordLanguage<?> language() {
        return new EducationLanguage(new AttendanceRules(10, 6, 3, 4));
    }

    @Override
    protected String kind() {
        return "concern";
    }

    @Override
    protected String detail(int number) {
        return "{'reference':'C-%d','category':'Concern','text':'Seen at the gate','indicators':['R01']}"
                .formatted(number);
    }
}
