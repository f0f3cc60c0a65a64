package uk.conduit.agency.core.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat.Sink;
import uk.conduit.agency.core.RecordBudget;
import uk.conduit.agency.core.Text;

/** Reads one list from beginning to end, one row at a time: UTF-8 with or without a byte order mark, any line ends. */
public final class RowReader {

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /** Far more rows than any child has. */
    private static final int MOST_KEYS_OF_A_CHILD = 10_000;

    private static final int TOO_MANY = -1;

    private final RecordBudget bytes;
    private final Columns columns;
    private final Sink<Row> sink;
    private final Map<UUID, Integer> neighbours = new HashMap<>();
    private String neighbour = "";
    private long line;

    /** Reads a list with these columns from these bytes. */
    public RowReader(InputStream bytes, Columns columns, Sink<Row> sink) {
        this.bytes = new RecordBudget(bytes);
        this.columns = columns;
        this.sink = sink;
    }

    /**
     * Hands on every row up to the end or up to where the list breaks, and says so where it does.
     *
     * @throws IOException if the bytes cannot be had
     */
    public void read() throws IOException {
        try (Reader text = withoutMark(text());
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(FORM).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                refuse(1, "The file is empty; its first line should be " + String.join(",", columns.all()));
                return;
            }
            rows(records, parser);
        } catch (UncheckedIOException broken) {
            IOException cause = broken.getCause();
            if (cause == null) {
                throw broken;
            }
            refuse(line + 1, reason(cause));
        } catch (CharacterCodingException | RecordBudget.Exceeded broken) {
            refuse(line + 1, reason(broken));
        }
    }

    private void rows(Iterator<CSVRecord> records, CSVParser parser) throws IOException {
        List<String> header = header(records.next());
        if (header.size() != columns.all().size() || !Set.copyOf(header).equals(Set.copyOf(columns.all()))) {
            refuse(1, "The columns should be " + String.join(",", columns.all()) + "; nothing was read");
            return;
        }
        line = parser.getCurrentLineNumber();
        while (records.hasNext()) {
            bytes.nextRecord();
            row(records.next(), header);
            line = parser.getCurrentLineNumber();
        }
    }

    private void row(CSVRecord record, List<String> header) throws IOException {
        long at = line + 1;
        if (blank(record)) {
            return;
        }
        if (record.size() != header.size()) {
            refuse(at, "The row has " + record.size() + " values where the first line names " + header.size());
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column);
            String value = record.get(column).strip();
            if (columns.read().contains(name) && !value.isEmpty()) {
                values.put(name, value);
            }
        }
        if (!values.values().stream().allMatch(Text::canBeKept)) {
            refuse(at, Text.WHY_NOT);
            return;
        }
        int ordinal = ordinal(values);
        if (ordinal == TOO_MANY) {
            refuse(at, "One child has more than " + MOST_KEYS_OF_A_CHILD + " different rows");
            return;
        }
        sink.accept(new Decoded.Found<>("line " + at, new Row(values, ordinal)));
    }

    /** Rows of one child stand together in a return, so only those of the child just read are remembered. */
    private int ordinal(Map<String, String> values) {
        String child = values.getOrDefault(columns.child(), "");
        if (!child.equals(neighbour)) {
            neighbours.clear();
            neighbour = child;
        }
        String key = columns.key().stream()
                .map(column -> values.getOrDefault(column, ""))
                .collect(Collectors.joining("\n"));
        // Which key it is of is kept as a digest, so that what is remembered is bounded whatever stands in the columns.
        UUID digest = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        if (neighbours.size() >= MOST_KEYS_OF_A_CHILD && !neighbours.containsKey(digest)) {
            return TOO_MANY;
        }
        return neighbours.merge(digest, 1, Integer::sum);
    }

    private static boolean blank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    /** The columns as the agency names them, in whatever case the file does; one that it does not know as it stands. */
    private List<String> header(CSVRecord first) {
        return first.stream()
                .map(String::strip)
                .map(name -> columns.all().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .toList();
    }

    private BufferedReader text() {
        return new BufferedReader(new StrictText(bytes));
    }

    private static Reader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private void refuse(long at, String reason) throws IOException {
        sink.accept(new Decoded.Unreadable<>("line " + at, reason));
    }

    private static String reason(IOException broken) throws IOException {
        return switch (broken) {
            case CharacterCodingException encoding -> "The bytes are not UTF-8; nothing from here on was read";
            case RecordBudget.Exceeded tooLarge ->
                "One row takes more than " + RecordBudget.BYTES + " bytes; nothing from here on was read";
            case CSVException malformed -> "A quotation mark is out of place; nothing from here on was read";
            default -> throw broken;
        };
    }
}
