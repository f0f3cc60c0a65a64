package uk.conduit.agency.socialcare.daily;

import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.contract.FormatContract;
import uk.conduit.platform.kernel.Agency;

class DailyFeedTest extends FormatContract {

    @Override
    protected NativeFormat<?> format() {
        return FeedText.FORMAT;
    }

    @Override
    protected Agency agency() {
        return Agency.SOCIAL_CARE;
    }

    @Override
    protected String column() {
        return "daily JSON";
    }

    @Override
    protected String head() {
        return "[";
    }

    @Override
    protected String tail() {
        return "]";
    }

    @Override
    protected String between() {
        return ",\n";
    }

    @Override
    protected String record(int number) {
        return child(number, "F", "2011-05-06", "WBRI");
    }

    @Override
    protected String otherContent(int number) {
        return child(number, "F", "2011-05-06", "WIRI");
    }

    @Override
    protected String wide(int number) {
        return record(number).replace("Example", "words that go on ".repeat(900));
    }

    @Override
    protected String malformed(int number) {
        return record(number).replaceFirst(":", " ");
    }

    @Override
    protected String anotherShape() {
        return "{\"resource\":\"of another kind\"}";
    }

    @Override
    protected String holding(int number, String filler) {
        return record(number).replace("Example", filler);
    }

    @Override
    protected String nested(int number) {
        return record(number).replace("\"Example\"", "[".repeat(10_000) + "]".repeat(10_000));
    }

    @Override
    protected String unknownCode(int number) {
        return child(number, "Q", "2011-05-06", "WBRI");
    }

    @Override
    protected String impossibleDate(int number) {
        return child(number, "F", "2011-02-31", "WBRI");
    }

    @Override
    protected String dateToCome(int number) {
        return child(number, "F", "2031-01-01", "WBRI");
    }

    private static String child(int number, String sex, String born, String ethnicity) {
        return """
                {'la_child_id':'Quill%d','child_details':{'first_name':'Ada','surname':'Example',\
                'date_of_birth':'%s','sex':'%s','ethnicity':'%s'},'missing_episodes':[{'missing_episode_id':'M-Quill%1$d',\
                'type':'M','start':'2026-11-20T21:00:00Z','end':'2026-11-21T04:00:00Z'}]}""".formatted(number, born, sex, ethnicity).replace('\'', '"');
    }
}
