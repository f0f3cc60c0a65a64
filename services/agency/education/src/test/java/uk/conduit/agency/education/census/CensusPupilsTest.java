package uk.conduit.agency.education.census;

import java.util.List;
import java.util.Map;
import uk.conduit.agency.core.NativeFormat;

class CensusPupilsTest extends CensusContract {

    private final NativeFormat<?> format = CensusList.pupils(Census.PARTS, Census.DOOR);

    @Override
    protected NativeFormat<?> format() {
        return format;
    }

    @Override
    protected List<String> columns() {
        return Lists.PUPILS.all();
    }

    @Override
    protected Map<String, String> values(int number) {
        return Map.of(
                "pupilonrolltableid",
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
                "entrydate",
                date(2023, 2, 3),
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
        return "entrydate";
    }
}
