package uk.conduit.agency.socialcare.ssda903;

import java.util.List;
import java.util.Map;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.contract.ListContract;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.platform.kernel.Agency;

class LookedAfterChildrenListTest extends ListContract {

    private final NativeFormat<?> format = new LookedAfterHeader(Sent.parts());

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
        return "SSDA903 children";
    }

    @Override
    protected List<String> columns() {
        return Lists.HEADER.all();
    }

    @Override
    protected Map<String, String> values(int number) {
        return Map.of("CHILD", "Quill" + number, "SEX", "2", "DOB", "06/05/2011", "ETHNIC", "WBRI");
    }

    @Override
    protected String freeColumn() {
        return "ETHNIC";
    }

    @Override
    protected Map.Entry<String, String> noCode() {
        return Map.entry("ETHNIC", "QQQQ");
    }

    @Override
    protected String dateColumn() {
        return "DOB";
    }

    @Override
    protected String date(int year, int month, int day) {
        return "%02d/%02d/%d".formatted(day, month, year);
    }
}
