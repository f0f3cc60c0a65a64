package uk.conduit.agency.core.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link FormatContract} for one list in comma-separated values. */
public abstract class ListContract extends FormatContract {

    /** Its columns, in their order. */
    protected abstract List<String> columns();

    /** What stands in a good row; nothing in the columns that are not named. */
    protected abstract Map<String, String> values(int number);

    /** A column that is read, of text without form. */
    protected abstract String freeColumn();

    /** A column with a code, and what stands there that is none. */
    protected abstract Map.Entry<String, String> noCode();

    /** A column with a date; null where there is none. */
    protected abstract @Nullable String dateColumn();

    /** A date in the list's own form. */
    protected abstract String date(int year, int month, int day);

    @Override
    protected String head() {
        return String.join(",", columns()) + "\n";
    }

    @Override
    protected String between() {
        return "\n";
    }

    @Override
    protected String tail() {
        return "\n";
    }

    @Override
    protected String record(int number) {
        return row(values(number));
    }

    @Override
    protected String otherContent(int number) {
        return with(number, freeColumn(), "OTHR");
    }

    @Override
    protected String wide(int number) {
        return with(number, freeColumn(), "words ".repeat(600));
    }

    @Override
    protected String malformed(int number) {
        return record(number) + ",one more";
    }

    @Override
    protected String anotherShape() {
        return "this,that\n1,2\n3,4\n";
    }

    @Override
    protected String holding(int number, String filler) {
        return with(number, freeColumn(), filler);
    }

    @Override
    protected String unknownCode(int number) {
        return with(number, noCode().getKey(), noCode().getValue());
    }

    @Override
    protected @Nullable String impossibleDate(int number) {
        String column = dateColumn();
        return column == null ? null : with(number, column, date(2011, 2, 31));
    }

    @Override
    protected @Nullable String dateToCome(int number) {
        String column = dateColumn();
        return column == null ? null : with(number, column, date(2031, 1, 1));
    }

    /** A good row but for what stands in one column. */
    protected final String with(int number, String column, String value) {
        Map<String, String> values = new HashMap<>(values(number));
        values.put(column, value);
        return row(values);
    }

    private String row(Map<String, String> values) {
        return columns().stream().map(column -> values.getOrDefault(column, "")).collect(Collectors.joining(","));
    }
}
