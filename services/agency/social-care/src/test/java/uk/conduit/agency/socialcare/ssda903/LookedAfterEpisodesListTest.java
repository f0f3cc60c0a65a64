package uk.conduit.agency.socialcare.ssda903;

import java.util.List;
import java.util.Map;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.contract.ListContract;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.platform.kernel.Agency;

class LookedAfterEpisodesListTest extends ListContract {

    private final NativeFormat<?> format = new LookedAfterEpisodes(Sent.parts());

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
        return "SSDA903 episodes";
    }

    @Override
    protected List<String> columns() {
        return Lists.EPISODES.all();
    }

    @Override
    protected Map<String, String> values(int number) {
        return Map.of(
                "CHILD",
                "Quill" + number,
                "DECOM",
                "13/11/2025",
                "RNE",
                "S",
                "LS",
                "C2",
                "PLACE",
                "U4",
                "DEC",
                "25/11/2025");
    }

    @Override
    protected String freeColumn() {
        return "RNE";
    }

    @Override
    protected Map.Entry<String, String> noCode() {
        return Map.entry("LS", "QQ");
    }

    @Override
    protected String dateColumn() {
        return "DECOM";
    }

    @Override
    protected String date(int year, int month, int day) {
        return "%02d/%02d/%d".formatted(day, month, year);
    }
}
