package uk.conduit.agency.education.census;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.NativeFormat;

class CensusSessionsTest extends CensusContract {

    private final NativeFormat<?> format = Census.sessions();

    @Override
    protected NativeFormat<?> format() {
        return format;
    }

    @Override
    protected String column() {
        return "census sessions";
    }

    @Override
    protected List<String> columns() {
        return Lists.SESSIONS.all();
    }

    @Override
    protected Map<String, String> values(int number) {
        return Map.of(
                "pupilonrolltableid",
                "P-Quill" + number,
                "NativeId",
                "SCH7",
                "sessions",
                "12.0",
                "attendancereason",
                "O");
    }

    @Override
    protected String freeColumn() {
        return "NativeId";
    }

    @Override
    protected Map.Entry<String, String> noCode() {
        return Map.entry("attendancereason", "ZZ");
    }

    @Override
    protected @Nullable String dateColumn() {
        return null;
    }

    /** Short, so that there are more pupils than are remembered. */
    @Override
    protected String wide(int number) {
        return with(number, freeColumn(), "words ".repeat(200));
    }

    /** Beside what meets a rule. */
    @Override
    protected String unknownCode(int number) {
        return record(number) + between() + super.unknownCode(number);
    }

    /** The numbers of a rule are sums. */
    @Override
    protected boolean isDerived(String text) {
        return text.matches("[0-9]+ or more [a-z ]+: [0-9]+");
    }
}
