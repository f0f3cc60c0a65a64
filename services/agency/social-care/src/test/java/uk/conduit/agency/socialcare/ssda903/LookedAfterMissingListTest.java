package uk.conduit.agency.socialcare.ssda903;

import java.util.List;
import java.util.Map;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.contract.ListContract;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.platform.kernel.Agency;

class LookedAfterMissingListTest extends ListContract {

    private final NativeFormat<?> format = new LookedAfterMissing(Sent.parts());

    @Override
    protected NativeFormat<?> format() {
        return format;
    }

    @Override
    protected Agency agency() {
        return Agency.SOCIAL_CARE;
    }

    @Override
    protected String column() {
        return "SSDA903 missing";
    }

    @Override
    protected List<String> columns() {
        return Lists.MISSING.all();
    }

    @Override
    protected Map<String, String> values(int number) {
        return Map.of(
                "CHILD",
                "Quill" + number,
                "DOB",
                "06/05/2011",
                "MISSING",
                "M",
                "MIS_START",
                "13/11/2025",
                "MIS_END",
                "25/11/2025");
    }

    @Override
    protected String freeColumn() {
        return "MIS_END";
    }

    @Override
    protected Map.Entry<String, String> noCode() {
        return Map.entry("MISSING", "Q");
    }

    @Override
    protected String dateColumn() {
        return "MIS_START";
    }

    @Override
    protected String date(int year, int month, int day) {
        return "%02d/%02d/%d".formatted(day, month, year);
    }
}
