package uk.conduit.agency.education.census;

import java.util.List;
import java.util.Map;
import uk.conduit.agency.core.NativeFormat;

class CensusExclusionsTest extends CensusContract {

    private final NativeFormat<?> format = CensusList.exclusions(Census.PARTS, Census.DOOR);

    @Override
    protected NativeFormat<?> format() {
        return format;
    }

    @Override
    protected List<String> columns() {
        return Lists.EXCLUSIONS.all();
    }

    @Override
    protected Map<String, String> values(int number) {
        return Map.of(
                "pupilonrolltableid",
                "P-Quill" + number,
                "NativeId",
                "SCH7",
                "termlyexclusionsonrolltableid",
                "X-" + number,
                "startdate",
                date(2025, 2, 14),
                "sessions",
                "10.0",
                "reason1",
                "SM",
                "category",
                "SUSP");
    }

    @Override
    protected String freeColumn() {
        return "NativeId";
    }

    @Override
    protected Map.Entry<String, String> noCode() {
        return Map.entry("category", "LUNCH");
    }

    @Override
    protected String dateColumn() {
        return "startdate";
    }
}
