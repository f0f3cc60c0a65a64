package uk.conduit.agency.education.census;

import java.util.List;
import java.util.Map;
import uk.conduit.agency.core.NativeFormat;

class CensusLeaversTest extends CensusContract {

    private final NativeFormat<?> format = CensusList.leavers(Census.PARTS, Census.DOOR);

    @Override
    protected NativeFormat<?> format() {
        return format;
    }

    @Override
    protected List<String> columns() {
        return Lists.LEAVERS.all();
    }

    @Override
    protected Map<String, String> values(int number) {
        return Map.of(
                "pupilnolongeronrolltableid",
                "P-Quill" + number,
                "NativeId",
                "SCH7",
                "dob",
                date(2011, 5, 6),
                "surname",
                "Example",
                "forename",
                "Ada",
                "upn",
                "A123456789012",
                "sex",
                "F",
                "leavingdate",
                date(2025, 3, 3),
                "ethnicity",
                "WBRI");
    }

    @Override
    protected String freeColumn() {
        return "ethnicity";
    }

    @Override
    protected Map.Entry<String, String> noCode() {
        return Map.entry("sex", "Q");
    }

    @Override
    protected String dateColumn() {
        return "leavingdate";
    }
}
